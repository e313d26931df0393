import { type Chart, readChart } from "#chart";
import {
  type Command,
  type Project,
  perform,
  redo,
  replaceProject,
  type Session,
  type Step,
  startSession,
  undo,
  type WhatIsMissing,
  whatIsMissing,
} from "#edit";
import type { Diagnostic, Pathway } from "#pathway";
import type { Formats } from "../../i18n/formats.ts";
import { checkDocuments } from "../../state/documents.ts";
import { saved } from "../../state/library.ts";
import type { Store } from "../../state/store.ts";
import { keepWork, keptSession, type Label } from "./kept-work.ts";
import { openOwnVersion, textOfPathway } from "./own-version.ts";
import type { WorkshopWords } from "./words.ts";

/** Milliseconds after the last change when it is kept, and when it is held against the whole format. */
const [keptAfter, checkedAfter] = [250, 400];
/** Milliseconds of work after which the document is kept as a version of its own. */
const versionEvery = 120_000;

/** Changes the pathway that is open: carries commands out, undoes them, keeps the document, its history and its versions in the browser. */
export class Editor {
  readonly #store: Store;
  readonly #changed: () => void;
  /** Key of the document that the session is about. */
  #of = "";
  #session: Session | null = null;
  /** The documents as they were when the work on them was taken up. */
  #begun: Project | null = null;
  #labels = new Map<Step, Label>();
  #said: ((words: WorkshopWords) => string) | null = null;
  #keptAt: number | null = null;
  #isKept = true;
  #versionAt = 0;
  #keepTimer = 0;
  #checkTimer = 0;
  #lookTimer = 0;
  #found: { chart: Chart; missing: WhatIsMissing } | null = null;
  #work: Promise<unknown> = Promise.resolve();
  /** Why the last command was not carried out. */
  refused: readonly Diagnostic[] = [];

  /** `changed` is called whenever something is to be shown anew. */
  constructor(store: Store, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
  }

  /** What would be undone and done again, in words; null nothing. */
  get undone(): string | null {
    return this.steps[0] ?? null;
  }

  get redone(): string | null {
    const step = this.#current?.history.future.at(-1);
    return step === undefined ? null : this.#whatOf(step);
  }

  /** Steps that were taken, the last first. */
  get steps(): readonly string[] {
    return (this.#current?.history.past ?? []).map((step) => this.#whatOf(step)).toReversed();
  }

  /** What the document misses; null until that has been looked at. */
  get missing(): WhatIsMissing | null {
    return this.#found?.missing ?? null;
  }

  /** Takes up the work on the document that is open where it was left, and looks for what it misses, a while after the page has shown it. */
  look(chart: Chart): void {
    if (this.#found?.chart === chart) return;
    clearTimeout(this.#lookTimer);
    this.#lookTimer = window.setTimeout(() => {
      this.#found = { chart, missing: whatIsMissing(chart.pathway) };
      this.#changed();
    }, checkedAfter);
    if (this.#of !== this.#store.state.pathwayId && this.#isOwn) void this.#inTurn(() => this.#begin());
  }

  /** What has happened, in words. */
  told(words: WorkshopWords, formats: Formats): string {
    const kept = this.#keptAt === null ? "" : this.#isKept ? words.kept(formats.moment(this.#keptAt)) : words.notKept;
    return [this.#said?.(words), this.#keepTimer === 0 ? kept : words.keeping].filter(Boolean).join(" · ");
  }

  /** Carries a command out; gives the path or id of what it made, null where it made nothing or was refused. One after another, whoever asks. */
  ask(command: Command, what: string): Promise<string | null> {
    return this.#inTurn(() => this.#carryOut(command, what));
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.#step(undo, "past", ({ what, before }) => ({ selected: before, said: (words) => words.undone(what) })));
  }

  redo(): Promise<void> {
    return this.#inTurn(() => this.#step(redo, "future", ({ what, after }) => ({ selected: after, said: (words) => words.redone(what) })));
  }

  /** Puts another version of the document in place of the present one, as a step that can be undone. */
  restore(pathway: Pathway, what: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#begin();
      const session = this.#session!;
      const { selected } = this.#store.state;
      this.#take(replaceProject(session, { ...session.project, pathway }, Date.now()), { what, before: selected, after: selected });
    });
  }

  /** Earlier versions of the document, the newest first. */
  async versions() {
    return (await saved?.versions(this.#store.state.pathwayId).catch(() => [])) ?? [];
  }

  get #current(): Session | null {
    return this.#of === this.#store.state.pathwayId ? this.#session : null;
  }

  get #isOwn(): boolean {
    return this.#store.state.pathwayId.startsWith("~");
  }

  #whatOf(step: Step): string {
    return this.#labels.get(step)?.what ?? "";
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => {});
    return done;
  }

  /** A model of the repository stays as it is: what is changed is a copy of one's own. What was begun on a document before goes on, with all that can be undone. */
  async #begin(): Promise<void> {
    if (!this.#isOwn) await openOwnVersion(this.#store);
    const { pathwayId, pathway, simulation } = this.#store.state;
    if (!pathway) return;
    const simulations = simulation ? { [simulation.id]: simulation } : {};
    if (this.#of === pathwayId && this.#session?.project.pathway === pathway) {
      // Whoever has opened another simulation meanwhile has that followed too.
      const { project } = this.#session;
      this.#session = { ...this.#session, project: { ...project, simulations: { ...project.simulations, ...simulations } } };
      this.#begun = { ...this.#begun!, simulations: { ...simulations, ...this.#begun!.simulations } };
      return;
    }
    this.#of = pathwayId;
    this.#begun = { pathway, simulations };
    const kept = await keptSession(pathwayId, this.#begun);
    this.#session = kept?.session ?? startSession(this.#begun);
    this.#labels = kept?.labels ?? new Map();
    this.#keptAt = null;
    this.#changed();
    await this.#keepVersion();
  }

  async #carryOut(command: Command, what: string): Promise<string | null> {
    await this.#begin();
    const session = this.#session;
    if (!session) return null;
    const { selected } = this.#store.state;
    const done = perform(session, command, { at: Date.now() });
    if (done.session === null) {
      this.refused = done.diagnostics;
      this.#changed();
      return null;
    }
    const exists = (path: string | null) => path !== null && hasState(done.session!.project.pathway, path);
    const after = exists(selected) ? selected : exists(done.created) ? done.created : null;
    this.#take(done.session, { what, before: selected, after });
    return done.created;
  }

  #step(
    go: (session: Session) => Session,
    from: "past" | "future",
    label: (of: Label) => { selected: string | null; said: (words: WorkshopWords) => string },
  ): void {
    const session = this.#current;
    const step = session?.history[from].at(-1);
    if (!session || !step) return;
    const { selected, said } = label(this.#labels.get(step) ?? { what: "", before: null, after: null });
    this.#session = go(session);
    this.#show(selected, said);
  }

  #take(session: Session, label: Label): void {
    const step = session.history.past.at(-1);
    if (session === this.#session || !step) return;
    const merged = this.#session!.history.past.length === session.history.past.length ? this.#session!.history.past.at(-1) : undefined;
    const earlier = merged === undefined ? undefined : this.#labels.get(merged);
    this.#labels.set(step, { ...label, before: earlier?.before ?? label.before });
    this.#session = session;
    this.#show(label.after, (words) => words.done(label.what));
  }

  #show(selected: string | null, said: (words: WorkshopWords) => string): void {
    const { pathway, simulations } = this.#session!.project;
    const { simulation } = this.#store.state;
    this.refused = [];
    this.#said = said;
    const { chart, diagnostics } = readChart(pathway);
    const followed = simulation === null ? null : (simulations[simulation.id] ?? simulation);
    this.#store.set({ pathway, chart, diagnostics, selected, simulation: followed });
    clearTimeout(this.#keepTimer);
    this.#keepTimer = window.setTimeout(() => void this.#inTurn(() => this.#keep()), keptAfter);
    clearTimeout(this.#checkTimer);
    this.#checkTimer = window.setTimeout(() => void this.#check(pathway), checkedAfter);
    this.#changed();
  }

  /** Holds the document against the whole format, and the open simulation against the document, aside. */
  async #check(pathway: Pathway): Promise<void> {
    const { simulationId } = this.#store.state;
    const loading = checkDocuments(pathway, simulationId);
    const read = await loading.pathway;
    const simulation = loading.simulation === null ? null : await loading.simulation.catch(() => null);
    const { state } = this.#store;
    if (state.pathway !== pathway || state.simulationId !== simulationId) return;
    this.#store.set({ diagnostics: [...read.diagnostics, ...(simulation?.diagnostics ?? [])] });
  }

  async #keep(): Promise<void> {
    this.#keepTimer = 0;
    if (this.#current === null) return;
    const kept = await keepWork(this.#store, this.#current, { labels: this.#labels, begun: this.#begun! });
    this.#isKept = kept.isKept;
    this.#of = kept.key;
    this.#keptAt = Date.now();
    if (Date.now() - this.#versionAt > versionEvery) await this.#keepVersion();
    this.#changed();
  }

  async #keepVersion(): Promise<void> {
    const { pathwayId, pathway } = this.#store.state;
    if (!pathway) return;
    this.#versionAt = Date.now();
    await saved?.addVersion(pathwayId, { at: this.#versionAt, text: textOfPathway(pathway) }).catch(() => {});
  }
}

function hasState(pathway: Pathway, path: string): boolean {
  let node: { states?: Record<string, object> } | undefined = pathway.machine;
  for (const key of path === "" ? [] : path.split(".")) node = node?.states?.[key] as typeof node;
  return node !== undefined;
}
