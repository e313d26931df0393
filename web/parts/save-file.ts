/** Has the browser save a file. */
export function saveFile(name: string, content: Blob | string, type = "text/plain"): void {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Firefox takes the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
