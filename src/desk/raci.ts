import { type Exported, type ExportInput, fileName } from "#artifact";
import type { Node } from "#chart";
import { el } from "#report";
import { htmlPage } from "./html-page.ts";
import { freedIn, type Step, stepsOf } from "./steps.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type SheetCell, writeWorkbook } from "./workbook.ts";
import { xlsxType } from "./xlsx.ts";

/** What an actor has to do with a step. */
type Role = "R" | "A" | "C" | "I";

/** A step, and the roles of each actor in it by the actor's id, R first. */
interface RaciRow {
  readonly step: Step;
  readonly around: string;
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

/**
 * Who does what, by what the model says and nothing else. R: the actor of the state. A: the actor whose worker the client has as his own
 * there. C: other actors whose resources the activity needs. I: actors to whom the client is handed over from there.
 */
export function raciRows(subject: Subject): RaciRow[] {
  const { chart, path } = subject;
  return stepsOf(chart, path)
    .filter(({ kind, node }) => (kind === "step" || kind === "queue" || node.activity !== null) && kind !== "outcome")
    .map((step) => ({ step, around: path.names.around(step.node.path), roles: rolesIn(subject, step) }));
}

function rolesIn(subject: Subject, { node, resources, ways }: Step): RaciRow["roles"] {
  const found = new Map<string, Role[]>();
  const add = (actor: string | null | undefined, role: Role) => {
    if (actor === null || actor === undefined) return;
    const had = found.get(actor) ?? [];
    // One who acts or answers is neither asked nor told.
    if (had.includes(role) || (role === "C" && had.length > 0) || (role === "I" && had.length > 0)) return;
    found.set(actor, [...had, role]);
  };
  const actorOf = (resource: string) => subject.chart.pathway.resources?.[resource]?.actor;
  add(node.actor, "R");
  for (const resource of ownWorkers(subject, node)) add(actorOf(resource), "A");
  for (const { use, id } of resources) if (use === "needs") add(actorOf(id), "C");
  for (const { transition } of ways) if (transition.isHandover) add(transition.toActor, "I");
  return found;
}

/** The resources that the client keeps in a state, and that have clients of their own; those of the states around it count. */
function ownWorkers(subject: Subject, node: Node): string[] {
  const { chart, path } = subject;
  const freed = freedIn(node, path);
  const kept: string[] = [];
  for (let at: Node | undefined = node; at; at = chart.nodes[at.parent]) kept.push(...Object.keys(at.meta.holds ?? {}));
  return kept.filter((id) => !freed.includes(id) && chart.pathway.resources?.[id]?.caseload !== undefined);
}

/** The table of who does what, as XLSX and as HTML, with the rule by which it was made. */
export async function toRaci(input: ExportInput): Promise<Exported> {
  const subject = subjectOf(input);
  const rows = raciRows(subject);
  const actors = Object.keys(input.pathway.actors ?? {});
  const name = (ending: string) => fileName([input.pathway.id, "raci"], ending);
  return {
    files: [
      { name: name("xlsx"), mediaType: xlsxType, content: await raciWorkbook(subject, rows, actors) },
      { name: name("html"), mediaType: "text/html", content: raciPage(subject, rows, actors) },
    ],
    lost: [],
  };
}

function raciWorkbook(subject: Subject, rows: readonly RaciRow[], actors: readonly string[]): Promise<Uint8Array> {
  const { words, path, title } = subject;
  const head = [words.step, words.part, words.activity, ...actors.map(path.names.actor)];
  const table = {
    name: words.raci.name,
    rows: [
      head.map((text): SheetCell => ({ text, look: "head" })),
      ...rows.map(({ step, around, roles: of }): SheetCell[] => [
        step.name,
        around,
        step.activity,
        ...actors.map((actor) => of.get(actor)?.join("/") ?? null),
      ]),
    ],
    frozen: { rows: 1, columns: 1 },
  };
  const rule = {
    name: words.raci.ruleName,
    rows: [
      [{ text: words.raci.title(title), look: "title" } as const],
      ...words.raci.rule.map((text): SheetCell[] => [{ text, look: "wrapped" }]),
    ],
    widths: [110],
  };
  return writeWorkbook([table, rule], { title: words.raci.title(title), locale: words.locale });
}

function raciPage(subject: Subject, rows: readonly RaciRow[], actors: readonly string[]): string {
  const { words, path, title, language } = subject;
  const cells = (of: RaciRow["roles"]) =>
    actors.map((actor) => {
      const had = of.get(actor) ?? [];
      return el("td", { class: had[0] === undefined ? "none" : `role ${had[0]}` }, had.join("/"));
    });
  const head = [words.step, words.activity, ...actors.map(path.names.actor)].map((text) => el("th", { scope: "col" }, text));
  const body = rows.map(({ step, around, roles: of }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, step.name, around === "" ? null : el("span", { class: "around" }, around)),
      el("td", {}, step.activity ?? ""),
      cells(of),
    ),
  );
  const grid = el("table", {}, el("caption", {}, words.raci.title(title)), el("thead", {}, el("tr", {}, head)), el("tbody", {}, body));
  return htmlPage({
    language,
    title: words.raci.title(title),
    style: raciStyle,
    body: [
      el(
        "main",
        {},
        el("h1", {}, words.raci.title(title)),
        el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": words.raci.name }, grid),
        el("h2", {}, words.raci.ruleName),
        el(
          "ul",
          {},
          words.raci.rule.map((text) => el("li", {}, text)),
        ),
      ),
    ],
  });
}

const raciStyle = `body{font:15px/1.45 Arial,"Noto Sans",sans-serif;color:#17212b;background:#fff;margin:0}
main{padding:24px;max-width:1400px;margin:0 auto}
h1{font-size:24px;margin:0 0 16px}h2{font-size:19px;margin:28px 0 8px}
.scroll{overflow-x:auto}table{border-collapse:collapse;min-width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid #8c96a0;padding:6px 8px;text-align:left;vertical-align:top;font-weight:400}
thead th{background:#e3eaf2;font-weight:700;vertical-align:bottom}
tbody th{font-weight:700;min-width:180px}
.around{display:block;font-weight:400;color:#4a5764;font-size:13px}
.role,.none{text-align:center;font-weight:700;min-width:64px}
.R{background:#d5e6f5}.A{background:#fbe3c4}.C{background:#e9f3e4}.I{background:#f0f0f0}
li{margin:4px 0}
@page{size:A4 landscape;margin:12mm}
@media print{main{padding:0}body{font-size:10px}h1{font-size:17px}.scroll{overflow:visible}table{table-layout:fixed;width:100%}
th,td{padding:3px 4px}thead th,tbody th,.role,.none{min-width:0;overflow-wrap:break-word;hyphens:auto}thead th:first-child{width:20%}thead th:nth-child(2){width:14%}.around{font-size:9px}thead{display:table-header-group}tr{break-inside:avoid}}`;
