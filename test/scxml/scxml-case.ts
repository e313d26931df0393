import { type Chart, checkChart, readChart } from "#chart";
import { type Machine, readPathway, resolveParameters } from "#pathway";

/** A test of the SCXML suite, written for a pathway: the machine, and the leaves in which it has to be after each event. */
export interface ScxmlCase {
  /** Folder and file of the test in the package. */
  readonly name: string;
  readonly machine: Machine;
  readonly script: Script;
}

/** Leaves at the start, and after each event, by key in alphabetical order. */
export interface Script {
  readonly initial: readonly string[];
  readonly events: readonly { readonly event: string; readonly next: readonly string[] }[];
}

/** The event with which a client enters the machine from `outside`. */
export const startEvent = "start";

/** The chart of a case, read and checked as any pathway is; throws with the code of the first error. */
export function chartOfCase({ machine }: Pick<ScxmlCase, "machine">): Chart {
  const document = { format: "polku/pathway@1", id: "scxml", title: { fi: "SCXML" }, stage: "as-is", machine };
  const { pathway, diagnostics } = readPathway(JSON.parse(JSON.stringify(document)));
  const { chart, diagnostics: found } = pathway ? readChart(resolveParameters(pathway, {})) : { chart: null, diagnostics };
  const all = [...diagnostics, ...found, ...(chart ? checkChart(chart, { level: "draw" }) : [])];
  const error = all.find(({ severity }) => severity === "error");
  if (error || !chart) throw new Refused(error?.code ?? "unreadable", error?.message.en ?? "");
  return chart;
}

/** A document that polku does not take. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Last keys of the paths of leaves, in alphabetical order. */
export function keysOf(paths: readonly string[]): string[] {
  return paths.map((path) => path.slice(path.lastIndexOf(".") + 1)).sort();
}
