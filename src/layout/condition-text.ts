import { type Chart, nodeAt } from "#chart";
import type { GuardConfig } from "#pathway";
import { type Language, say, type Text } from "#units";
import { amountText, numberOf } from "./amount-text.ts";
import { numberText, wordsOf } from "./words.ts";

/** What a guard asks for beside shares, in short; null where it asks for nothing else. */
export function conditionText(chart: Chart, guard: GuardConfig | null, language: Language): string | null {
  if (guard === null || guard.type === "share") return null;
  const words = wordsOf(language);
  const stateName = (path: string) => {
    const node = nodeAt(chart, path);
    return node === undefined ? path : say(node.name, language);
  };
  switch (guard.type) {
    case "group":
      return guard.params.in.map((id) => nameOf(chart.pathway.groups?.[id], id, language)).join(words.or);
    case "attribute":
      return attributeText(chart, guard.params, language);
    case "visits": {
      const { of, atLeast, below } = guard.params;
      const times = (bound: NonNullable<typeof atLeast>) => words.times(numberText(numberOf(chart, bound), language), stateName(of));
      return join(
        [atLeast === undefined ? null : words.atLeast(times(atLeast)), below === undefined ? null : words.below(times(below))],
        words.and,
      );
    }
    case "flag":
      return guard.params.is;
    case "in":
      return words.elsewhere(stateName(guard.params.state));
    case "waiting":
      return words.waiting;
    case "not": {
      const inner = conditionText(chart, guard.params.of, language);
      return inner === null ? null : words.not(inner);
    }
    default:
      return join(
        guard.params.of.map((part) => conditionText(chart, part, language)),
        guard.type === "all" ? words.and : words.or,
      );
  }
}

function attributeText(chart: Chart, params: Extract<GuardConfig, { type: "attribute" }>["params"], language: Language): string {
  const words = wordsOf(language);
  const attribute = chart.pathway.attributes?.[params.name];
  const name = nameOf(attribute, params.name, language);
  if (params.in) return `${name}: ${params.in.join(words.or)}`;
  const isTime = attribute !== undefined && "duration" in attribute;
  const write = (amount: NonNullable<typeof params.below>) => amountText(chart, amount, language, isTime);
  const bounds = [
    params.atLeast === undefined ? null : words.atLeast(write(params.atLeast)),
    params.below === undefined ? null : words.below(write(params.below)),
  ];
  return `${name} ${join(bounds, words.and) ?? ""}`.trimEnd();
}

function nameOf(named: { name?: Text } | undefined, id: string, language: Language): string {
  return named?.name === undefined ? id : say(named.name, language);
}

function join(parts: ReadonlyArray<string | null>, glue: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(glue);
}
