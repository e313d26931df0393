/** Shows what a search is trying, on a line of stderr that is written over. */
export interface StaffProgress {
  update(text: () => string): void;
  end(): void;
}

/** Shows what is being tried: written over on a terminal, a line every ten seconds in a log. */
export function staffProgress(write: (text: string) => void, isTerminal: boolean): StaffProgress {
  let shown = performance.now() - (isTerminal ? 1000 : 0);
  return {
    update: (text) => {
      const now = performance.now();
      if (now - shown < (isTerminal ? 100 : 10_000)) return;
      shown = now;
      write(isTerminal ? `\r\u001b[K${text()}` : `${text()}\n`);
    },
    end: () => {
      if (isTerminal) write("\r\u001b[K");
    },
  };
}
