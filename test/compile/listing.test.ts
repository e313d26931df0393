import { expect, test } from "vitest";
import { listProgram } from "#compile";
import type { Program } from "#engine";
import { richScenario } from "./rich-document.ts";

type Cells = Uint8Array | Int32Array | Uint32Array | Float64Array;
type Section = Record<string, Cells | number | boolean>;

const { program, labels } = richScenario();
const sections = Object.entries(program).filter(([, section]) => typeof section === "object") as [keyof Program, Section][];
const columns = sections.flatMap(([section, cells]) => Object.keys(cells).map((column) => ({ section, column, value: cells[column]! })));

/** The listing with one number of the program changed. */
function listingWith(section: keyof Program, column: string, cell: number): string {
  const changed = { ...(program[section] as unknown as Section) };
  const value = changed[column]!;
  if (typeof value === "object") {
    const copy = value.slice();
    copy[cell] = other(copy[cell]!);
    changed[column] = copy;
  } else changed[column] = typeof value === "boolean" ? !value : other(value);
  return listProgram({ program: { ...program, [section]: changed }, labels });
}

/** A number near the given one: one more, or the next grain of time. */
function other(value: number): number {
  if (!Number.isFinite(value)) return 1;
  return Number.isInteger(value) ? value + 1 : value + 2 ** -30;
}

/** Every cell of a short column; of a long one some, the first and the last among them. */
function cellsOf(value: Section[string]): number[] {
  if (typeof value !== "object") return [0];
  if (value.length <= 16) return Array.from(value, (_, i) => i);
  return Array.from({ length: 8 }, (_, i) => Math.floor((i * (value.length - 1)) / 7));
}

test("the document of this test leaves no column of a program empty", () => {
  const empty = columns.filter(({ value }) => typeof value === "object" && value.length === 0);
  expect(empty.map(({ section, column }) => `${section}.${column}`)).toEqual([]);
  expect(columns.length).toBeGreaterThan(120);
});

test("a listing says every number of a program: no cell changes without a trace", () => {
  const plain = listProgram({ program, labels });
  const unsaid = columns.flatMap(({ section, column, value }) =>
    cellsOf(value).flatMap((cell) => (listingWith(section, column, cell) === plain ? [`${section}.${column}[${cell}]`] : [])),
  );
  expect(unsaid).toEqual([]);
  for (const scalar of ["horizon", "warmUp"] as const)
    expect(listProgram({ program: { ...program, [scalar]: program[scalar] + 1 }, labels })).not.toBe(plain);
});

test("a state put in between changes no line of a listing but those that count or name it", () => {
  const plain = listProgram({ program, labels }).split("\n");
  const edited = richScenario((document) => {
    const { outside, ...others } = document.machine.states;
    document.machine.states = { outside, between: { on: { later: "gone" } }, ...others } as typeof document.machine.states;
  });
  const left = listProgram(edited).split("\n");
  const gone = plain.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  expect(gone).toEqual([
    "19 states, at most 2 leaves at once; some have always",
    "  children outside, first, care, pause, done, gone",
    "  accepts come, back, moves, falls, ready",
    "22 transitions, 5 events",
  ]);
  expect(left.sort()).toEqual(
    [
      "20 states, at most 2 leaves at once; some have always",
      "  children outside, between, first, care, pause, done, gone",
      "  accepts come, back, later, moves, falls, ready",
      "state between: atomic",
      "  in (root)",
      "  slot 1, handle 0",
      "  accepts later",
      "23 transitions, 6 events",
      "list between on later",
      "  to gone",
      "    leaves what is below (root)",
      "    enters gone",
    ].sort(),
  );
});
