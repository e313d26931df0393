/** A problem in pasted cells: which cell, as a spreadsheet would name it within what was copied, and what is wrong. */
export interface PasteProblem {
  readonly cell: string;
  readonly text: string;
}

/** Pasted text as rows of cells: tabs between cells, or semicolons where there are no tabs; empty rows at the end are left out. */
export function cellsOfText(text: string): string[][] {
  const rows = unquoted(text).map((row) => row.map((cell) => cell.trim()));
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === "")) rows.pop();
  return rows;
}

/** Splits by tabs and lines; a cell in double quotes may have both inside. */
function unquoted(text: string): string[][] {
  const separator = text.includes("\t") ? "\t" : ";";
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === separator || sign === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

/** The name of a cell: column letters and row number, both from 0. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}
