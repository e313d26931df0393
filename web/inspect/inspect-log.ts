import type { StatelyInspectionEvent } from "@statelyai/inspect";

/** An actor that was told of. */
export interface ActorLine {
  readonly name: string;
  readonly isOver: boolean;
}

/** One thing told, the newest first. */
export interface EventLine {
  readonly word: "actor" | "event" | "snapshot";
  readonly text: string;
}

/** How many events are kept. */
const MOST = 500;

/** What the library told of the client that walks now. */
export class InspectLog {
  readonly actors = new Map<string, ActorLine>();
  lines: readonly EventLine[] = [];
  /** The client's state, context and flags as JSON; null before anything was told. */
  now: string | null = null;
  #root: string | null = null;

  /** Notes an event; the actor of a new client clears what was told of the one before. */
  note(event: StatelyInspectionEvent): void {
    if (event.type === "@xstate.actor") {
      if (event.parentId === undefined) this.#begin(event.sessionId);
      this.actors.set(event.sessionId, { name: event.name, isOver: false });
      this.#tell("actor", event.name);
    } else if (event.type === "@xstate.event") {
      this.#tell("event", `${event.event.type} → ${this.#nameOf(event.sessionId)}`);
      if (event.event.type === "xstate.stop") this.actors.set(event.sessionId, { name: this.#nameOf(event.sessionId), isOver: true });
    } else {
      const { status, value, context } = event.snapshot as { status: string; value?: unknown; context?: unknown };
      if (event.sessionId === this.#root) this.now = JSON.stringify({ status, value, context }, null, 2);
      this.#tell("snapshot", `${this.#nameOf(event.sessionId)}: ${status}${value === undefined ? "" : ` ${JSON.stringify(value)}`}`);
    }
  }

  #begin(root: string): void {
    this.#root = root;
    this.actors.clear();
    this.lines = [];
  }

  #nameOf(id: string): string {
    return this.actors.get(id)?.name ?? id;
  }

  #tell(word: EventLine["word"], text: string): void {
    this.lines = [{ word, text }, ...this.lines].slice(0, MOST);
  }
}
