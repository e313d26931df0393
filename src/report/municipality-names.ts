import type { Text } from "#units";

/** Names of municipalities whose ids lack their letters ä and ö, and their Swedish names (Kotus, official names of municipalities). */
export const municipalityNames: Readonly<Record<string, Text>> = {
  hyvinkaa: { fi: "Hyvinkää", sv: "Hyvinge" },
  jarvenpaa: { fi: "Järvenpää", sv: "Träskända" },
  mantsala: { fi: "Mäntsälä" },
  nurmijarvi: { fi: "Nurmijärvi" },
  pornainen: { fi: "Pornainen", sv: "Borgnäs" },
  tuusula: { fi: "Tuusula", sv: "Tusby" },
};
