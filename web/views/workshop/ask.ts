import type { Command } from "#edit";

/** Somebody wants the document changed. */
export type AskEvent = CustomEvent<{
  readonly command: Command;
  /** What is done, in the language of the page. */
  readonly what: string;
}>;

/** Asks whoever edits for a change; it is told as `edit-asked`. */
export function ask(from: EventTarget, command: Command, what: string): void {
  from.dispatchEvent(new CustomEvent("edit-asked", { detail: { command, what }, bubbles: true, composed: true }));
}

/** Asks that a state be selected; "" the pathway as a whole. */
export function askToSelect(from: EventTarget, path: string | null): void {
  from.dispatchEvent(new CustomEvent("state-selected", { detail: { path }, bubbles: true, composed: true }));
}
