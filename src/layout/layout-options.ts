import type { Language } from "#units";

/** What is written at the edges. */
export interface LabelChoice {
  /** Shares of a decision, in per cent. */
  readonly shares: boolean;
  /** How long a delay is. */
  readonly delays: boolean;
  /** Events: all, those that the model names in words, or none. */
  readonly events: "all" | "named" | "none";
  /** Conditions other than shares. */
  readonly conditions: boolean;
}

/** How a chart is to be drawn. */
export interface LayoutOptions {
  readonly language: Language;
  /** Dotted paths of the states whose inside is not drawn; others than compound and parallel states are passed over. None by default. */
  readonly collapsed?: readonly string[];
  readonly labels?: Partial<LabelChoice>;
  /**
   * How it is told which outcomes a state leads to: by lines (the default), or by marks in its box that bear the number of the outcome, so
   * that a picture in which every state leads to several can be followed. What leaves the whole chart has a line in any case.
   */
  readonly endings?: "lines" | "marks";
  /** Whether actors in whose hands no drawn state is have a lane too (`all`, the default). */
  readonly lanes?: "all" | "used";
  /** Short texts, such as numbers of an overlay, that stand in states, by path. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Pixels that the picture is to fill, of which the proportion counts: widths are chosen so that its text is as large as it can be there. */
  readonly room?: { readonly width: number; readonly height: number };
  /** Statechart: where time runs; to the right by default. */
  readonly direction?: "right" | "down";
}

/** The choice of labels with what is not chosen filled in: shares, delays, conditions, and events that have names. */
export function labelChoice({ labels = {} }: LayoutOptions): LabelChoice {
  return { shares: true, delays: true, events: "named", conditions: true, ...labels };
}
