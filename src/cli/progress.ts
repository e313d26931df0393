import type { Language } from "#units";

const words: Record<Language, { left: string; stopping: string }> = {
  fi: { left: "jäljellä", stopping: "Keskeytetään; valmiit toistot jäävät. Uusi Ctrl-C lopettaa heti." },
  sv: { left: "kvar", stopping: "Avbryter; färdiga upprepningar sparas. Ctrl-C igen avslutar genast." },
  en: { left: "left", stopping: "Stopping; finished replications are kept. Ctrl-C again quits at once." },
};

/** Shows how far a long job has come, with the time left, on a line of stderr that is written over. */
export interface ProgressLine {
  update(done: number, wanted: number): void;
  end(): void;
}

/** A progress line; silent where stderr is not a terminal and the job is short, a line a tenth where it is a log. */
export function progressLine(language: Language, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const began = performance.now();
  let shown = 0;
  let tenth = 0;
  const update = (done: number, wanted: number) => {
    const now = performance.now();
    const passed = (now - began) / 1000;
    const left = done > 0 ? Math.ceil((passed * (wanted - done)) / done) : 0;
    const text = `${done}/${wanted}  ${words[language].left} ${left} s`;
    if (stream.isTTY) {
      if (now - shown < 100 && done < wanted) return;
      shown = now;
      stream.write(`\r\u001b[K${text}`);
    } else if (passed > 5 && Math.floor((10 * done) / wanted) > tenth) {
      tenth = Math.floor((10 * done) / wanted);
      stream.write(`${text}\n`);
    }
  };
  const end = () => {
    if (stream.isTTY) stream.write("\r\u001b[K");
  };
  return { update, end };
}

/** A stop signal that the first Ctrl-C (or a termination request) sets; the second ends the program. Call `release` when done. */
export function stopOnInterrupt(language: Language): { signal: { aborted: boolean }; release: () => void } {
  const signal = { aborted: false };
  const stop = () => {
    if (signal.aborted) process.exit(130);
    signal.aborted = true;
    process.stderr.write(`\n${words[language].stopping}\n`);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal,
    release: () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}
