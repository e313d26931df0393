import { CannotExport } from "#artifact";
import { type Chart, compareCharts, type DifferenceKind, nodeAt, uniteCharts } from "#chart";
import type { Language } from "#units";
import type { Colors } from "./colors.ts";
import { noOverlay, type Overlay, type Tag } from "./look.ts";
import { textOf, wordsOf } from "./words.ts";

const kinds = ["added", "removed", "changed"] as const;

/** The sign of each kind of difference: told without a color. */
const signs: Readonly<Record<DifferenceKind, string>> = { added: "+", removed: "−", changed: "±" };

/** The two pathways as one chart, and what became of its states and transitions; what is closed is decided then. Throws `CannotExport` without an earlier one. */
export function differences(
  chart: Chart,
  before: Chart | null,
): { chart: Chart; overlay: (setting: { language: Language; colors: Colors; collapsed: readonly string[] }) => Overlay } {
  if (before === null) throw new CannotExport(textOf((words) => words.needsBefore));
  const united = uniteCharts(compareCharts(before, chart));
  return {
    chart: united.chart,
    overlay: ({ language, colors, collapsed }) => {
      const words = wordsOf(language);
      const tags = new Map<string, Tag>();
      const said = new Map<string, string>();
      const states = new Map<string, DifferenceKind>();
      for (const { path } of united.chart.nodes.slice(1)) {
        const told = tell(path, collapsed.includes(path));
        if (told === null) continue;
        tags.set(path, { text: told.text, look: told.kind });
        states.set(path, told.kind);
        said.set(
          path,
          told.parts
            .map(({ kind, n }) => (n === null ? words.differences[kind] : words.insideIt(`${words.differences[kind]} ${n}`)))
            .join(", "),
        );
      }
      const legend = kinds.map((kind) => {
        const { line, ground } = colors.differences[kind];
        const dash = kind === "removed" ? [3, 4] : kind === "changed" ? [8, 3] : [];
        return {
          text: `${signs[kind]} ${words.differences[kind]}`,
          sign: [{ kind: "rect" as const, x: 2, y: 2, width: 26, height: 16, radius: 3, fill: ground, stroke: line, strokeWidth: 3, dash }],
        };
      });
      return { ...noOverlay, tags, said, states, lines: united.transitions, legend };
    },
  };

  /** What is to be told of a state: what became of it, and, where it is closed, of how many inside. */
  function tell(path: string, isClosed: boolean) {
    const own = united.states.get(path)?.kind;
    if (!isClosed) return own ? { text: signs[own], kind: own, parts: [{ kind: own, n: null }] } : null;
    const { index, end } = nodeAt(united.chart, path)!;
    const inside = united.chart.nodes.slice(index + 1, end).flatMap((node) => united.states.get(node.path)?.kind ?? []);
    const counted = kinds.map((kind) => ({ kind, n: inside.filter((one) => one === kind).length })).filter(({ n }) => n > 0);
    if (!own && counted.length === 0) return null;
    const isAll = own !== undefined && (counted.length === 0 || (own !== "changed" && counted.every(({ kind }) => kind === own)));
    if (isAll) return { text: signs[own], kind: own, parts: [{ kind: own, n: null }] };
    const parts = [...(own ? [{ kind: own, n: null }] : []), ...counted];
    return { text: counted.map(({ kind, n }) => `${signs[kind]}${n}`).join(" "), kind: own ?? ("changed" as const), parts };
  }
}
