import type { GuardConfig } from "#pathway";

/** What a condition may ask: the path of a state, the flag of a name; undefined where there is none. */
export interface Askable {
  readonly state: (id: string) => string | undefined;
  readonly flag: (name: string) => string | undefined;
}

/** A condition that was understood: as a guard, as always or as never holding; "unknown" what was not. */
export type ReadCondition = GuardConfig | "always" | "never" | "unknown";

/** Reads a condition of which `In`, flags, `true`, `false`, `!`, `&&`, `||` and parentheses are understood, as ECMAScript and other languages write them. */
export function readCondition(text: string, askable: Askable): ReadCondition {
  const tokens = text.match(/In\(\s*(['"]).*?\1\s*\)|&&|\|\||===?|!==?|[!()]|[\p{L}_$][\p{L}\p{N}_$.]*|\S/gu) ?? [];
  const reader = { tokens, at: 0, askable };
  const condition = either(reader);
  return reader.at === tokens.length ? condition : "unknown";
}

type Reader = { readonly tokens: readonly string[]; at: number; readonly askable: Askable };

function either(reader: Reader): ReadCondition {
  return chain(reader, "||", both, (parts) => combine("any", parts));
}

function both(reader: Reader): ReadCondition {
  return chain(reader, "&&", simple, (parts) => combine("all", parts));
}

function chain(
  reader: Reader,
  glue: string,
  next: (reader: Reader) => ReadCondition,
  join: (parts: ReadCondition[]) => ReadCondition,
): ReadCondition {
  const parts = [next(reader)];
  while (reader.tokens[reader.at] === glue) {
    reader.at++;
    parts.push(next(reader));
  }
  return parts.length === 1 ? parts[0]! : join(parts);
}

function combine(type: "all" | "any", parts: ReadCondition[]): ReadCondition {
  if (parts.includes("unknown")) return "unknown";
  const [neutral, decisive] = type === "all" ? (["always", "never"] as const) : (["never", "always"] as const);
  if (parts.includes(decisive)) return decisive;
  const guards = parts.filter((part): part is GuardConfig => typeof part !== "string");
  if (guards.length === 0) return neutral;
  return guards.length === 1 ? guards[0]! : { type, params: { of: guards } };
}

function simple(reader: Reader): ReadCondition {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return "unknown";
  if (token === "!") return negated(simple(reader));
  if (token === "(") {
    const inner = either(reader);
    return reader.tokens[reader.at++] === ")" ? inner : "unknown";
  }
  if (token === "true") return "always";
  if (token === "false") return "never";
  const state = /^In\(\s*(['"])(.*?)\1\s*\)$/.exec(token)?.[2];
  if (state !== undefined) {
    const path = reader.askable.state(state.trim());
    return path === undefined ? "never" : { type: "in", params: { state: path } };
  }
  const flag = reader.askable.flag(token);
  return flag === undefined ? "unknown" : compared(reader, { type: "flag", params: { is: flag } });
}

/** `flag`, or `flag == true`, `flag != false` and the like. */
function compared(reader: Reader, flag: GuardConfig): ReadCondition {
  const [operator, value] = reader.tokens.slice(reader.at, reader.at + 2);
  if (operator === undefined || !/^[!=]==?$/.test(operator)) return flag;
  reader.at += 2;
  if (value !== "true" && value !== "false") return "unknown";
  return operator.startsWith("!") === (value === "true") ? negated(flag) : flag;
}

function negated(condition: ReadCondition): ReadCondition {
  if (condition === "always") return "never";
  if (condition === "never") return "always";
  return condition === "unknown" ? condition : { type: "not", params: { of: condition } };
}
