import { type Exported, type ExportInput, fileName, type Loss } from "#artifact";
import { type Chart, readChart, sharesOf } from "#chart";
import { type Activity, resolveParameters } from "#pathway";
import { typicalDays } from "#scxml";
import { say } from "#units";
import { lostLines, oneLine } from "./chart-texts.ts";
import { listName } from "./xstate-guards.ts";
import { machineCode } from "./xstate-machine-code.ts";
import { drawing, fixed } from "./xstate-runtime.ts";

const lost: readonly Loss[] = [
  {
    at: "",
    what: {
      fi: "Kestot ovat keskiarvoja ja jakaumat huomautuksina; resurssit, jonot, aukioloajat ja kustannukset jäävät polkutiedostoon.",
      sv: "Varaktigheterna är medelvärden, med fördelningarna som anmärkningar; resurser, köer, öppettider och kostnader blir i stigdokumentet.",
      en: "Durations are means, with their distributions as remarks; resources, queues, opening hours and costs stay in the pathway document.",
    },
  },
  {
    at: "",
    what: {
      fi: "Osuudet arvotaan Math.random-funktiolla, tapahtuma kerrallaan; odottamisen kertoo se, joka konetta ajaa (context.waits).",
      sv: "Andelar lottas med Math.random, en händelse i taget; om klienten väntar säger den som kör maskinen (context.waits).",
      en: "Shares are drawn by Math.random, event by event; whether the client waits is told by whoever runs the machine (context.waits).",
    },
  },
];

/** A pathway as a module of TypeScript with a typed XState v5 machine: its guards, delays and actors are there to be run, and to be replaced. */
export function toXStateModule({ pathway, chart, language }: Pick<ExportInput, "pathway" | "chart" | "language">): Exported {
  const plain = readChart(resolveParameters(pathway, {})).chart!;
  const content = [
    `// ${oneLine(say(pathway.title, language))}`,
    ...lostLines(lost, chart, language).map((line) => `// ${line}`),
    'import { and, assign, fromPromise, not, or, raise, setup, stateIn } from "xstate";',
    "",
    "/** Milliseconds that a day takes: fast forward; 86_400_000 is real time. */",
    "export const day = 1000;",
    "",
    ...declarations(plain),
    "",
    "export const machine = setup({",
    "  types: { context: {} as Context, events: {} as Event, input: {} as Partial<Context> | undefined },",
    ...implementations(chart, plain),
    "}).createMachine({",
    "  context: ({ input }) => ({ ...nobody, ...input }),",
    ...machineCode(plain),
    "});",
    "",
    "// All that a pathway may need is here, needed or not.",
    "void [and, assign, fromPromise, lasts, not, or, raise, stateIn];",
    "",
  ].join("\n");
  return { files: [{ name: fileName([pathway.id], "machine.ts"), mediaType: "text/typescript", content }], lost };
}

/** Types and facts that the implementations ask. */
function declarations(chart: Chart): string[] {
  const { pathway, nodes, flags } = chart;
  const raised = chart.transitions.flatMap(({ actions }) => actions).concat(nodes.flatMap(({ entry, exit }) => [...entry, ...exit]));
  const events = new Set([...chart.events, ...raised.flatMap((action) => (action.type === "raise" ? action.params.event : []))]);
  const shares = nodes.flatMap(({ path, lists }) =>
    lists.flatMap((list) => {
      const own = sharesOf(list).map(({ p, by }) => (by === undefined ? { p } : { p, by }));
      return own.length === 0 ? [] : [`  ${JSON.stringify(listName(path, list))}: ${JSON.stringify(own)},`];
    }),
  );
  const attributes = Object.entries(pathway.attributes ?? {}).map(([id, attribute]) => {
    const value =
      "values" in attribute
        ? JSON.stringify(Object.keys(attribute.values)[0] ?? "")
        : typicalDays("number" in attribute ? attribute.number : attribute.duration);
    return `${id}: ${value}`;
  });
  return [
    `export type Event = ${[...events].map((event) => `{ type: ${JSON.stringify(event)} }`).join(" | ") || "{ type: never }"};`,
    "",
    "/** The client: who it is, what has been noted, how often states were entered, and where it waits for a grant. */",
    "export interface Context {",
    "  group: string;",
    "  attributes: Record<string, number | string>;",
    "  flags: Record<string, boolean>;",
    "  visits: Record<string, number>;",
    "  waits: Record<string, boolean>;",
    "}",
    "",
    "const nobody: Context = {",
    `  group: ${JSON.stringify(Object.keys(pathway.groups ?? {})[0] ?? "")},`,
    `  attributes: { ${attributes.join(", ")} },`,
    `  flags: { ${flags.map((flag) => `${flag}: false`).join(", ")} },`,
    "  visits: {},",
    "  waits: {},",
    "};",
    "",
    "interface Share {",
    "  p: number;",
    "  by?: Record<string, Record<string, number>>;",
    "}",
    "",
    "/** The shares of each list of transitions. */",
    "export const shares: Record<string, readonly Share[]> = {",
    ...shares,
    "};",
    ...drawing,
  ];
}

function implementations(chart: Chart, plain: Chart): string[] {
  const { activities = {}, delays = {} } = plain.pathway;
  const written = chart.pathway;
  return [
    "  actors: {",
    ...Object.entries(activities).flatMap(([id, activity]) => [
      `    // ${remarkOf(written.activities![id]!)}`,
      `    ${id}: fromPromise<void>(({ signal }) => lasts(${numberText(typicalDays(activity.lead) + typicalDays(activity.duration))}, signal)),`,
    ]),
    "  },",
    "  delays: {",
    ...Object.entries(delays).flatMap(([id, delay]) => [
      `    // ${oneLine(JSON.stringify(written.delays![id]))}`,
      `    ${id}: ${numberText(typicalDays(delay))} * day,`,
    ]),
    "  },",
    ...fixed,
  ];
}

function remarkOf({ lead, duration, needs }: Activity): string {
  const parts = {
    ...(lead === undefined ? {} : { lead }),
    ...(needs === undefined ? {} : { needs }),
    ...(duration === undefined ? {} : { duration }),
  };
  return oneLine(JSON.stringify(parts));
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
