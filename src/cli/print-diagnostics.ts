import type { Diagnostic, Severity } from "#pathway";

const colors: Record<Severity, number> = { error: 31, warning: 33, info: 36 };

/** Findings of one code in one file that are told one by one; of the others only how many there are. */
const mostOfACode = 20;

/** Diagnostics for people, one block each: the place, what is wrong with its code, what would be right. Ends with a newline unless there are none. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], { isColored }: { isColored: boolean }): string {
  const paint = (text: string, code: number) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  const met = new Map<string, { file: string; code: string; count: number }>();
  const told = diagnostics.filter(({ file = "", code }) => {
    const key = `${code} ${file}`;
    const same = met.get(key) ?? { file, code, count: 0 };
    met.set(key, { ...same, count: same.count + 1 });
    return same.count < mostOfACode;
  });
  const rest = [...met.values()].filter(({ count }) => count > mostOfACode);
  const more = rest.map(({ file, code, count }) => `${paint(file, 1)}: and ${count - mostOfACode} more of ${paint(`[${code}]`, 2)}\n`);
  const blocks = told.map(({ file, at, severity, code, message, hint }) => {
    const place = [file, at].filter((part) => part !== undefined && part !== "").join(": ");
    const lines = [paint(place, 1), `  ${paint(severity, colors[severity])}: ${message} ${paint(`[${code}]`, 2)}`];
    if (hint !== undefined) lines.push(`  ${hint}`);
    return `${lines.join("\n")}\n`;
  });
  return [...blocks, ...more].join("");
}
