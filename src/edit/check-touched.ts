import { type Diagnostic, type MachineNode, type Path, type Pathway, readPathway } from "#pathway";
import { looseReferences } from "./references.ts";

/** What a patch has touched of a state: its own fields, all that is inside, or states deeper down. */
type Touch = { own: boolean; all: boolean; inside: Map<string, Touch> };

/**
 * Reports what has been broken by what was written at some places, as reading the whole document would, but reads only these: all else
 * stands in for itself with its ids alone, and where nothing is wrong only as far as it is mentioned there. Ids that went away are not
 * looked for elsewhere; commands see to those.
 */
export function checkTouched(after: Pathway, written: readonly Path[]): Diagnostic[] {
  if (written.length === 0) return [];
  if (written.some(([map]) => map === "attributes" || map === "calendars")) return errorsOf(after);
  const paths = withUsers(after, written);
  const parts = partsOf(after, paths);
  if (errorsOf(excerpt(after, paths, wordsIn(parts))).length === 0) return [];
  return errorsOf(excerpt(after, paths, null));
}

function errorsOf(document: unknown): Diagnostic[] {
  return readPathway(document).diagnostics.filter(({ severity }) => severity === "error");
}

/** Where a parameter has changed, so may have what refers to it. */
function withUsers(after: Pathway, written: readonly Path[]): readonly Path[] {
  const changed = new Set(written.flatMap(([map, id]) => (map === "parameters" && id !== undefined ? [id] : [])));
  if (changed.size === 0) return written;
  const users = looseReferences(after).filter(({ kind, id }) => kind === "parameter" && changed.has(id));
  return [...written, ...users.map(({ path }) => path)];
}

const maps = ["actors", "groups", "parameters", "resources", "activities", "delays", "hazards"] as const;
const lists = ["people", "active", "personas", "notes"] as const;

/** What stands in for an entry that nobody has touched. */
const stubs: Record<(typeof maps)[number], (entry: Record<string, unknown>) => unknown> = {
  actors: () => ({}),
  groups: () => ({}),
  parameters: ({ value, unit }) => ({ value, ...(unit === undefined ? {} : { unit }) }),
  resources: () => ({}),
  activities: () => ({}),
  delays: () => 0,
  hazards: () => ({ every: 1 }),
};

type Parts = { readonly [name: string]: unknown };

/** The parts of a document that were touched, at their places. */
function partsOf(after: Pathway, paths: readonly Path[]): Parts {
  const parts: Record<string, unknown> = {};
  for (const name of maps) {
    const entries: Record<string, unknown> = after[name] ?? {};
    // A whole map that was put there counts as touched throughout.
    const isWhole = paths.some((path) => path[0] === name && path.length === 1);
    const ids = new Set(paths.flatMap((path) => (path[0] === name && path.length > 1 ? [String(path[1])] : [])));
    parts[name] = Object.fromEntries(Object.entries(entries).filter(([id]) => isWhole || ids.has(id)));
  }
  for (const name of lists) if (after[name] !== undefined && paths.some((path) => path[0] === name)) parts[name] = after[name];
  // Pain points that they solve may be anywhere; the commands look for them.
  if (after.ideas !== undefined && paths.some((path) => path[0] === "ideas"))
    parts.ideas = after.ideas.map(({ solves: _solves, ...idea }) => idea);
  parts.machine = excerptOf(after.machine, touchOf(paths));
  return parts;
}

/** Every key and every text of some JSON: whatever is mentioned there is among them. */
function wordsIn(json: unknown, words = new Set<string>()): Set<string> {
  if (typeof json === "string") words.add(json);
  else if (typeof json === "object" && json !== null) {
    for (const [key, value] of Object.entries(json)) {
      words.add(key);
      wordsIn(value, words);
    }
  }
  return words;
}

/** A document of the parts that were touched, with stand-ins for what else there is; only for what is mentioned, if that is known. */
function excerpt(after: Pathway, paths: readonly Path[], mentioned: ReadonlySet<string> | null): unknown {
  const parts = partsOf(after, paths);
  const isThere = (id: string) => mentioned === null || mentioned.has(id);
  const filled = maps.flatMap((name) => {
    const entries = Object.entries((after[name] ?? {}) as Record<string, Record<string, unknown>>);
    const own = parts[name] as Record<string, unknown>;
    const kept = entries.flatMap(([id, entry]) =>
      Object.hasOwn(own, id) ? [[id, own[id]]] : isThere(id) ? [[id, stubs[name](entry)]] : [],
    );
    return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)]];
  });
  const { format, id, title, summary, stage, sources = [], attributes = {}, calendars } = after;
  const named = Object.entries(attributes).filter(([attribute]) => isThere(attribute));
  const whole = { ...parts, format, id, title, summary, stage, calendars, ...Object.fromEntries(filled) };
  const empty = maps.filter((name) => !filled.some(([other]) => other === name));
  return Object.fromEntries(
    Object.entries({
      ...whole,
      sources: sources.filter((source) => isThere(source.id)),
      attributes: Object.fromEntries(named),
      calendars: mentioned === null || paths.some(([map]) => map === "resources") || hasOpenings(parts) ? calendars : undefined,
    }).filter(([name, value]) => value !== undefined && !empty.includes(name as (typeof maps)[number])),
  );
}

/** Whether some part may name a calendar. */
function hasOpenings(parts: Parts): boolean {
  return parts.people !== undefined || wordsIn(parts).has("until");
}

function touchOf(paths: readonly Path[]): Touch {
  const root: Touch = { own: true, all: false, inside: new Map() };
  for (const path of paths) {
    if (path[0] !== "machine") continue;
    let at = root;
    let i = 1;
    for (; path[i] === "states" && i + 1 < path.length; i += 2) {
      const key = String(path[i + 1]);
      if (!at.inside.has(key)) at.inside.set(key, { own: false, all: false, inside: new Map() });
      at = at.inside.get(key)!;
    }
    if (path[i] === "states" || i === path.length) at.all = true;
    else at.own = true;
  }
  return root;
}

/** A state as far as it was touched: the others inside it are only there. */
function excerptOf<Node extends MachineNode>(node: Node, touch: Touch): Node {
  if (touch.all) return node;
  const { type, initial, states } = node;
  const inside = states && Object.entries(states).map(([key, child]) => [key, insideOf(child, touch.inside.get(key))]);
  const kept = inside === undefined ? {} : { states: Object.fromEntries(inside) };
  if (touch.own) return { ...node, ...kept };
  return { ...(type === undefined ? {} : { type }), ...(initial === undefined ? {} : { initial }), ...kept } as Node;
}

function insideOf(child: MachineNode, touch: Touch | undefined): MachineNode {
  return touch === undefined ? {} : excerptOf(child, touch);
}
