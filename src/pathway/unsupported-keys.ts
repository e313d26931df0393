import type { FullText } from "#units";
import { insteadOfKeys } from "./instead-of-keys.ts";

/** What to do instead of a key that is XState's but not polku's; null for a key that is neither. `path` leads to the object that has it. */
export function insteadOfKey(key: string, path: readonly PropertyKey[]): FullText | null {
  if (path[0] !== "machine") return null;
  if (key === "id" && path.at(-1) === "invoke")
    return {
      fi: "XState antaa käynnistettävien toimintojen tunnukset; jätä tämä pois.",
      sv: "XState ger det som startas dess beteckningar; lämna bort den.",
      en: "XState gives the ids of what is invoked; leave it out.",
    };
  if (key === "id")
    return {
      fi: 'XState tekee tilojen tunnukset niiden poluista (#machineId.path); jätä tämä pois, tai nimeä siirtymä sen kohdassa "meta".',
      sv: 'XState bildar tillståndens beteckningar av deras vägar (#machineId.path); lämna bort den, eller namnge en övergång i dess "meta".',
      en: "XState makes the ids of states from their paths (#machineId.path); leave it out, or name a transition in its meta.",
    };
  if (path.length === 1 && ["invoke", "always", "onDone"].includes(key))
    return {
      fi: "Siirrä se johonkin tilaan: juuri vain pitää muut sisällään.",
      sv: "Flytta den till ett tillstånd: roten håller bara de andra.",
      en: "Put it in a state: the root only holds the others.",
    };
  if (path.length === 1 && key === "type")
    return {
      fi: "Juuren tyyppi on aina compound.",
      sv: "Roten är alltid av typen compound.",
      en: "The root is a compound state.",
    };
  return Object.hasOwn(insteadOfKeys, key) ? insteadOfKeys[key]! : null;
}

/** What to do instead of an event name that polku does not take; null where the name is merely misspelled. */
export function insteadOfEvent(name: string): FullText | null {
  if (name.includes("*"))
    return {
      fi: "Tähteä ei voi käyttää: luettele tapahtumat nimeltä.",
      sv: "Jokertecken kan inte användas: räkna upp händelserna vid namn.",
      en: "Wildcards are not supported: list each event by name.",
    };
  if (name === "")
    return {
      fi: 'Siirtymälle, jolla ei ole tapahtumaa, on XState v5:ssä "always".',
      sv: 'XState v5 har "always" för en övergång utan händelse.',
      en: 'XState v5 has "always" for a transition without an event.',
    };
  if (!name.startsWith("xstate.")) return null;
  return {
    fi: 'Alkuosa "xstate." on XStaten omien nimien: käytä kohtaa onDone tai after.',
    sv: 'Namn som börjar med "xstate." är XStates egna: använd onDone eller after.',
    en: 'Names that start with "xstate." are XState\'s own: use onDone or after.',
  };
}

/** What to write where a value has XState's shape but not polku's; null where there is nothing special to say. */
export function insteadOfValue(path: readonly PropertyKey[], value: unknown): FullText | null {
  if (path[0] !== "machine") return null;
  const key = path.findLast((step) => typeof step === "string");
  if (key === "guard" && typeof value === "string")
    return write('{"type": …, "params": …}', '{"type": "flag", "params": {"is": "granted"}}');
  if ((key === "entry" || key === "exit" || key === "actions") && typeof value === "string") {
    const [set, raise] = ['{"type": "set", "params": {"flag": …, "to": true}}', '{"type": "raise", "params": {"event": …}}'];
    return { fi: `Kirjoita ${set} tai ${raise}.`, sv: `Skriv ${set} eller ${raise}.`, en: `Write ${set} or ${raise}.` };
  }
  if (key === "invoke" && Array.isArray(value))
    return {
      fi: "Tilassa on yksi toiminta; piirrä useat yhtä aikaa eteneviksi osiksi (parallel).",
      sv: "Ett tillstånd startar en aktivitet; rita flera som samtidiga delar (parallel).",
      en: "A state invokes one activity; draw several as regions of a parallel state.",
    };
  if (key === "invoke" && typeof value === "string") return write(`{"src": ${JSON.stringify(value)}}`);
  if (key === "src" && typeof value === "object")
    return {
      fi: 'Kirjoita jonkin toiminnan tunnus kohdasta "activities".',
      sv: 'Skriv beteckningen på en av aktiviteterna i "activities".',
      en: "Write the id of one of the activities.",
    };
  if (key === "target" && Array.isArray(value))
    return { fi: "Siirtymällä on yksi kohde.", sv: "En övergång har ett mål.", en: "A transition has one target." };
  return null;
}

function write(form: string, example?: string): FullText {
  if (example === undefined) return { fi: `Kirjoita ${form}.`, sv: `Skriv ${form}.`, en: `Write ${form}.` };
  return {
    fi: `Kirjoita ${form}, kuten ${example}.`,
    sv: `Skriv ${form}, till exempel ${example}.`,
    en: `Write ${form}, such as ${example}.`,
  };
}
