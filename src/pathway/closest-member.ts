import type { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";

/** One thing Zod found wrong. */
export type Issue = z.core.$ZodIssue;

/** Gives every "unknown key" issue the keys that would be known there, since Zod does not say: read them with `knownKeys`. */
export function rememberKeys(raw: z.core.$ZodRawIssue): string | undefined {
  if (raw.code !== "unrecognized_keys") return undefined;
  const def = raw.inst?._zod.def as { shape?: object } | undefined;
  return JSON.stringify(Object.keys(def?.shape ?? {}));
}

/** The keys that are known where an unknown one stands. */
export function knownKeys(issue: Issue): string[] {
  return issue.code === "unrecognized_keys" ? (JSON.parse(issue.message) as string[]) : [];
}

/** What the most fitting member of a union has against the value, or null with the types that would fit where the value's type fits none. */
export type Closest = { issues: Issue[] } | { expected: string[] };

/** Reduces a failed union to what its most fitting member says, so that the author reads one sentence instead of one per member. */
export function closestMember(members: Issue[][], value: unknown): Closest {
  const all = members.flatMap(flatten);
  const fitting = all.filter((issues) => !issues.some(isWrongTypeAtRoot));
  if (fitting.length === 0)
    return {
      expected: [
        ...new Set(
          all
            .flat()
            .filter(isWrongTypeAtRoot)
            .map((issue) => issue.expected),
        ),
      ],
    };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { issues: fitting[0]! };
  const scored = fitting.map((issues) => ({ issues, score: misfit(issues, value) }));
  const least = Math.min(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === least).map(({ issues }) => issues);
  return { issues: best.length > 1 ? undecided(best, fitting, value) : withoutEcho(best[0]!, value) };
}

/** Members that are unions themselves count as their members. */
function flatten(issues: Issue[]): Issue[][] {
  const only = issues[0];
  if (issues.length === 1 && only?.code === "invalid_union" && only.path.length === 0 && only.errors.length > 0)
    return only.errors.flatMap(flatten);
  return [issues];
}

function isWrongTypeAtRoot(issue: Issue): issue is Issue & { code: "invalid_type" } {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function isMissing(issue: Issue, value: object): boolean {
  return issue.path.length === 1 && !Object.hasOwn(value, issue.path[0]!);
}

/** Unknown and missing keys weigh more than what is wrong deeper down: the keys say which member was meant. */
function misfit(issues: Issue[], value: object): number {
  let score = 0;
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") score += 10 * issue.keys.length;
    else score += isMissing(issue, value) ? 9 : 1;
  }
  return score;
}

/** Several members fit as badly: no key says which was meant. Then one issue with the keys of all of them. */
function undecided(best: Issue[][], fitting: Issue[][], value: object): Issue[] {
  const choices = [
    ...new Set(best.flatMap((issues) => issues.filter((issue) => isMissing(issue, value)).map((issue) => String(issue.path[0])))),
  ];
  const unknown = best[0]!.find((issue) => issue.code === "unrecognized_keys");
  if (choices.length === 0) return best[0]!;
  const known = [...new Set([...fitting.flat().flatMap(knownKeys), ...choices])];
  if (unknown) return [{ ...unknown, message: JSON.stringify([...choices, ...known.filter((key) => !choices.includes(key))]) }];
  return [{ code: "invalid_type", expected: "undefined", path: [choices.join("|")], message: "one of" }];
}

/** A misspelled key is reported once, not also as the missing key that was meant. */
function withoutEcho(issues: Issue[], value: object): Issue[] {
  const meant = new Set<string | null>();
  for (const issue of issues)
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) meant.add(didYouMean(key, knownKeys(issue)));
  return issues.filter((issue) => !(isMissing(issue, value) && meant.has(String(issue.path[0]))));
}
