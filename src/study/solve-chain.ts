import { trafficSolver } from "#statistics";

/** A step of a chain: where to (−1: out of it) and with which probability. */
export interface ChainStep {
  readonly to: number;
  readonly chance: number;
}

/**
 * Solves for the expected visits of a transient chain, v = a + Pᵀ v: places that reach each other are solved together,
 * the rest in order of flow. Made once for a chain; `solve` takes the entries from outside by place. Throws where some never leave.
 */
export function chainSolver(steps: readonly (readonly ChainStep[])[]): (entries: readonly number[]) => number[] {
  const parts = components(steps);
  const partOf = new Int32Array(steps.length);
  parts.forEach((places, part) => {
    for (const place of places) partOf[place] = part;
  });
  // Made when clients come there: a loop that is never left is no matter where nobody enters it.
  const solvers = parts.map((): Solver | null | undefined => undefined);
  const solverOf = (places: readonly number[], part: number) => {
    const known = solvers[part];
    const solver = known === undefined ? solverWithin(places, steps, (place) => partOf[place] === part) : known;
    solvers[part] = solver;
    return solver;
  };
  return (entries) => {
    const flow = [...entries];
    for (const [part, places] of parts.entries()) {
      if (places.every((place) => flow[place] === 0)) continue;
      const visits = solverOf(places, part)?.(places.map((place) => flow[place]!));
      if (visits) for (const [i, place] of places.entries()) flow[place] = visits[i]!;
      for (const place of places) {
        for (const { to, chance } of steps[place]!) if (to >= 0 && partOf[to] !== part) flow[to]! += flow[place]! * chance;
      }
    }
    return flow;
  };
}

type Solver = ReturnType<typeof trafficSolver>;

/** Solves for the visits within one part; null where no step stays in it, and each place is visited as often as it is entered. */
function solverWithin(
  places: readonly number[],
  steps: readonly (readonly ChainStep[])[],
  isInside: (place: number) => boolean,
): Solver | null {
  if (!places.some((place) => steps[place]!.some(({ to }) => to >= 0 && isInside(to)))) return null;
  const index = new Map(places.map((place, i) => [place, i]));
  const routing = places.map(() => places.map(() => 0));
  for (const [i, place] of places.entries()) {
    for (const { to, chance } of steps[place]!) {
      if (to < 0 || !isInside(to)) continue;
      routing[i]![index.get(to)!]! += chance;
    }
  }
  return trafficSolver(routing);
}

/** Strongly connected parts, in order of flow (Tarjan 1972, reversed). */
function components(steps: readonly (readonly ChainStep[])[]): number[][] {
  const order = new Int32Array(steps.length).fill(-1);
  const low = new Int32Array(steps.length);
  const isOpen = new Uint8Array(steps.length);
  const stack: number[] = [];
  const parts: number[][] = [];
  let count = 0;
  const visit = (place: number) => {
    order[place] = low[place] = count++;
    stack.push(place);
    isOpen[place] = 1;
    for (const { to } of steps[place]!) {
      if (to < 0) continue;
      if (order[to]! < 0) {
        visit(to);
        low[place] = Math.min(low[place]!, low[to]!);
      } else if (isOpen[to]) low[place] = Math.min(low[place]!, order[to]!);
    }
    if (low[place] !== order[place]) return;
    const part: number[] = [];
    for (let member = -1; member !== place; ) {
      member = stack.pop()!;
      isOpen[member] = 0;
      part.push(member);
    }
    parts.push(part);
  };
  for (let place = 0; place < steps.length; place++) if (order[place]! < 0) visit(place);
  return parts.reverse();
}
