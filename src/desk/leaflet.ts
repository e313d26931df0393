import { CannotExport, type Exported, type ExportInput, fileName } from "#artifact";
import type { Node } from "#chart";
import { activeBand, type Content, el, headline } from "#report";
import { say } from "#units";
import { htmlPage } from "./html-page.ts";
import { leafletStyle } from "./leaflet-style.ts";
import { capital } from "./path-tables.ts";
import { plainTime } from "./plain-time.ts";
import { type Step, stepsOf } from "./steps.ts";
import { type Story, storyOf } from "./story.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** More steps than this are told by their parts: one sheet is to be read at ease. */
const mostSteps = 13;
const longestName = 90;

/** A leaflet for clients on one sheet of A4: the path in plain language, from the model alone. Throws `CannotExport` where nothing is done on the way. */
export function toLeaflet(input: ExportInput): Exported {
  const subject = subjectOf(input);
  const story = storyOf(subject.chart);
  if (story.nodes.length === 0) throw new CannotExport(nothingDone);
  const { words, title, language } = subject;
  const parts = partsOf(subject, story);
  const count = parts.reduce((sum, { steps }) => sum + steps.length, 0);
  const page = htmlPage({
    language,
    title: words.leaflet.title(title),
    style: leafletStyle,
    body: [
      el(
        "main",
        { class: count > 9 ? "sheet dense" : "sheet" },
        el("header", {}, el("h1", {}, cut(title, 140)), el("p", { class: "lead" }, words.leaflet.lead)),
        el(
          "div",
          { class: "path" },
          doorsOf(subject, story),
          count > mostSteps ? shortPath(subject, parts) : parts.map((part) => partOf(subject, part)),
        ),
        el("div", { class: "side" }, sideOf(subject, story)),
        el("footer", {}, words.leaflet.draft(subject.chart.pathway.id)),
      ),
    ],
  });
  return { files: [{ name: fileName([input.pathway.id, words.leaflet.file], "html"), mediaType: "text/html", content: page }], lost: [] };
}

const nothingDone = {
  fi: "Esitettä ei voi kirjoittaa: polun alusta ei pääse vaiheeseen, jossa asiakkaan kanssa tehdään jotakin.",
  sv: "Broschyren kan inte skrivas: från stigens början leder inget till ett steg där något görs med klienten.",
  en: "The leaflet cannot be written: nothing leads from the beginning of the pathway to a step in which something is done with the client.",
};

/** Steps of a story that lie in the same state at the top, under its name. */
interface Part {
  readonly top: Node;
  readonly steps: { readonly step: Step; readonly number: number }[];
}

function partsOf({ chart, path }: Subject, { nodes }: Story): Part[] {
  const steps = new Map(stepsOf(chart, path).map((step) => [step.node.index, step]));
  const parts: Part[] = [];
  for (const [i, node] of nodes.entries()) {
    let top = node;
    while (top.parent > 0) top = chart.nodes[top.parent]!;
    if (parts.at(-1)?.top !== top) parts.push({ top, steps: [] });
    parts.at(-1)!.steps.push({ step: steps.get(node.index)!, number: i + 1 });
  }
  return parts;
}

function doorsOf({ words, path, language }: Subject, { doors }: Story): Content {
  if (doors.length === 0) return null;
  const names = doors.map(({ actor, name }) => cut(actor === null ? say(name, language) : path.names.actor(actor)));
  const { from, fromMany } = words.leaflet;
  if (doors.length === 1) return el("p", { class: "doors" }, from(names[0]!));
  return el(
    "div",
    { class: "doors" },
    el("p", {}, fromMany),
    el(
      "ul",
      {},
      names.map((name) => el("li", {}, name)),
    ),
  );
}

function partOf(subject: Subject, { top, steps }: Part): Content {
  const { language, path } = subject;
  const name = cut(say(top.name, language));
  const who = top.actor === null ? null : path.names.actor(top.actor);
  const isAlone = steps.length === 1 && steps[0]!.step.node === top;
  const heading = isAlone ? cut(who ?? name) : who === null || who === name ? name : `${name} (${cut(who)})`;
  return [
    el("h2", {}, heading),
    el(
      "ol",
      { start: steps[0]!.number },
      steps.map(({ step }) =>
        el("li", {}, el("strong", {}, cut(step.name)), ...sentencesOf(subject, step).map((text) => el("span", {}, ` ${text}`))),
      ),
    ),
  ];
}

/** Each part as one step, with what is done in it. */
function shortPath(subject: Subject, parts: readonly Part[]): Content {
  const { language } = subject;
  return el(
    "ol",
    {},
    parts.map(({ top, steps }) =>
      el(
        "li",
        {},
        el("strong", {}, cut(say(top.name, language))),
        el("span", {}, ` ${subject.words.leaflet.inIt(steps.map(({ step }) => cut(step.name, 60)).join(", "))}`),
      ),
    ),
  );
}

function sentencesOf(subject: Subject, step: Step): string[] {
  const { words, chart } = subject;
  const t = words.leaflet;
  if (step.kind === "queue") return [t.queue, ...waitSentences(subject, step.node)];
  const helpers = step.resources.filter(({ use }) => use === "needs").map(({ name }) => cut(name));
  const regions =
    step.kind === "parallel" ? step.node.children.map((child) => chart.nodes[child]!).filter(({ kind }) => kind !== "history") : [];
  const activity = step.node.activity === null ? undefined : chart.pathway.activities?.[step.node.activity];
  const time = (role: "before" | "takes", length: typeof lead) =>
    length !== undefined && step.times.some((one) => one.role === role) ? plainTime(subject, length) : [];
  const { lead, duration } = activity ?? {};
  const isNew = step.activity !== null && !step.name.toLocaleLowerCase().includes(step.activity.toLocaleLowerCase());
  return [
    ...(isNew ? [`${capital(cut(step.activity!))}.`] : []),
    ...(helpers.length === 0 ? [] : [t.helper(helpers.join(", "))]),
    ...time("before", lead).map(t.before),
    ...time("takes", duration ?? lead).map(t.takes),
    ...(regions.length === 0 ? [] : [t.together(regions.map(({ name }) => cut(say(name, subject.language), 60)).join(", "))]),
    ...(step.deadline === null ? [] : [t.deadline(step.deadline)]),
  ];
}

/** How long half and nine in ten wait, where the pathway was simulated. */
function waitSentences({ results, words, path }: Subject, { path: at }: Node): string[] {
  const t = words.leaflet;
  const wait = results?.point.summary.states[at]?.wait;
  if (!wait || wait.n === 0 || wait.p90 < 0.5) return [t.called];
  return [t.half(path.speech.days(wait.p50)), t.most(path.speech.days(wait.p90)), t.called];
}

function sideOf(subject: Subject, story: Story): Content {
  const { words } = subject;
  const t = words.leaflet;
  const box = (heading: string, ...content: Content[]) => el("section", {}, el("h2", {}, heading), content);
  const list = (texts: readonly string[]) =>
    el(
      "ul",
      {},
      texts.map((text) => el("li", {}, text)),
    );
  const can = whatOneCan(subject, story);
  const whole = wholeTime(subject);
  const ends = endsOf(subject);
  return [
    can.length === 0 ? null : box(t.you, list(can)),
    whole.length === 0
      ? null
      : box(
          t.whole,
          whole.map((text) => el("p", {}, text)),
        ),
    ends.length === 0 ? null : box(t.ends, list(ends)),
    box(
      t.contact,
      t.contacts.map((text) => el("p", { class: "blank" }, text)),
    ),
  ];
}

/** The worker of one's own, and what is to be told at once: events of life that the states of the story know. */
function whatOneCan({ chart, words, path }: Subject, { nodes }: Story): string[] {
  const t = words.leaflet;
  const around = new Set<Node>();
  for (const node of nodes) for (let at: Node | undefined = node; at; at = chart.nodes[at.parent]) around.add(at);
  const own = [...around]
    .flatMap(({ meta }) => Object.keys(meta.holds ?? {}))
    .filter((id) => chart.pathway.resources?.[id]?.caseload !== undefined);
  const events = [...around].flatMap(({ lists }) => lists.flatMap(({ trigger }) => (trigger.kind === "on" ? [trigger.event] : [])));
  const known = [...new Set(events)].filter((event) => chart.pathway.hazards?.[event]?.name !== undefined);
  return [
    ...(own.length === 0 ? [] : [t.own([...new Set(own)].map((id) => cut(path.names.resource(id))).join(", "))]),
    ...(known.length === 0 ? [] : [t.tell(known.map((event) => cut(path.names.hazard(event), 60)).join("; "))]),
    t.ask,
  ];
}

function wholeTime({ words, path, results }: Subject): string[] {
  const band = activeBand(path);
  const rows = results === null ? [] : headline(results);
  const half = rows.find(({ id }) => id === "wholeHalf");
  return [...(band ? [words.leaflet.aim(band.text)] : []), ...(half ? [half.sentence] : []), words.leaflet.estimates];
}

function endsOf({ chart, language }: Subject): string[] {
  const ends = chart.nodes.filter(({ kind, parent, meta }) => kind === "final" && parent === 0 && meta.counts !== false);
  return [...new Set(ends.map(({ name }) => cut(say(name, language))))].slice(0, 10);
}

/** A name as far as there is room for it on the sheet. */
function cut(name: string, most = longestName): string {
  const signs = [...name];
  return signs.length <= most
    ? name
    : `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
