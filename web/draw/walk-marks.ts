import { select } from "d3-selection";
import { css } from "lit";
import type { Scene, SceneNode } from "#layout";

/** Where a client is in a picture, and which transitions it has gone (places in the chart). */
export interface WalkMarks {
  readonly active: readonly string[];
  readonly walked: readonly number[];
}

/**
 * Drawn states in which a client is; those that are collapsed stand for what is inside. Frames are left out where something in them is
 * drawn, and ends of phases where the client is elsewhere too.
 */
export function drawnPlaces(scene: Scene, active: readonly string[]): SceneNode[] {
  const nodes = scene.nodes.filter(({ path, kind, flags }) => active.includes(path) && kind !== "initial" && !flags.isContinuation);
  const inner = nodes.filter(({ path }) => !nodes.some((other) => other.path.startsWith(`${path}.`)));
  const open = inner.filter(({ kind, flags }) => kind !== "final" || flags.isOutcome);
  return open.length > 0 ? open : inner;
}

/** Marks a drawn scene (see `drawScene`) with a client: a figure at each state in which it is, thick lines where it has gone. */
export function markWalk(into: SVGGElement, scene: Scene, { active, walked }: WalkMarks): void {
  const group = select(into);
  group.selectAll(".figure").remove();
  const places = drawnPlaces(scene, active);
  const ids = new Set(places.map(({ id }) => id));
  const gone = new Set(scene.edges.filter(({ transitions }) => transitions.some((index) => walked.includes(index))).map(({ id }) => id));
  group.selectAll<SVGGElement, unknown>(".node").each(function () {
    const isActive = ids.has(this.dataset.id!);
    this.classList.toggle("active", isActive);
    if (isActive) this.setAttribute("aria-current", "step");
    else this.removeAttribute("aria-current");
  });
  group.selectAll<SVGGElement, unknown>(".edge").each(function () {
    const isGone = gone.has(this.dataset.id!);
    this.classList.toggle("walked", isGone);
    // Lines to one state run on top of each other: the one that was gone is to be seen.
    if (isGone) this.parentNode!.append(this);
  });
  for (const { box } of places) {
    const figure = group
      .append("g")
      .attr("class", "figure")
      .attr("aria-hidden", "true")
      .attr("transform", `translate(${box.x + box.width - 10} ${box.y + box.height})`)
      .append("g");
    figure.append("circle").attr("class", "ground").attr("r", 17);
    figure.append("circle").attr("cy", -5).attr("r", 5);
    figure.append("path").attr("d", "M-9 11a9 9 0 0 1 18 0z");
  }
}

/** The look of the marks. */
export const walkStyle = css`
  .node.active > .shape {
    fill: color-mix(in srgb, var(--accent) 22%, var(--box));
    stroke: var(--accent);
    stroke-width: 5;
    stroke-dasharray: none;
  }
  .node.active.isFrame > .shape {
    fill: color-mix(in srgb, var(--accent) 8%, transparent);
  }
  .outcome .node.active > .shape {
    fill: var(--outcome);
  }
  .figure {
    pointer-events: none;
  }
  .figure > g {
    transform: scale(max(1, 0.9 / var(--zoom, 1)));
  }
  .figure circle,
  .figure path {
    fill: var(--on-accent);
  }
  .figure .ground {
    fill: var(--accent);
    stroke: var(--diagram);
    stroke-width: 3;
  }
  .edge.walked .line {
    stroke: var(--accent);
    stroke-width: 4;
  }
  .edge.walked .arrow {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 3;
  }
`;
