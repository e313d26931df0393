import { fallsBetween, handovers } from "#chart";
import type { Cell, Column, Table } from "#report";
import { say } from "#units";
import type { Step } from "./steps.ts";
import { stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";

/** The tables of a pathway itself: its states, its transitions, who hands over to whom, where clients fall between, what can be turned. */
export function pathTables(subject: Subject): Table[] {
  const all = [stateTable(subject), transitionTable(subject), handoverTable(subject), fallTable(subject), parameterTable(subject)];
  return all.filter(({ rows }) => rows.length > 0);
}

/** The states of a pathway in words, one a row. */
function stateTable(subject: Subject): Table {
  const { chart, path, words } = subject;
  const rows = stepsOf(chart, path).map((step): Cell[] =>
    [
      step.name,
      path.names.around(step.node.path),
      words.kinds[step.kind],
      step.actor,
      step.activity,
      timesText(step, "before"),
      timesText(step, "takes"),
      timesText(step, "after"),
      namesText(step, "needs"),
      namesText(step, "keeps"),
      namesText(step, "frees"),
      step.deadline === null ? null : words.atMost(step.deadline),
      groundsText(subject, step),
      [...step.notes, ...step.painPoints.map((text) => `${words.painPoint}: ${text}`)].join("\n"),
      step.node.path,
    ].map(textCell),
  );
  const columns = columnsOf([
    ["state", words.step],
    ["around", words.part],
    ["kind", words.kind],
    ["actor", words.who],
    ["activity", words.activity],
    ["before", capital(words.before)],
    ["takes", capital(words.takes)],
    ["after", capital(words.after)],
    ["needs", capital(words.needs)],
    ["keeps", capital(words.keeps)],
    ["frees", capital(words.frees)],
    ["deadline", words.deadline],
    ["basis", words.basis],
    ["notes", words.notes],
    ["id", words.id],
  ]);
  return { id: "pathway-states", title: words.states, columns, rows };
}

/** Every way from a state to another. */
function transitionTable({ chart, path, words }: Subject): Table {
  const rows = stepsOf(chart, path).flatMap(({ name, actor, ways }) =>
    ways.map(({ transition, about, to, taker }): Cell[] =>
      [name, actor, words.triggers[transition.trigger.kind], about, to === "" ? words.stays : to, taker, transition.meta.id ?? null].map(
        textCell,
      ),
    ),
  );
  const columns = columnsOf([
    ["from", words.step],
    ["actor", words.who],
    ["trigger", words.trigger],
    ["about", words.name],
    ["to", words.next],
    ["taker", words.handover],
    ["id", words.id],
  ]);
  return { id: "pathway-transitions", title: words.transitions, columns, rows };
}

/** The interfaces between actors: how many transitions hand a client over, and where. */
export function handoverTable({ chart, path, words, language }: Subject): Table {
  const place = (index: number) => {
    const { source, target } = chart.transitions[index]!;
    return `${say(chart.nodes[source]!.name, language)} → ${say(chart.nodes[target]!.name, language)}`;
  };
  const rows = handovers(chart).map(({ from, to, count, transitions }): Cell[] => [
    textCell(path.names.actor(from)),
    textCell(path.names.actor(to)),
    { value: count, text: path.speech.number(count) },
    textCell([...new Set(transitions.map(place))].join("\n")),
  ]);
  const columns: Column[] = [
    { key: "from", label: words.from, kind: "text" },
    { key: "to", label: words.to, kind: "text" },
    { key: "count", label: words.count, kind: "number" },
    { key: "where", label: words.where, kind: "text" },
  ];
  return { id: "pathway-handovers", title: words.handovers, note: words.handoversNote, columns, rows };
}

/** Where a client falls between: nobody has the client in hand afterwards. */
export function fallTable({ chart, path, words, language }: Subject): Table {
  const name = (state: number) => say(chart.nodes[state]!.name, language);
  const rows = fallsBetween(chart).map(({ reason, source, state, from }): Cell[] =>
    [from.map(path.names.actor).join(", "), `${name(source)} → ${name(state)}`, words.fallReasons[reason]].map(textCell),
  );
  const columns = columnsOf([
    ["from", words.who],
    ["where", words.where],
    ["why", words.falls],
  ]);
  return { id: "pathway-falls", title: words.falls, note: words.fallsNote, columns, rows };
}

/** What a planner turns, with units and what it rests on. */
function parameterTable({ chart, path, words }: Subject): Table {
  const { names, speech, texts } = path;
  const number = (value: number | undefined): Cell => (value === undefined ? textCell(null) : { value, text: speech.plain(value) });
  const rows = Object.entries(chart.pathway.parameters ?? {}).map(([id, { value, unit, min, max, basis, source }]): Cell[] => [
    textCell(names.parameter(id)),
    typeof value === "number"
      ? number(value)
      : textCell(typeof value === "boolean" ? (value ? texts.core.yes : texts.core.no) : words.drawn),
    textCell(unit ?? null),
    number(min),
    number(max),
    textCell(texts.record.bases[basis ?? (source === undefined ? "none" : "source")]),
    textCell(source === undefined ? null : names.source(source)),
    textCell(id),
  ]);
  const columns: Column[] = [
    { key: "name", label: words.name, kind: "text" },
    { key: "value", label: words.value, kind: "number" },
    { key: "unit", label: words.unit, kind: "text" },
    { key: "min", label: words.lowest, kind: "number" },
    { key: "max", label: words.highest, kind: "number" },
    { key: "basis", label: words.basis, kind: "text" },
    { key: "source", label: words.source, kind: "text" },
    { key: "id", label: words.id, kind: "text" },
  ];
  return { id: "parameters", title: words.parameters, columns, rows };
}

/** What a way out of a state is called, and where it leads. */
export function wayText({ words }: Subject, { about, to, taker }: Step["ways"][number]): string {
  const goal = to === "" ? words.stays : to;
  const text = about === "" || about === goal ? goal : `${about} → ${goal}`;
  return taker === null ? text : `${text} (${words.handsOver(taker)})`;
}

/** What the facts of a state rest on, in one line; null where nothing is said of it. */
export function groundsText({ words }: Subject, { grounds }: Pick<Step, "grounds">): string | null {
  return grounds.length === 0 ? null : grounds.map(({ of, text }) => `${words.grounds[of]}: ${text}`).join("; ");
}

/** A text with a capital first. */
export function capital(text: string): string {
  const [first = "", ...rest] = [...text];
  return first.toLocaleUpperCase() + rest.join("");
}

/** The names of the resources that a state uses in one way; null where there are none. */
function namesText({ resources }: Pick<Step, "resources">, use: Step["resources"][number]["use"]): string | null {
  return (
    resources
      .filter((resource) => resource.use === use)
      .map(({ name }) => name)
      .join(", ") || null
  );
}

function timesText({ times }: Step, role: Step["times"][number]["role"]): string | null {
  return (
    times
      .filter((time) => time.role === role)
      .map(({ text }) => text)
      .join("; ") || null
  );
}

function columnsOf(columns: readonly (readonly [key: string, label: string])[]): Column[] {
  return columns.map(([key, label]) => ({ key, label, kind: "text" }));
}

function textCell(text: string | null): Cell {
  return text === null || text === "" ? { value: null, text: "" } : { value: text, text };
}
