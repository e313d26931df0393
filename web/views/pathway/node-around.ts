/** The button of the state to which a part of the picture belongs. */
export function nodeAround(part: Element): SVGElement | null {
  return part.closest(".item")?.querySelector<SVGElement>(".node[role]") ?? null;
}
