// What is told to whoever listens to a replication; nobody does while results are made.
import * as host from "./host";
import { Client } from "./world";

/** Tells that something happened to a client: an event by its meaning, a grant or an arrival. */
export function trace(client: Client, kind: i32, argument: i32): void {
  host.trace(changetype<usize>(client), kind, argument);
}

/** Tells that a client takes a transition. */
export function traceTransition(client: Client, transition: i32): void {
  host.traceTransition(changetype<usize>(client), transition);
}
