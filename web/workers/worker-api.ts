import type { Change, Diagnostic, Pathway, Simulation } from "#pathway";
import type { ReportInput, ReportPoint } from "#report";
import type { Text } from "#units";

/** One scenario: the documents, and what is turned over the simulation's own change. A `vary` of the simulation is left aside. */
export interface Case {
  readonly pathway: Pathway;
  readonly simulation: Simulation;
  readonly change?: Change;
  /** What the scenario is called where several are compared; without it they are told apart by what is changed. */
  readonly title?: Text;
}

/** So many replications; "document": as many as the first simulation asks for, its stopping rule included. */
export type Step = number | "document";

/** What is asked: one scenario, or several that meet the same clients, the first being what the others are compared with. */
export interface Question {
  readonly cases: readonly Case[];
  /** Numbers of replications at which there is an answer, each going on from the one before. */
  readonly steps: readonly Step[];
  /** Whether the answer to the last step says what one more unit of each resource brings (paired; takes a few times as long). */
  readonly withBottleneck?: boolean;
  /** Instead of the first simulation's. */
  readonly seed?: number;
}

/** What comes of a question, in this order: some progress, an answer for each step with progress between, the last with `isLast`; or one refusal. */
export type Reply =
  /** Replications done of those up to the next answer, all scenarios together. */
  | { readonly kind: "progress"; readonly done: number; readonly wanted: number }
  /** Of the replications in which one more of each resource is tried. */
  | { readonly kind: "trials"; readonly done: number; readonly wanted: number }
  /** What the command line writes its tables, sentences and JSON from (`createContext`, `tables`, `headline`, `toResultJson` of #report). */
  | { readonly kind: "answer"; readonly input: ReportInput; readonly isLast: boolean }
  /** A document is wrong, or a client goes round without an end. */
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** Closed forms of one scenario; null where it cannot be compiled or worked out by formula. */
export interface Forms {
  readonly closedForms: ReportPoint["closedForms"] | null;
}

/** From the page to the worker that answers questions. */
export type ToSimulate =
  | { readonly kind: "ask"; readonly id: number; readonly question: Question }
  | { readonly kind: "goOn"; readonly id: number; readonly steps: readonly Step[]; readonly withBottleneck: boolean }
  | { readonly kind: "cancel"; readonly id: number };

/** And back. `error` is a fault of the program. */
export type FromSimulate = { readonly id: number; readonly reply?: Reply; readonly error?: string };

/** From the page to the worker of closed forms, one at a time: documents only where they are others than before. */
export type ToForms = { readonly documents: Pick<Case, "pathway" | "simulation"> | null; readonly change: Change };
