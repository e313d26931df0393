/** Path of the state to which a place in a document belongs, such as `machine.states.ttk.states.queue.invoke`; null where it is none. */
export function stateOfPlace(at: string): string | null {
  const keys = at.split(/[.[]/);
  if (keys[0] !== "machine") return null;
  const path: string[] = [];
  for (let i = 1; keys[i] === "states" && keys[i + 1] !== undefined; i += 2) path.push(keys[i + 1]!);
  return path.length === 0 ? null : path.join(".");
}
