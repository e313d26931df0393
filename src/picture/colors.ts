/** The colors of a picture. Text has a contrast of 4.5 at least on its ground, what else has a meaning 3. */
export interface Colors {
  readonly ground: string;
  readonly lanes: readonly [string, string];
  readonly laneBorder: string;
  readonly box: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly strong: string;
  readonly handover: string;
  readonly outcome: string;
  readonly onOutcome: string;
  readonly outcomeStroke: string;
  readonly connector: string;
  readonly pain: string;
  /** How much of an actor's color is in the ground of its frames, 0–1. */
  readonly tint: number;
  /** Of the actors in the order of the model, from the start again where there are more. */
  readonly actors: readonly string[];
  /** Of the levels of a heat map. */
  readonly heat: readonly string[];
  readonly differences: Readonly<Record<"added" | "removed" | "changed", { readonly line: string; readonly ground: string }>>;
}

const shared = {
  ground: "#ffffff",
  box: "#ffffff",
  pain: "#8a4b00",
  actors: ["#1f6fb2", "#2c7d55", "#8a5a9e", "#b5563c", "#8a7014", "#17808a", "#b23a6b", "#5a63b8", "#64748b", "#4d7a1f"],
  heat: ["#ffffff", "#fdf1de", "#fbdfb6", "#f8c684", "#f3a858", "#e98a45"],
  differences: {
    added: { line: "#1c6b3f", ground: "#e2f3e8" },
    removed: { line: "#a8281f", ground: "#fbe6e4" },
    changed: { line: "#7a4a00", ground: "#fdf0d5" },
  },
} as const;

const light: Colors = {
  ...shared,
  lanes: ["#f7f9fb", "#ffffff"],
  laneBorder: "#d3dae1",
  text: "#17212b",
  quiet: "#4a5764",
  line: "#5b6875",
  strong: "#76828f",
  handover: "#b8480a",
  outcome: "#24323f",
  onOutcome: "#ffffff",
  outcomeStroke: "#24323f",
  connector: "#eaeef2",
  tint: 0.06,
};

/** Less ink: nothing is filled but what must be. */
const print: Colors = {
  ...shared,
  lanes: ["#ffffff", "#ffffff"],
  laneBorder: "#8c96a0",
  text: "#000000",
  quiet: "#333333",
  line: "#3b444d",
  strong: "#555f69",
  handover: "#8f3500",
  outcome: "#ffffff",
  onOutcome: "#000000",
  outcomeStroke: "#000000",
  connector: "#ffffff",
  tint: 0,
};

/** The colors for the screen, or for paper. */
export function colorsFor(theme: "light" | "print"): Colors {
  return theme === "print" ? print : light;
}

/** Some of a color on a ground, as one color: `share` 0–1. */
export function blend(color: string, ground: string, share: number): string {
  const part = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * share + part(ground, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
