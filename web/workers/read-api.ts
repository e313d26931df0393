import type { Chart } from "#chart";
import type { Pathway } from "#pathway";
import type { ImportedFile } from "../state/import-file.ts";
import type { LoadedPathway, LoadedSimulation } from "../state/read-documents.ts";

/** Where a document is had from: a file of the repository by its name, or the JSON itself. */
export type Source = { readonly file: string } | { readonly json: unknown };

/** From the page to the worker that reads documents: a pathway with, where wanted, a simulation of it; a simulation and what it is held against; or a file that may be of another kind. */
export type ToRead =
  | { readonly id: number; readonly kind: "pathway"; readonly pathway: Source; readonly simulation: Source | null }
  | {
      readonly id: number;
      readonly kind: "simulation";
      readonly simulation: Source;
      readonly pathway: Pathway;
      readonly chart: Chart | null;
    }
  | { readonly id: number; readonly kind: "import"; readonly name: string; readonly text: string };

/** And back, the pathway first; a simulation is not told of where there is no pathway. `error`: a file that could not be had. */
export type FromRead =
  | { readonly id: number; readonly kind: "pathway"; readonly loaded: LoadedPathway }
  | { readonly id: number; readonly kind: "simulation"; readonly loaded: LoadedSimulation }
  | { readonly id: number; readonly kind: "import"; readonly loaded: ImportedFile }
  | { readonly id: number; readonly kind: "pathway" | "simulation" | "import"; readonly error: string };
