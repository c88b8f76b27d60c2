"""The MLS gateway: a stock of key packages, each handed out once while its owner sleeps, the last one never.

Reading order: `rules` (the knobs), `request` (what a kind 447 asks), `stock` (what may be handed out, and the choice, as pure
functions), `admission` (which key package events are taken into stock), `ports` (what the gateway needs from a database),
`quota` (who was given how much, without names), `answer` (the words of an OK), `replenishment` and `receipt` (the events the
relay signs itself), `deliveries` (packages on their way to a subscription), `gateway` (all of it together).

A request's way: kind 447 -> `Intake` verifies it -> `Gateway.serve` -> one transaction reserves packages and notes the request
-> EVENT frames on the requester's subscription -> one transaction marks them handed out -> the OK. A request that nobody
listens to keeps its packages for some minutes.

Words: a *request* is a kind 447; a *slot* is one device of an owner; a *one-time* package is handed out once; a *last resort*
package again and again; a package that is delivered and stays in stock is *preserved*; one in `reserved` waits for its requester.
"""
