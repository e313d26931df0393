import { css } from "lit";
import type { Scene } from "#layout";

const radius = 11;

/** Puts at the right edge of the selected state the point from which a transition is drawn by dragging; what was there before is gone. */
export function drawConnectHandle(layer: SVGGElement, scene: Scene, selected: string | null, label: string): void {
  layer.querySelector("g.connect")?.remove();
  const node = scene.nodes.find(({ path, flags, kind }) => path === selected && path !== "" && !flags.isContinuation && kind !== "initial");
  if (!node || node.kind === "final") return;
  const group = layer.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "g"));
  group.setAttribute("class", "connect");
  group.setAttribute("aria-hidden", "true");
  group.dataset.connect = node.path;
  const [x, y] = [node.box.x + node.box.width, node.box.y + Math.min(node.box.height / 2, 40)];
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  title.textContent = label;
  const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  const arrow = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({ cx: x, cy: y, r: radius })) circle.setAttribute(name, String(value));
  arrow.setAttribute("d", `M${x - 5},${y} h9 m-4,-4 l4,4 l-4,4`);
  for (const part of [circle, arrow]) part.dataset.connect = node.path;
  group.append(title, circle, arrow);
}

/** What the point, and what is dragged, look like. */
export const gestureStyle = css`
  .connect {
    cursor: crosshair;
  }
  .connect circle {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }
  .connect path {
    fill: none;
    stroke: var(--on-accent);
    stroke-width: 2;
  }
  .ghost .carried {
    fill: color-mix(in srgb, var(--accent) 25%, transparent);
    stroke: var(--accent);
    stroke-width: 2;
    stroke-dasharray: 6 4;
  }
  .ghost .drawn {
    fill: none;
    stroke: var(--accent);
    stroke-width: 3;
  }
  .ghost .goal {
    fill: none;
    stroke: var(--focus);
    stroke-width: 4;
  }
  .ghost .goal-lane {
    fill: color-mix(in srgb, var(--focus) 12%, transparent);
    stroke: none;
  }
`;
