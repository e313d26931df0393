import type { Chart } from "#chart";
import type { LayoutOptions, Scene } from "#layout";

/** A picture that is wanted of a chart. */
export interface LayoutRequest {
  readonly picture: "lanes" | "statechart";
  readonly options: LayoutOptions;
}

/** From the page to the worker that lays out. `chart` is the key of one that was sent. */
export type ToLayout =
  | { readonly kind: "chart"; readonly key: number; readonly chart: Chart }
  | { readonly kind: "draw"; readonly id: number; readonly chart: number; readonly request: LayoutRequest }
  | { readonly kind: "cancel"; readonly id: number };

/** And back; `ms` is how long it took, in milliseconds. */
export type FromLayout =
  | { readonly id: number; readonly scene: Scene; readonly ms: number }
  | { readonly id: number; readonly error: string };
