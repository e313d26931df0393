import type { ExportInput } from "#artifact";
import type { Chart, Node, Transition } from "#chart";
import { edgeTexts } from "#layout";
import { type Context, createContext, createPathwayContext, type PathwayContext } from "#report";
import { type Language, say, type Text } from "#units";
import { outcomesOf, stepsOf } from "./states.ts";
import { wordsOf } from "./words.ts";
import type { Words } from "./words-fi.ts";

/** What every text of the package is written from. */
export interface Telling {
  readonly input: ExportInput;
  readonly chart: Chart;
  readonly language: Language;
  readonly words: Words;
  /** The pathway as its author wrote it. */
  readonly context: PathwayContext;
  /** What a simulation gave; null where none was run. */
  readonly results: Context | null;
  say(text: Text): string;
  /** A state by its name; what it lies in stands beside it where several states have that name. */
  step(node: Node): string;
  /** What is told of a transition: its share, and why it is taken. */
  reason(transition: Transition): { share: string | null; why: string | null };
  /** Names in one line, each once; semicolons between them where a name has a comma of its own. */
  joined(names: readonly string[]): string;
}

/** The telling of an export. */
export function createTelling(input: ExportInput): Telling {
  const { chart, language, pathway } = input;
  const words = wordsOf(language);
  const shared = sharedNames(chart, language);
  const own = (node: Node) => say(node.name, language);
  return {
    input,
    chart,
    language,
    words,
    context: plainly(createPathwayContext(pathway, language), words),
    results: input.results && createContext(input.results, language),
    say: (text) => say(text, language),
    step: (node) => {
      const around = chart.nodes[node.parent];
      return shared.has(own(node)) && around && around.index > 0 && own(around) !== own(node) ? `${own(node)} (${own(around)})` : own(node);
    },
    reason: (transition) => reasonOf(chart, transition, language),
    joined: (names) => [...new Set(names)].join(names.some((name) => name.includes(",")) ? "; " : ", "),
  };
}

/** Names that several states have which do not lie in one another. */
function sharedNames(chart: Chart, language: Language): ReadonlySet<string> {
  const seen = new Map<string, Node>();
  const shared = new Set<string>();
  for (const node of [...stepsOf(chart), ...outcomesOf(chart)]) {
    const name = say(node.name, language);
    const other = seen.get(name);
    if (other && !(node.index > other.index && node.index < other.end)) shared.add(name);
    if (!other) seen.set(name, node);
  }
  return shared;
}

/** Lengths of time without the names of their distributions, which readers of Innokylä do not know. */
function plainly(context: PathwayContext, { laws }: Words): PathwayContext {
  const { texts } = context;
  const plain = { ...texts.record.laws, mean: laws.mean, scale: laws.mean, exponential: laws.exponential };
  return { ...context, texts: { ...texts, record: { ...texts.record, laws: plain } } };
}

function reasonOf(chart: Chart, transition: Transition, language: Language): { share: string | null; why: string | null } {
  const told = (shares: boolean) =>
    edgeTexts(chart, [transition], {
      language,
      choice: { shares, delays: false, events: "named", conditions: true },
      namesActors: false,
    }).join("; ");
  const [whole, why] = [told(true), told(false)];
  const share = why !== "" && whole.endsWith(why) ? whole.slice(0, whole.length - why.length).trim() : whole === why ? "" : whole;
  return { share: share === "" ? null : share, why: why === "" ? null : why };
}
