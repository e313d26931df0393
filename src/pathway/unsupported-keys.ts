/** What to write instead of the parts of XState that polku does not run, by key. */
const instead: Record<string, string> = {
  context: 'Use flags ({"type": "set"}) and the document\'s attributes instead.',
  spawn: "Draw what runs beside as a region of a parallel state.",
  spawnChild: "Draw what runs beside as a region of a parallel state.",
  assign: 'Use the action {"type": "set", "params": {"flag": …, "to": …}}.',
  input: 'Put what the activity needs under "activities".',
  output: 'Use "outcome" in the meta of the final state.',
  data: 'Use "outcome" in the meta of the final state.',
  onError: "An activity does not fail: let its onDone choose with guards.",
  onSnapshot: "Draw the steps of the activity as states.",
  activities: 'Use "invoke": {"src": …} with the activity described under "activities".',
  version: 'The document\'s "format" carries the version.',
  route: "Write the transition in the state from which it leads.",
  cond: 'XState v5 calls it "guard".',
  in: 'Use the guard {"type": "in", "params": {"state": …}}.',
  internal: 'XState v5 has "reenter" instead.',
  delay: 'Name the delay under "delays" and use it in "after".',
  delays: 'Move it to the top of the document, beside "machine".',
  guards: 'Write each guard where it is used, as {"type": …, "params": …}.',
  actors: 'Move it to the top of the document, beside "machine".',
  actions: 'Use "entry" or "exit", or put the actions on a transition.',
  onEntry: 'XState v5 calls it "entry".',
  onExit: 'XState v5 calls it "exit".',
  parallel: 'Write "type": "parallel".',
  systemId: "Ids of running activities are XState's own.",
  key: 'The key under "states" is the state\'s key.',
  strict: "Every document is read strictly.",
  schemas: "Types have no place in a document.",
  types: "Types have no place in a document.",
  tsTypes: "Types have no place in a document.",
  predictableActionArguments: "XState v5 needs no such switch.",
};

/** What to do instead of a key that is XState's but not polku's; null for a key that is neither. `path` leads to the object that has it. */
export function insteadOfKey(key: string, path: readonly PropertyKey[]): string | null {
  if (path[0] !== "machine") return null;
  const owner = path.at(-1);
  if (key === "id" && owner === "invoke") return "XState gives the ids of what is invoked; leave it out.";
  if (key === "id")
    return "XState makes the ids of states from their paths (#machineId.path); leave it out, or name a transition in its meta.";
  if (path.length === 1 && ["invoke", "always", "onDone"].includes(key)) return "Put it in a state: the root only holds the others.";
  if (path.length === 1 && key === "type") return "The root is a compound state.";
  return Object.hasOwn(instead, key) ? instead[key]! : null;
}

/** What to do instead of an event name that polku does not take; null where the name is merely misspelled. */
export function insteadOfEvent(name: string): string | null {
  if (name.includes("*")) return "Wildcards are not supported: list each event by name.";
  if (name === "") return 'XState v5 has "always" for a transition without an event.';
  if (name.startsWith("xstate.")) return 'Names that start with "xstate." are XState\'s own: use onDone or after.';
  return null;
}

/** What to write where a value has XState's shape but not polku's; null where there is nothing special to say. */
export function insteadOfValue(path: readonly PropertyKey[], value: unknown): string | null {
  if (path[0] !== "machine") return null;
  const key = path.findLast((step) => typeof step === "string");
  if (key === "guard" && typeof value === "string")
    return 'Write {"type": …, "params": …}, such as {"type": "flag", "params": {"is": "granted"}}.';
  if ((key === "entry" || key === "exit" || key === "actions") && typeof value === "string")
    return 'Write {"type": "set", "params": {"flag": …, "to": true}} or {"type": "raise", "params": {"event": …}}.';
  if (key === "invoke" && Array.isArray(value)) return "A state invokes one activity; draw several as regions of a parallel state.";
  if (key === "invoke" && typeof value === "string") return `Write {"src": ${JSON.stringify(value)}}.`;
  if (key === "src" && typeof value === "object") return "Write the id of one of the activities.";
  if (key === "target" && Array.isArray(value)) return "A transition has one target.";
  return null;
}
