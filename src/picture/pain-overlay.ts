import { CannotExport } from "#artifact";
import type { Chart } from "#chart";
import { type Language, say } from "#units";
import { noOverlay, type Overlay, type Tag } from "./look.ts";
import { textOf, wordsOf } from "./words.ts";

/**
 * Lays the pain points of a workshop over a picture: numbers in the states, texts below. Those of a transition stand in the state that it
 * leaves; those of states that are not drawn in the closed state around them. Throws `CannotExport` where the model has none.
 */
export function painOverlay(chart: Chart, { language, collapsed }: { language: Language; collapsed: readonly string[] }): Overlay {
  const words = wordsOf(language);
  const found = painsOf(chart);
  if (found.length === 0) throw new CannotExport(textOf((all) => all.noPains));
  const numbers = new Map<string, number[]>();
  const notes = found.map(({ path, where, text, votes }, i) => {
    const around = collapsed.find((other) => path.startsWith(`${other}.`)) ?? path;
    numbers.set(around, [...(numbers.get(around) ?? []), i + 1]);
    const count = votes === undefined ? "" : ` (${words.votes(votes)})`;
    return { number: i + 1, at: around, text: `${where(language)}: ${say(text, language)}${count}` };
  });
  const tags = new Map<string, Tag>([...numbers].map(([path, all]) => [path, { text: `! ${ranges(all)}`, look: "pain" }]));
  const said = new Map([...numbers].map(([path, all]) => [path, `${words.legend.pain} ${ranges(all)}`]));
  return { ...noOverlay, tags, said, notes, title: words.painPoints };
}

type Pain = {
  path: string;
  where: (language: Language) => string;
  text: Parameters<typeof say>[0];
  votes: number | undefined;
};

function painsOf(chart: Chart): Pain[] {
  return chart.nodes.flatMap((node) => {
    const name = (language: Language) => say(node.name, language);
    const own = (node.meta.painPoints ?? []).map(({ text, votes }) => ({ path: node.path, where: name, text, votes }));
    const leaving = node.lists.flatMap(({ transitions }) =>
      transitions.flatMap(({ meta, target }) => {
        const to = chart.nodes[target];
        const where = (language: Language) => (to === undefined ? name(language) : `${name(language)} – ${say(to.name, language)}`);
        return (meta.painPoints ?? []).map(({ text, votes }) => ({ path: node.path, where, text, votes }));
      }),
    );
    return [...own, ...leaving];
  });
}

/** Numbers in a row as a range: 1–3, 5. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([low, high]) => (low === high ? String(low) : `${low}–${high}`)).join(", ");
}
