import type { Point, Scene, SceneNode } from "#layout";

/** Where something that is dragged would land. */
export interface DropTarget {
  /** The state that lies there and has nothing drawn in it; null where none does. */
  readonly onto: string | null;
  /** The innermost drawn frame around the place, "" outside of all. */
  readonly inside: string;
  /** The lane of the place; undefined where the picture has none, or beside all. */
  readonly lane: string | null | undefined;
}

/** What lies at a place of the picture, leaving out a state that is dragged and all that is in it. */
export function dropTarget(scene: Scene, point: Point, dragged: string | null): DropTarget {
  const isMoved = ({ path }: SceneNode) => dragged !== null && `${path}.`.startsWith(`${dragged}.`);
  const there = scene.nodes.filter((node) => node.kind !== "initial" && node.path !== "" && contains(node, point) && !isMoved(node));
  const frames = there.filter(({ flags }) => flags.isFrame).sort((a, b) => b.depth - a.depth);
  const lane = scene.lanes.find(({ box }) => point.y >= box.y && point.y < box.y + box.height);
  return {
    onto: there.find(({ flags }) => !flags.isFrame)?.path ?? null,
    inside: frames[0]?.path ?? "",
    lane: lane === undefined ? undefined : lane.actor,
  };
}

function contains({ box }: SceneNode, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
