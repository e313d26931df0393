import { type Exported, type ExportInput, fileName } from "#artifact";

/** The machine of a pathway as XState v5 takes it: `createMachine(JSON.parse(text))`. Activities, durations and resources stay behind in the document. */
export function toXStateJson({ pathway }: ExportInput): Exported {
  return {
    files: [
      {
        name: fileName([pathway.id], "machine.json"),
        mediaType: "application/json",
        content: `${JSON.stringify(pathway.machine, null, 2)}\n`,
      },
    ],
    lost: [
      {
        at: "",
        what: {
          fi: "Kestot, resurssit, osuudet parametreina ja lähteet jäävät polkutiedostoon; koneessa on niiden nimet.",
          sv: "Varaktigheter, resurser, andelar som parametrar och källor blir i stigdokumentet; maskinen har deras namn.",
          en: "Durations, resources, shares as parameters and sources stay in the pathway document; the machine has their names.",
        },
      },
    ],
  };
}
