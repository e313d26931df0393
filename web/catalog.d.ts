declare module "virtual:catalog" {
  import type { Text } from "#units";

  /** A document of the repository: its id, its title, and the name of its file. */
  export interface CatalogEntry {
    readonly id: string;
    readonly title: Text;
    readonly file: string;
  }

  export const pathways: readonly CatalogEntry[];
  /** Version of polku. */
  export const version: string;
  /** `pathway` is the id of the pathway that is simulated. */
  export const simulations: readonly (CatalogEntry & { readonly pathway: string })[];
}

declare module "virtual:catalog/about" {
  import type { Text } from "#units";

  /** Summaries of the pathways and questions of the simulations of the repository, by their ids. */
  export const summaries: Readonly<Record<string, Text | null>>;
  export const questions: Readonly<Record<string, Text | null>>;
}
