import type { Node } from "#chart";
import type { Language } from "#units";

/** A place in a picture, in CSS pixels at scale 1; x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle; `x` and `y` of its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text that is wrapped already; `baselineOf` tells where a line of it stands. */
export interface SceneText {
  readonly lines: readonly string[];
  readonly box: Box;
  /** Height of the font in pixels. */
  readonly size: number;
  readonly isBold: boolean;
  /** Whether lines start at the left of the box, or are centered in it. */
  readonly align: "start" | "middle";
}

/** What a state is beside its kind; what a drawer marks. */
export interface NodeFlags {
  /** Where a client stands before anything has happened. */
  readonly isStart: boolean;
  /** Entered when its parent is entered by default. */
  readonly isInitial: boolean;
  /** A final state of the whole chart. */
  readonly isOutcome: boolean;
  /** Its activity takes no time and nobody: the client waits for a place. */
  readonly isQueue: boolean;
  readonly hasActivity: boolean;
  /** Has states inside that are not drawn. */
  readonly isCollapsed: boolean;
  /** Drawn as a frame around others. */
  readonly isFrame: boolean;
  /** A frame in a lane that is not its own: edges attach to the one that is. */
  readonly isContinuation: boolean;
  readonly isCritical: boolean;
}

/** A mark in a box: the state leads to an outcome. */
export interface SceneEnding {
  /** Path of the outcome, and the number that it has in this picture. */
  readonly outcome: string;
  readonly number: number;
  /** Places in `Chart.transitions`. */
  readonly transitions: readonly number[];
  /** What is told of the transitions; "" where nothing is. */
  readonly about: string;
  readonly box: Box;
}

/** A short text in a state that was asked for, such as a number of an overlay: in a box of its own, bold, centered. */
export interface SceneTag {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

/** A state as it is drawn. */
export interface SceneNode {
  /** The state's path; in a continuation the path, `@` and the actor of the lane; in an initial mark the path and `@initial`. Unique. */
  readonly id: string;
  /** Dotted path of the state below the root, "" the root itself. */
  readonly path: string;
  readonly kind: Node["kind"] | "initial";
  /** The frame in which it lies; null outside of all. */
  readonly parent: string | null;
  /** Number of frames around it. */
  readonly depth: number;
  readonly box: Box;
  /** The state's whole name. */
  readonly name: string;
  /** Null where no name is drawn. */
  readonly title: SceneText | null;
  /** Smaller text below the title: who is responsible where no lane says so, transitions that leave no state. */
  readonly detail: SceneText | null;
  readonly actor: string | null;
  /** Name of the actor. */
  readonly responsible: string | null;
  /** Places in `Chart.transitions` of those without a target, which are told in `detail`. */
  readonly internal: readonly number[];
  /** Outcomes to which it leads, where marks tell of them. */
  readonly endings: readonly SceneEnding[];
  /** Null where none was asked for. */
  readonly tag: SceneTag | null;
  /** The number by which marks tell of this outcome; null where lines do, and for all other states. */
  readonly number: number | null;
  readonly flags: NodeFlags;
}

/** What is written at an edge: one box for all of its transitions. */
export interface SceneLabel extends SceneText {
  /** The whole text, where lines had to be shortened. */
  readonly full: string;
}

/** All transitions from one drawn state to another, as one line of horizontal and vertical parts. */
export interface SceneEdge {
  /** `source` and `target` with `>` between. Unique. */
  readonly id: string;
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  /** Places in `Chart.transitions`; none where the edge leads from an initial mark. */
  readonly transitions: readonly number[];
  /** From the border of the source to that of the target, where the head of the arrow is. */
  readonly points: readonly Point[];
  readonly label: SceneLabel | null;
  /** Whether some of the transitions hand the client over from one actor to another. */
  readonly crossesActor: boolean;
  /** Leads back to what comes earlier. */
  readonly isBack: boolean;
  readonly isCritical: boolean;
}

/** The lane of an actor, or of nobody. */
export interface SceneLane {
  /** Null: the lane of states for which no actor is named. */
  readonly actor: string | null;
  readonly name: string;
  readonly title: SceneText;
  readonly box: Box;
}

/** The geometry of a picture: all that a drawer needs, in numbers and text. */
export interface Scene {
  readonly view: "lanes" | "statechart";
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Lanes from top to bottom, in the order of the model; none in a statechart. */
  readonly lanes: readonly SceneLane[];
  /** What is drawn around the outcomes, beside the picture or below it; null where there is none. */
  readonly outcomes: { readonly box: Box; readonly title: SceneText } | null;
  /** Frames before what lies in them. */
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Actors in the order of the model, so that a drawer can give each its color. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}
