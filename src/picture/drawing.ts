import type { Language } from "#units";

/** How a shape is filled and outlined; colors as #rrggbb, null: not at all. */
export interface Paint {
  readonly fill: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  /** Lengths of dashes and of the gaps between them. */
  readonly dash?: readonly number[];
}

/** What is drawn. A path has the commands M, L, Q, A, V, H and Z, small ones too; a text stands on its baseline at `y`. */
export type Shape = Paint &
  (
    | {
        readonly kind: "rect";
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly radius: number;
      }
    | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number }
    | { readonly kind: "path"; readonly d: string }
    | {
        readonly kind: "text";
        readonly x: number;
        readonly y: number;
        readonly text: string;
        readonly size: number;
        readonly isBold: boolean;
        readonly anchor: "start" | "middle" | "end";
        readonly isStruck?: boolean;
      }
  );

/** What a group is for those who do not see it: the heading of a page, a list, one thing that has a name, the number of a page, or nothing that is told. */
export type GroupRole = "heading" | "list" | "item" | "foot" | "decoration";

/** Shapes that belong together. */
export interface Group {
  readonly kind: "group";
  readonly role: GroupRole;
  /** What it is called; "" where its role has no name. */
  readonly name: string;
  /** Where its own origin lies, and how much it is magnified. */
  readonly place?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly parts: readonly Part[];
}

/** A part of a drawing. */
export type Part = Group | Shape;

/** A finished picture as plain data, for writers: all colors and places are in it. Later parts cover earlier ones. */
export interface Drawing {
  readonly language: Language;
  /** What one of its units is: a pixel of a screen, or a point of paper (1/72 inch). */
  readonly unit: "px" | "pt";
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly title: string;
  /** At most 150 characters. */
  readonly short: string;
  /** What is drawn, in words, a line for each state. */
  readonly long: string;
  /** What is added to the name of a file, "" for a whole picture. */
  readonly suffix: string;
  readonly parts: readonly Part[];
}

/** A group of shapes. */
export function groupOf(role: GroupRole, name: string, parts: readonly Part[], place?: Group["place"]): Group {
  return place === undefined ? { kind: "group", role, name, parts } : { kind: "group", role, name, parts, place };
}
