import { quoted } from "#pathway";

/** The root by the form of "tila" in whose place it stands. */
const roots = { tila: "juuri", tilan: "juuren", tilaan: "juureen", tilasta: "juuresta", tilassa: "juuressa", tilalla: "juurella" };

/** A state in a Finnish sentence, in the form that the sentence needs; "" is the root. */
export function stateFi(form: keyof typeof roots, path: string): string {
  return path === "" ? roots[form] : `${form} ${quoted(path)}`;
}

/** A state in a Swedish sentence; "" is the root. */
export function stateSv(path: string): string {
  return path === "" ? "roten" : `tillståndet ${quoted(path)}`;
}

/** A state in an English sentence; "" is the root. */
export function stateEn(path: string): string {
  return path === "" ? "the root" : quoted(path);
}

/** A sentence with a capital letter. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
