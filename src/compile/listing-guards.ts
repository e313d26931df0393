import { guardOperations } from "#engine";
import { cells } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

type Operation = (typeof guardOperations)[number];
type Row = { argument: number; bound: number; set: readonly number[] };

/** What of a row an operation reads. */
const reads: Record<Operation, readonly (keyof Row)[]> = {
  share: ["argument"],
  group: ["set"],
  attributeIn: ["argument", "set"],
  attributeAtLeast: ["argument", "bound"],
  attributeBelow: ["argument", "bound"],
  visitsBelow: ["argument", "bound"],
  visitsAtLeast: ["argument", "bound"],
  flag: ["argument"],
  in: ["argument"],
  waiting: ["argument"],
  all: ["set"],
  any: ["set"],
  not: ["set"],
};

/** Makes guards into words; ask for them in the order of the transitions, in which they were made. */
export function createGuardTexts({ program: { guards }, names }: Listed): (guard: number) => string {
  const starts: number[] = [];
  guards.setCount.reduce((next, count, i) => {
    starts[i] = next;
    return next + Math.max(0, count);
  }, 0);
  let made = 0;

  const words: Record<Operation, (row: Row, inner: (part: number) => string) => string> = {
    share: ({ argument }) => `share ${argument + 1}`,
    group: ({ set }) => `group is ${set.map(names.group).join(" or ")}`,
    attributeIn: ({ argument, set }) => `${names.attribute(argument)} is ${set.map((value) => names.value(argument, value)).join(" or ")}`,
    attributeAtLeast: ({ argument, bound }) => `${names.attribute(argument)} >= ${bound}`,
    attributeBelow: ({ argument, bound }) => `${names.attribute(argument)} < ${bound}`,
    visitsBelow: ({ argument, bound }) => `(${names.counter(argument)}) < ${bound}`,
    visitsAtLeast: ({ argument, bound }) => `(${names.counter(argument)}) >= ${bound}`,
    flag: ({ argument }) => `flag ${names.flag(argument)}`,
    in: ({ argument }) => `in ${names.state(argument)}`,
    waiting: ({ argument }) => `waiting at ${names.state(argument)}`,
    all: ({ set }, inner) => `all (${set.map(inner).join("; ")})`,
    any: ({ set }, inner) => `any (${set.map(inner).join("; ")})`,
    not: ({ set }, inner) => `not (${set.map(inner).join("; ")})`,
  };

  function text(guard: number): string {
    const operation = guardOperations[guards.operation[guard] ?? -1];
    if (operation === undefined) return `#${guard} ${guards.operation[guard]}`;
    const [start, count] = [guards.setStart[guard]!, guards.setCount[guard]!];
    const row: Row = { argument: guards.argument[guard]!, bound: guards.bound[guard]!, set: cells(guards.memberList, start, count) };
    // Parts are made before what they are parts of: anything else was not compiled so, and may have no end.
    const said = words[operation](row, (part) => (part < guard ? text(part) : `#${part}`));
    const unread = (["argument", "bound", "set"] as const).filter((key) => !reads[operation].includes(key) && !isBlank(row[key]));
    const marks = [guard === made ? "" : ` #${guard}`, start === starts[guard] ? "" : ` @${start}`];
    made = guard + 1;
    return `${said}${unread.map((key) => ` ${key} ${row[key]}`).join("")}${marks.join("")}`;
  }

  return text;
}

function isBlank(value: number | readonly number[]): boolean {
  return typeof value === "number" ? value === 0 : value.length === 0;
}
