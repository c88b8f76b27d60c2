//! A person whose app is made with MDK 0.8.0.
//!
//! One request a line on standard input, `{"id": 1, "do": "send", …}`; one answer a line on standard output, `{"id": 1, "ok": …}` or
//! `{"id": 1, "error": "…"}`. The person acts only when told to: what other people published is read by `sync`. Beside what an app does
//! there is what a bad app or a bad member does: `forgery`.

mod changes;
mod forgery;
mod group_data;
mod person;
mod relay;
mod wrapping;

use std::io::{BufRead, Write};

use serde_json::{Value, json};

use person::Person;

/// A result, or a sentence about why there is none.
pub type Outcome<T> = Result<T, String>;

const SENDING: [&str; 8] = ["invite", "send", "send_many", "update", "remove", "self_update", "demote", "leave"];

fn main() {
    let mut person: Option<Person> = None;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let request: Value = match serde_json::from_str(&line) {
            Ok(request) => request,
            Err(error) => json!({"do": "nothing", "why": error.to_string()}),
        };
        let answer = match answer(&mut person, &request) {
            Ok(result) => json!({"id": request["id"], "ok": result}),
            Err(error) => json!({"id": request["id"], "error": error}),
        };
        if writeln!(out, "{answer}").and_then(|()| out.flush()).is_err() {
            break;
        }
    }
}

fn answer(person: &mut Option<Person>, request: &Value) -> Outcome<Value> {
    let wish = text(request, "do")?;
    if wish == "identity" {
        let relays = texts(request, "relays")?;
        return person.insert(Person::new(relays)?).publish_identity();
    }
    let person = person.as_mut().ok_or("say who you are first: identity")?;
    if SENDING.contains(&wish) && request["at_once"] != true {
        person.wait_for_commits();
    }
    match wish {
        "publish_key_packages" => person.publish_key_packages(),
        "create_group" => person.create_group(request),
        "invite" => person.invite(request),
        "accept" => person.accept(),
        "state" => person.state(text(request, "group")?),
        "send" => person.send(request),
        "send_many" => person.send_many(request),
        "messages" => person.messages(text(request, "group")?),
        "update" => person.update(request),
        "remove" => person.remove(request),
        "self_update" => person.self_update(request),
        "demote" => person.demote(request),
        "leave" => person.leave(text(request, "group")?),
        "publish_prepared" => person.publish_prepared(request),
        "merge" => person.merge(text(request, "group")?),
        "clear" => person.clear(text(request, "group")?),
        "sync" => person.sync(text(request, "group")?),
        "publish" => person.publish_given(request),
        "rewrap" => person.rewrap(request),
        "send_raw" => forgery::send_raw(person, request),
        "forge_commit" => forgery::forge_commit(person, request),
        "forge_proposal" => forgery::forge_proposal(person, request),
        other => Err(format!("nothing is called {other}")),
    }
}

/// A text of a request.
pub fn text<'a>(request: &'a Value, name: &str) -> Outcome<&'a str> {
    request[name].as_str().ok_or(format!("{name} is missing"))
}

/// A list of texts of a request.
pub fn texts(request: &Value, name: &str) -> Outcome<Vec<String>> {
    let list = request[name].as_array().ok_or(format!("{name} is missing"))?;
    list.iter().map(|item| item.as_str().map(str::to_owned).ok_or(format!("{name} holds no texts"))).collect()
}

/// Any error as a sentence.
pub fn told<T, E: std::fmt::Display>(result: Result<T, E>) -> Outcome<T> {
    result.map_err(|error| error.to_string())
}
