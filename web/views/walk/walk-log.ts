import type { Inspect } from "#interpret";

type InspectionEvent = Parameters<Inspect>[0];

/** One thing that XState's `inspect` told, as plain data. `from` null: the surroundings. */
export type LogEntry =
  | { kind: "event"; from: string | null; to: string; type: string }
  | { kind: "microstep"; transitions: readonly number[] }
  | { kind: "actor"; name: string };

/** What XState told of the actor that runs now: it begins anew with every actor of a client. */
export class WalkLog {
  #entries: LogEntry[] = [];
  #root: string | null = null;

  /** In the order in which XState told it. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Notes what XState tells; actors are named by what they run, the client's own is "". */
  note(event: InspectionEvent): void {
    if (event.type === "@xstate.actor" && event.actorRef.sessionId === event.rootId) {
      this.#root = event.rootId;
      this.#entries = [];
    }
    if (event.rootId !== this.#root) return;
    const entry = entryOf(event);
    if (entry) this.#entries.push(entry);
  }
}

function entryOf(event: InspectionEvent): LogEntry | null {
  const nameOf = (ref: unknown) => {
    const { sessionId, src } = ref as { sessionId: string; src?: unknown };
    return sessionId === event.rootId ? "" : String(src ?? sessionId);
  };
  switch (event.type) {
    case "@xstate.actor":
      return { kind: "actor", name: nameOf(event.actorRef) };
    case "@xstate.event":
      return {
        kind: "event",
        from: event.sourceRef === undefined ? null : nameOf(event.sourceRef),
        to: nameOf(event.actorRef),
        type: event.event.type,
      };
    case "@xstate.microstep": {
      const transitions = event._transitions.flatMap((transition) => (transition as { index?: number }).index ?? []);
      return transitions.length === 0 ? null : { kind: "microstep", transitions };
    }
    default:
      return null;
  }
}
