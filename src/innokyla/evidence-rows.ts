import { assumptionTable, type PathwayContext } from "#report";

/** A number that goes in: what it is, its value, and what it rests on, in words. */
export interface EvidenceRow {
  readonly name: string;
  readonly value: string;
  readonly basis: string;
  /** Whether it is assumed. */
  readonly isAssumed: boolean;
}

/** The numbers of some kind, in the order of the document. */
export function evidenceRows(context: PathwayContext, kind: keyof PathwayContext["texts"]["record"]["kinds"]): EvidenceRow[] {
  const wanted = context.texts.record.kinds[kind];
  return assumptionTable(context).rows.flatMap(([name, of, value, basis]) =>
    of!.text === wanted ? [{ name: name!.text, value: value!.text, basis: basis!.text, isAssumed: basis!.value === "assumption" }] : [],
  );
}
