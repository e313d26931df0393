import { canonicalJson } from "#pathway";
import type { Command } from "./command.ts";

/** What a command sets, as a text that is the same for commands of which only the last counts; null for commands that each count. */
export function mergeKey(command: Command): string | null {
  switch (command.type) {
    case "set":
      return canonicalJson([command.type, command.of, command.field, command.key ?? null]);
    case "text":
      return canonicalJson([command.type, command.of, command.field, command.language]);
    case "duration":
      return canonicalJson([command.type, command.of, command.field ?? null]);
    case "share":
      return canonicalJson([command.type, command.transition, command.by ?? null]);
    default:
      return null;
  }
}
