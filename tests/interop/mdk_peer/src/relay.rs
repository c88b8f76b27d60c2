//! One websocket to one relay: publish and wait for the OK, ask and wait for the end of what is stored.

use std::collections::{HashMap, HashSet};
use std::net::TcpStream;
use std::time::Duration;

use nostr::{Event, EventBuilder, JsonUtil, Keys, Kind, Tag, TagKind};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::Outcome;

const WAIT: Duration = Duration::from_secs(30);
const PAGE: usize = 2000;

type Socket = WebSocket<TcpStream>;

/// Connections to relays, opened when first needed and again when they were lost; authenticated when a relay insists.
pub struct Relays {
    open: HashMap<String, Socket>,
    challenges: HashMap<String, String>,
    keys: Keys,
    asked: u64,
}

impl Relays {
    pub fn new(keys: Keys) -> Self {
        Self { open: HashMap::new(), challenges: HashMap::new(), keys, asked: 0 }
    }

    /// Publish to one relay; what its OK says.
    pub fn publish(&mut self, url: &str, event: &Event) -> Outcome<()> {
        let text = format!(r#"["EVENT",{}]"#, event.as_json());
        let id = event.id.to_hex();
        let answer = self.exchange(url, &text, |message| {
            (message[0] == "OK" && message[1] == id.as_str()).then(|| message.clone())
        })?;
        match answer[2].as_bool() {
            Some(true) => Ok(()),
            _ => Err(format!("refused by the relay: {}", answer[3])),
        }
    }

    /// All stored events that fit a filter, read by pages, oldest first; those with a wrong id or signature are left out.
    pub fn stored(&mut self, url: &str, filter: &Value) -> Outcome<Vec<Event>> {
        let mut found: Vec<Event> = Vec::new();
        let mut known = HashSet::new();
        let mut until: Option<u64> = None;
        loop {
            let mut page_filter = filter.clone();
            page_filter["limit"] = json!(PAGE);
            if let Some(until) = until {
                page_filter["until"] = json!(until);
            }
            let page = self.page(url, &page_filter)?;
            let before = found.len();
            for event in page {
                until = Some(until.map_or(event.created_at.as_secs(), |u| u.min(event.created_at.as_secs())));
                if known.insert(event.id) && event.verify().is_ok() {
                    found.push(event);
                }
            }
            if found.len() == before {
                break;
            }
        }
        found.sort_by_key(|event| (event.created_at, event.id));
        Ok(found)
    }

    fn page(&mut self, url: &str, filter: &Value) -> Outcome<Vec<Event>> {
        match self.ask(url, filter)? {
            Ok(events) => Ok(events),
            Err(reason) if reason.starts_with("auth-required") => {
                self.authenticate(url)?;
                self.ask(url, filter)?
            }
            Err(reason) => Err(reason),
        }
    }

    fn authenticate(&mut self, url: &str) -> Outcome<()> {
        let challenge = self.challenges.get(url).ok_or("the relay gave no challenge")?;
        let event = EventBuilder::new(Kind::Authentication, "")
            .tag(Tag::custom(TagKind::Relay, [url]))
            .tag(Tag::custom(TagKind::Challenge, [challenge.clone()]))
            .sign_with_keys(&self.keys)
            .map_err(|e| e.to_string())?;
        let text = format!(r#"["AUTH",{}]"#, event.as_json());
        let id = event.id.to_hex();
        let answer = self.exchange(url, &text, |message| {
            (message[0] == "OK" && message[1] == id.as_str()).then(|| message.clone())
        })?;
        if answer[2] == true { Ok(()) } else { Err(format!("not authenticated: {}", answer[3])) }
    }

    /// One page, or the reason of the relay's CLOSED.
    fn ask(&mut self, url: &str, filter: &Value) -> Outcome<Outcome<Vec<Event>>> {
        self.asked += 1;
        let name = format!("q{}", self.asked);
        let mut events = Vec::new();
        let text = json!(["REQ", name, filter]).to_string();
        let end = self.exchange(url, &text, |message| {
            if message[1] != name.as_str() {
                return None;
            }
            match message[0].as_str() {
                Some("EVENT") => {
                    events.extend(Event::from_json(message[2].to_string()));
                    None
                }
                Some("EOSE" | "CLOSED") => Some(message.clone()),
                _ => None,
            }
        })?;
        if end[0] == "CLOSED" {
            return Ok(Err(end[2].as_str().unwrap_or_default().to_owned()));
        }
        if let Some(socket) = self.open.get_mut(url) {
            let _ = socket.send(Message::text(json!(["CLOSE", name]).to_string()));
        }
        Ok(Ok(events))
    }

    /// Send a text and read until `wanted` gives an answer; once more over a new connection when the old one was gone.
    fn exchange(&mut self, url: &str, text: &str, mut wanted: impl FnMut(&Value) -> Option<Value>) -> Outcome<Value> {
        let mut last = String::new();
        for _ in 0..2 {
            let mut socket = match self.open.remove(url) {
                Some(socket) => socket,
                None => connect(url)?,
            };
            let mut heard = |message: &Value| {
                if message[0] == "AUTH" {
                    self.challenges.insert(url.to_owned(), message[1].as_str().unwrap_or_default().to_owned());
                }
                wanted(message)
            };
            match talk(&mut socket, text, &mut heard) {
                Ok(answer) => {
                    self.open.insert(url.to_owned(), socket);
                    return Ok(answer);
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

fn connect(url: &str) -> Outcome<Socket> {
    let address = url.trim_start_matches("ws://").trim_end_matches('/');
    let stream = TcpStream::connect(address).map_err(|e| format!("cannot reach {url}: {e}"))?;
    stream.set_read_timeout(Some(WAIT)).map_err(|e| e.to_string())?;
    stream.set_nodelay(true).map_err(|e| e.to_string())?;
    let (socket, _) = tungstenite::client(format!("ws://{address}/"), stream).map_err(|e| e.to_string())?;
    Ok(socket)
}

fn talk(socket: &mut Socket, text: &str, wanted: &mut impl FnMut(&Value) -> Option<Value>) -> Outcome<Value> {
    socket.send(Message::text(text)).map_err(|e| e.to_string())?;
    loop {
        let Message::Text(said) = socket.read().map_err(|e| e.to_string())? else { continue };
        let message: Value = serde_json::from_str(said.as_str()).map_err(|e| e.to_string())?;
        if let Some(answer) = wanted(&message) {
            return Ok(answer);
        }
    }
}
