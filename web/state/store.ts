import type { Chart } from "#chart";
import type { Change, Diagnostic, Pathway, Simulation } from "#pathway";
import type { HeatMeasure } from "#picture";
import type { Language } from "#units";
import type { Notice } from "./notice.ts";
import type { LibraryEntry } from "./own-document.ts";
import type { OwnFigures } from "./own-figures.ts";

/** The views of the page, in the order of their tabs; the statement of accessibility has none. */
export const viewIds = ["pathway", "simulate", "bottleneck", "compare", "walk", "workshop", "export", "files", "statement"] as const;
/** One of the views of the page. */
export type ViewId = (typeof viewIds)[number];

/** How the page looks; `system`: as the device does. */
export const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** All that the page as a whole knows. It is replaced, never changed: a part that is the same object is the same. */
export interface AppState {
  readonly language: Language;
  readonly theme: Theme;
  readonly view: ViewId;
  /** Ids of the documents that are open; of the simulation null where the pathway has none. */
  readonly pathwayId: string;
  readonly simulationId: string | null;
  /** The documents themselves; null until they are loaded, or where they cannot be read. */
  readonly pathway: Pathway | null;
  readonly chart: Chart | null;
  readonly simulation: Simulation | null;
  readonly isLoading: boolean;
  /** What is wrong or remarkable in the documents. */
  readonly diagnostics: readonly Diagnostic[];
  /** Path of the state that is selected. */
  readonly selected: string | null;
  /** What the planner has turned: parameter ids or JSON Pointers of the pathway, and their values. */
  readonly change: Change;
  /** Own figures of who comes and who is inside, in place of the simulation's; they are not written into the address. */
  readonly own: OwnFigures | null;
  /** The picture of the pathway. */
  readonly picture: "lanes" | "statechart";
  /** Paths of the states whose inside is not drawn; null: as many as make an overview. */
  readonly collapsed: readonly string[] | null;
  readonly showsHandovers: boolean;
  /** Whether lines lead to the outcomes, or numbers in the boxes tell of them. */
  readonly endings: "lines" | "marks";
  /** Ids of the simulations that are compared, the first being what the others are held against; "*": what is open, as it is turned. Null: the usual ones. */
  readonly compared: readonly string[] | null;
  /** What is compared of them. */
  readonly comparedIn: "numbers" | "structure";
  /** What the heat map shows, and of which month (2021-03); null: of the whole simulation. */
  readonly heatMeasure: HeatMeasure;
  readonly heatMonth: string | null;
  /** Who walks and what was pressed, as `views/walk/walk-address.ts` writes it; null: nobody walks. */
  readonly walk: string | null;
  /** The planner's own documents, the one that was changed last first. */
  readonly ownDocuments: readonly LibraryEntry[];
  /** Files that could not be opened, and why. */
  readonly refused: readonly FileFindings[];
  /** Files of another kind of which pathways were made, and what of them was not understood. */
  readonly imported: readonly FileFindings[];
  /** What has just happened to documents, told above the view until it is dismissed. */
  readonly notice: Notice | null;
}

/** What was found in a file that was to be opened. */
export interface FileFindings {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The state of a page that has just been opened. */
export const initialState: AppState = {
  language: "fi",
  theme: "system",
  view: "pathway",
  pathwayId: "keusote-ttk",
  simulationId: "ttk-baseline",
  pathway: null,
  chart: null,
  simulation: null,
  isLoading: true,
  diagnostics: [],
  selected: null,
  change: {},
  own: null,
  picture: "lanes",
  collapsed: null,
  showsHandovers: false,
  endings: "marks",
  compared: null,
  comparedIn: "numbers",
  heatMeasure: "queue",
  heatMonth: null,
  walk: null,
  ownDocuments: [],
  refused: [],
  imported: [],
  notice: null,
};

type Listener = (state: AppState, before: AppState) => void;

/** Holds the state of the page and tells whoever listens that it has changed. */
export class Store {
  #state: AppState;
  readonly #listeners = new Set<Listener>();

  constructor(state: AppState = initialState) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  /** Puts new values in place; listeners are told at once, and only where some value is another than before. */
  set(patch: Partial<AppState>): void {
    const before = this.#state;
    const isNew = (key: keyof AppState) => key in patch && !Object.is(patch[key], before[key]);
    if (!(Object.keys(patch) as (keyof AppState)[]).some(isNew)) return;
    this.#state = { ...before, ...patch };
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }

  /** Calls the listener at every change from now on; returns the function that ends this. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The store of the page. */
export const store = new Store();
