import { span } from "./listing-lines.ts";
import type { Listed } from "./listing-names.ts";

const verbs = ["clear", "set", "raise"];

/** The actions of a range, in words. */
export function actionTexts({ program, names }: Listed, start: number, count: number): string[] {
  const { actionKind, actionArgument } = program.transitions;
  return span(start, count).map((i) => {
    const [kind, argument] = [actionKind[i] ?? -1, actionArgument[i] ?? Number.NaN];
    return `${verbs[kind] ?? `#${kind}`} ${kind === 2 ? names.event(argument) : names.flag(argument)}`;
  });
}
