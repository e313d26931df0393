import type { DifferenceKind } from "#chart";
import type { SceneEdge, SceneNode } from "#layout";
import type { Colors } from "./colors.ts";
import type { Part } from "./drawing.ts";
import type { PictureWords } from "./words.ts";

/** What kind of label a state bears: of an overlay, of the page where it is drawn in full or a way goes on, or of how many states it holds. */
export type TagLook = "heat" | "pain" | "page" | "closed" | DifferenceKind;

/** A label in a state. */
export interface Tag {
  readonly text: string;
  readonly look: TagLook;
}

/** One line of the legend: a sign 30 wide and 20 high, and what it means. */
export interface LegendItem {
  readonly sign: readonly Part[];
  readonly text: string;
}

/** A text below a picture, whose number stands in a state. */
export interface Note {
  readonly number: number;
  readonly text: string;
  /** Path of the state. */
  readonly at: string;
}

/** What is laid over a picture; states by path. */
export interface Overlay {
  readonly tags: ReadonlyMap<string, Tag>;
  /** Grounds of boxes. */
  readonly fills: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, DifferenceKind>;
  /** What became of transitions, by their place in the whole chart. */
  readonly lines: ReadonlyMap<number, DifferenceKind>;
  /** What is said of a state after its name. */
  readonly said: ReadonlyMap<string, string>;
  readonly legend: readonly LegendItem[];
  /** Title of the overlay's own scale or list; "" without one. */
  readonly title: string;
  /** Numbered texts below the picture. */
  readonly notes: readonly Note[];
}

/** An overlay of nothing. */
export const noOverlay: Overlay = {
  tags: new Map(),
  fills: new Map(),
  states: new Map(),
  lines: new Map(),
  said: new Map(),
  legend: [],
  title: "",
  notes: [],
};

/** A state that stands for what lies outside of the picture. */
export interface Connector {
  readonly isInto: boolean;
  /** Null: on no other page. */
  readonly page: number | null;
  readonly name: string;
}

/** All that decides how a scene looks. */
export interface Look {
  /** Of each transition of what is drawn its place in the whole chart; null: the same. */
  readonly places: readonly number[] | null;
  readonly colors: Colors;
  readonly words: PictureWords;
  readonly overlay: Overlay;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly connectors: ReadonlyMap<string, Connector>;
  /** Path of the first state of the whole chart. */
  readonly start: string;
  /** Places of the actors in the model, which give their colors. */
  readonly actors: readonly string[];
}

/** The color of an actor; of nobody a neutral one. */
export function actorColor({ colors, actors }: Look, actor: string | null): string {
  const place = actor === null ? -1 : actors.indexOf(actor);
  return place < 0 ? colors.strong : colors.actors[place % colors.actors.length]!;
}

/** What became of the transitions of a line: of several what all have become, else that something has changed. */
export function changeOf({ places, overlay }: Look, { transitions }: SceneEdge): DifferenceKind | undefined {
  const kinds = transitions.map((index) => overlay.lines.get(places === null ? index : places[index]!));
  const [first] = kinds;
  return kinds.every((kind) => kind === first) ? first : "changed";
}

/** What a state is called for those who do not see the picture. */
export function nameOf({ words, overlay, connectors, start }: Look, node: SceneNode): string {
  const connector = connectors.get(node.path);
  if (connector) {
    if (connector.page === null) return words.outside(connector.name);
    return connector.isInto ? words.comesFrom(connector.page, connector.name) : words.continues(connector.page, connector.name);
  }
  const { flags } = node;
  const parts = [
    node.number === null
      ? flags.isOutcome
        ? `${words.anOutcome}: ${node.name}`
        : node.name
      : `${words.outcome(node.number)}: ${node.name}`,
    node.responsible === node.name ? null : node.responsible,
    node.path === start ? words.start : null,
    flags.isQueue ? words.queue : null,
    flags.isCritical ? words.critical : null,
    flags.isCollapsed ? words.closed : null,
    overlay.said.get(node.path),
  ];
  return parts.filter(Boolean).join(", ");
}
