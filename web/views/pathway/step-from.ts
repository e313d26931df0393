import type { Box, Scene, SceneNode } from "#layout";

type Step = { id: string; cameFrom: string | null };

/**
 * Where an arrow key leads from a state: to the right along a transition that leaves it, to the left against one that enters it; up and
 * down through the other states to which that step could have led, else to what lies above or below. Null where it leads nowhere.
 */
export function stepFrom(scene: Scene, node: SceneNode, key: string, cameFrom: string | null): Step | null {
  const nodes = scene.nodes.filter(({ kind, path, flags }) => kind !== "initial" && path !== "" && !flags.isContinuation);
  const to = (found: SceneNode | undefined, from: string | null): Step | null => (found ? { id: found.id, cameFrom: from } : null);
  const leads = (from: string, to: string) =>
    scene.edges.some((edge) => edge.source === from && edge.target === to) ||
    scene.nodes.some(({ id, endings }) => id === from && endings.some(({ outcome }) => outcome === to));
  const after = (from: string) => sorted(nodes.filter(({ id }) => id !== from && leads(from, id)));
  const before = (to: string) => sorted(nodes.filter(({ id }) => id !== to && leads(id, to)));
  switch (key) {
    case "ArrowRight":
      return to(after(node.id)[0], `>${node.id}`);
    case "ArrowLeft":
      return to(before(node.id)[0], `<${node.id}`);
    case "ArrowDown":
    case "ArrowUp": {
      const by = key === "ArrowDown" ? 1 : -1;
      const others = cameFrom === null ? [] : cameFrom.startsWith(">") ? after(cameFrom.slice(1)) : before(cameFrom.slice(1));
      const place = others.findIndex(({ id }) => id === node.id);
      if (place >= 0 && others.length > 1) return to(others[(place + by + others.length) % others.length], cameFrom);
      return to(nearest(nodes, node, by), null);
    }
    case "Home":
      return to(nodes[0], null);
    case "End":
      return to(nodes.at(-1), null);
    default:
      return null;
  }
}

/** From top to bottom, what leads on before outcomes. */
function sorted(nodes: SceneNode[]): SceneNode[] {
  const isEnd = ({ flags }: SceneNode) => Number(flags.isOutcome);
  return nodes.sort((a, b) => isEnd(a) - isEnd(b) || a.box.y - b.box.y || a.box.x - b.box.x);
}

function nearest(nodes: readonly SceneNode[], { id, box }: SceneNode, by: number): SceneNode | undefined {
  const far = (other: Box) => Math.abs(middle(other).y - middle(box).y) + 2 * Math.abs(middle(other).x - middle(box).x);
  return nodes.filter((node) => node.id !== id && (middle(node.box).y - middle(box).y) * by > 1).sort((a, b) => far(a.box) - far(b.box))[0];
}

function middle({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
