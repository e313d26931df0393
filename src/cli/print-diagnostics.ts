import type { Diagnostic, Severity } from "#pathway";

const colors: Record<Severity, number> = { error: 31, warning: 33, info: 36 };

/** Diagnostics for people, one block each: the place, what is wrong with its code, what would be right. Ends with a newline unless there are none. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], { isColored }: { isColored: boolean }): string {
  const paint = (text: string, code: number) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  return diagnostics
    .map(({ file, at, severity, code, message, hint }) => {
      const place = [file, at].filter((part) => part !== undefined && part !== "").join(": ");
      const lines = [paint(place, 1), `  ${paint(severity, colors[severity])}: ${message} ${paint(`[${code}]`, 2)}`];
      if (hint !== undefined) lines.push(`  ${hint}`);
      return `${lines.join("\n")}\n`;
    })
    .join("");
}
