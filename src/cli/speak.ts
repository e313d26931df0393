import { type Command, Help } from "commander";
import { type Language, languages } from "#units";
import { phrase } from "./phrases.ts";
import { usageErrors } from "./usage-errors.ts";
import { usageWords } from "./usage-words.ts";

/** The language that a command line asks for by `--lang`, known before it is parsed; Finnish where it asks for none that there is. */
export function languageOf(args: readonly string[]): Language {
  const at = args.lastIndexOf("--lang");
  const asked = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  return languages.find((language) => language === asked) ?? "fi";
}

const inParentheses: Record<Language, Record<"choices" | "default", string>> = {
  fi: { choices: "vaihtoehdot", default: "oletus" },
  sv: { choices: "att välja", default: "förval" },
  en: { choices: "choices", default: "default" },
};

/** Lets a command and those below it tell usage errors and help in a language. */
export function speak(command: Command, language: Language): void {
  const say = (text: string) => phrase(text, usageWords, language) ?? text;
  const names = inParentheses[language];
  command.configureOutput({ outputError: (text, write) => write(usageError(text, language)) });
  command.configureHelp({
    styleTitle: say,
    optionDescription: (option) => {
      const said = Help.prototype.optionDescription.call(new Help(), option);
      return said.replace(/\(choices: /, `(${names.choices}: `).replace(/(\(|, )default: "/, `$1${names.default}: "`);
    },
  });
  command.description(say(command.description()));
  command.helpOption("-h, --help", say("display help for command"));
  for (const option of command.options) option.description = say(option.description);
  for (const argument of command.registeredArguments) argument.description = say(argument.description);
  if (command.commands.length > 0) command.helpCommand("help [command]", say("display help for command"));
  for (const inner of command.commands) speak(inner, language);
}

/** What the parser has to say of a command line, in a language; a line that is not known stays as it is. */
export function usageError(text: string, language: Language): string {
  return text
    .split("\n")
    .map((line) => phrase(line, usageErrors, language) ?? line)
    .join("\n");
}
