#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { checkCommand } from "./check-command.ts";
import { exportCommand } from "./export-command.ts";
import { importCommand } from "./import-command.ts";
import { replayCommand } from "./replay-command.ts";
import { version } from "./report-input.ts";
import { showCommand } from "./show-command.ts";
import { compareCommand, simulateCommand, varyCommand } from "./simulate-command.ts";
import { languageOf, speak } from "./speak.ts";
import { staffCommand } from "./staff-command.ts";

/** The command line: stdout is data, stderr is for people; exit codes 0 done, 1 errors in a document, 2 usage. */
async function main(): Promise<void> {
  const program = new Command("polku")
    .description("pathways through public services as statecharts: check, show, simulate")
    .version(version())
    .showSuggestionAfterError()
    .exitOverride();
  for (const command of [
    simulateCommand(),
    varyCommand(),
    compareCommand(),
    staffCommand(),
    checkCommand(),
    showCommand(),
    exportCommand(),
    importCommand(),
    replayCommand(),
  ])
    program.addCommand(command.exitOverride());
  speak(program, languageOf(process.argv));
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

// A reader that has seen enough (| head) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

await main();
