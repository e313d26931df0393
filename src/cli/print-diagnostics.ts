import type { Diagnostic, Severity } from "#pathway";
import type { Language } from "#units";

const colors: Record<Severity, number> = { error: 31, warning: 33, info: 36 };

const words: Record<Language, Record<Severity, string> & { more: (count: number, code: string) => string }> = {
  fi: { error: "virhe", warning: "varoitus", info: "huomio", more: (count, code) => `ja lisäksi ${count} samaa ${code}` },
  sv: { error: "fel", warning: "varning", info: "anmärkning", more: (count, code) => `och ytterligare ${count} av samma slag ${code}` },
  en: { error: "error", warning: "warning", info: "info", more: (count, code) => `and ${count} more of ${code}` },
};

/** Findings of one code in one file that are told one by one; of the others only how many there are. */
const mostOfACode = 20;

/** Diagnostics for people, one block each: the place, what is wrong with its code, what would be right. Ends with a newline unless there are none. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { isColored, language }: { isColored: boolean; language: Language },
): string {
  const paint = (text: string, code: number) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  const w = words[language];
  const met = new Map<string, { file: string; code: string; count: number }>();
  const told = diagnostics.filter(({ file = "", code }) => {
    const key = `${code} ${file}`;
    const same = met.get(key) ?? { file, code, count: 0 };
    met.set(key, { ...same, count: same.count + 1 });
    return same.count < mostOfACode;
  });
  const rest = [...met.values()].filter(({ count }) => count > mostOfACode);
  const more = rest.map(({ file, code, count }) => `${paint(file, 1)}: ${w.more(count - mostOfACode, paint(`[${code}]`, 2))}\n`);
  const blocks = told.map(({ file, at, severity, code, message, hint }) => {
    const place = [file, at].filter((part) => part !== undefined && part !== "").join(": ");
    const lines = [paint(place, 1), `  ${paint(w[severity], colors[severity])}: ${message[language]} ${paint(`[${code}]`, 2)}`];
    if (hint !== undefined) lines.push(`  ${hint[language]}`);
    return `${lines.join("\n")}\n`;
  });
  return [...blocks, ...more].join("");
}

/** A diagnostic as programs read it: `code`, `severity` and `at` are the same in every language, `message` and `hint` are in the one asked for. */
export function plainDiagnostic({ message, hint, ...rest }: Diagnostic, language: Language) {
  return { ...rest, message: message[language], ...(hint === undefined ? {} : { hint: hint[language] }) };
}
