import type { Chart } from "#chart";
import { type Scene, type SceneNode, wrapText } from "#layout";
import { type Language, say } from "#units";

/**
 * Puts new names into a drawn picture until the one that is laid out for them is there, so that whoever types sees them at once. A name that is longer than
 * its box is cut for that while.
 */
export function retitle(layer: SVGGElement, scene: Scene, chart: Chart, language: Language): void {
  const names = new Map(chart.nodes.map(({ path, name }) => [path, say(name, language)]));
  for (const node of scene.nodes) {
    const name = names.get(node.path);
    if (name === undefined || name === node.name || node.kind === "initial") continue;
    const button = layer.querySelector<SVGElement>(`.node[data-id="${CSS.escape(node.id)}"]`);
    button?.setAttribute("aria-label", [name, node.responsible].filter(Boolean).join(", "));
    writeLines(button?.closest(".item")?.querySelectorAll("text.title tspan") ?? [], node, name);
  }
}

function writeLines(lines: Iterable<Element>, { title }: SceneNode, name: string): void {
  if (!title) return;
  const { box, size, isBold, lines: before } = title;
  const wrapped = wrapText(name, { width: box.width, size, isBold, most: before.length });
  for (const [i, line] of [...lines].entries()) line.textContent = wrapped[i] ?? "";
}
