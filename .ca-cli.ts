import { checkCommand } from "./src/cli/check-command.ts";
await checkCommand().parseAsync(process.argv.slice(2), { from: "user" });
