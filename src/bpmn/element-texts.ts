import type { ModdleElement } from "bpmn-moddle";
import type { FullText, Text } from "#units";

/** What an element without a name is called. */
const unnamed: Record<string, FullText> = {
  "bpmn:EventBasedGateway": { fi: "Odottaa tapahtumaa", sv: "Väntar på en händelse", en: "Waits for an event" },
  "bpmn:IntermediateCatchEvent": { fi: "Odottaa tapahtumaa", sv: "Väntar på en händelse", en: "Waits for an event" },
  "bpmn:ExclusiveGateway": { fi: "Valinta", sv: "Val", en: "Choice" },
  "bpmn:ParallelGateway": { fi: "Rinnakkaiset vaiheet", sv: "Parallella skeden", en: "Parallel steps" },
  "bpmn:EndEvent": { fi: "Loppu", sv: "Slut", en: "End" },
  "bpmn:StartEvent": { fi: "Alku", sv: "Start", en: "Start" },
  "bpmn:SubProcess": { fi: "Osaprosessi", sv: "Delprocess", en: "Sub-process" },
};

const task: FullText = { fi: "Tehtävä", sv: "Uppgift", en: "Task" };

/** The name of an element, as it stands there; where it has none, what kind of element it is. */
export function nameTextOf(element: ModdleElement): Text {
  const name = String(element.name ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return name === "" ? { ...(unnamed[element.$type] ?? task) } : { fi: name };
}

/** What is documented of an element. */
export function documentationText(element: ModdleElement): string {
  const found: ModdleElement[] = element.documentation ?? [];
  return found
    .map(({ text }) => String(text ?? "").trim())
    .filter((text) => text !== "")
    .join("\n");
}
