import type { Control, ControlGroup } from "./control.ts";
import { type DemandInput, demandControls, initialControls, totalBacklogControl } from "./demand-controls.ts";
import { type PlacedControl, parameterControls } from "./parameter-controls.ts";
import { closureControls, durationControls, type PlaceWords, resourceControls } from "./place-controls.ts";

/** Controls that stand at the top, at most. */
const mostMain = 6;

/** All that a planner can turn in the documents: first what is asked for first, then the rest by what it is about. */
export function controlGroups(input: DemandInput & { words: PlaceWords }): ControlGroup[] {
  const { pathway, simulation, turned, language, words } = input;
  const placed = parameterControls(pathway, simulation, turned, language);
  const backlog = totalBacklogControl(input);
  const ranked = [
    ...placed.filter(({ rank }) => rank !== null),
    ...(backlog ? [{ control: backlog, place: "demand", rank: 2 } as const] : []),
  ].sort((a, b) => a.rank! - b.rank!);
  const main = (ranked.length > 0 ? ranked : placed).slice(0, mostMain).map(({ control }) => control);
  const base = { pathway, base: simulation.change ?? {}, turned, language, words };
  const rest = [...placed, ...ranked.filter(({ control }) => control === backlog)].filter(({ control }) => !main.includes(control));
  const of = (place: PlacedControl["place"]) => rest.filter((one) => one.place === place).map(({ control }) => control);
  const groups: Array<[ControlGroup["id"], Control[]]> = [
    ["main", main],
    ["resources", [...of("resources"), ...resourceControls(base)]],
    ["demand", [...of("demand"), ...demandControls(input)]],
    ["initial", initialControls(input)],
    ["shares", of("shares")],
    ["durations", [...of("durations"), ...durationControls(base)]],
    ["closures", closureControls(base)],
    ["ways", of("ways")],
  ];
  return groups.filter(([, controls]) => controls.length > 0).map(([id, controls]) => ({ id, controls }));
}
