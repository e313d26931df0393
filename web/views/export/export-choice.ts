import type { PageChoice } from "../../workers/export-api.ts";

/** What can be chosen for all exports, by the names of the fields. */
export interface Choice {
  readonly language: string;
  readonly view: "lanes" | "statechart";
  readonly theme: "light" | "print";
  readonly states: "all" | "shown";
  readonly overlay: "none" | NonNullable<PageChoice["overlay"]>;
  /** Id of the pathway that differences are shown against. */
  readonly before: string;
  readonly paper: "none" | "A4" | "A3";
  readonly scale: "1" | "2" | "4";
  readonly results: "yes" | "no";
}

/** What a choice means for the pictures; the pathway to compare with is loaded by whoever asks. */
export function pictureOf(choice: Choice, collapsed: readonly string[]): PageChoice {
  return {
    view: choice.view,
    theme: choice.theme,
    collapsed: choice.states === "all" ? null : collapsed,
    overlay: choice.overlay === "none" ? null : choice.overlay,
    scale: Number(choice.scale),
    ...(choice.paper === "none" ? {} : { paper: choice.paper }),
  };
}
