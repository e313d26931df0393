/** The kinds of evidence a number may rest on, strongest first. */
export const bases = ["source", "derived", "assumption"] as const;

/** What a number rests on: a source, a calculation from sources, or an assumption. */
export type Basis = (typeof bases)[number];

/** The evidence a part of a document may carry; `source` is the id of one of the document's sources. */
export type Evidence = { basis?: Basis; source?: string };
