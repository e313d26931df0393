import type { Program, RecordingLayout } from "#engine";
import { daysPerYear } from "./facts.ts";

/** Reads a fact at an offset of the layout: of the whole window, of some months, or of one. */
export type FactReader = (offset: number) => number;

type Columns = { program: Program; layout: RecordingLayout };

/** Reads the cost of the period of a reader: of activities, and of states by the time spent in them. */
export function costReader({ program, layout }: Columns): (read: FactReader) => number {
  const ofStates = stateMoney(program.states.costPerYear, layout);
  return (read) => read(layout.path.cost) + ofStates(read);
}

/** Reads the benefit of the period of a reader: of states by the time spent in them; in an outcome clients stay when they have left the pathway. */
export function benefitReader({ program, layout }: Columns): (read: FactReader) => number {
  return stateMoney(program.states.benefitPerYear, layout);
}

function stateMoney(perYear: Float64Array, { state }: RecordingLayout): (read: FactReader) => number {
  const states = [...perYear.keys()].filter((s) => perYear[s] !== 0);
  return (read) => {
    let sum = 0;
    for (const s of states) sum += (perYear[s]! * read(state.areaNumber + s)) / daysPerYear;
    return sum;
  };
}
