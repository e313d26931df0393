export type { Activity, Need } from "./activity-schema.ts";
export { applyChange } from "./apply-change.ts";
export type { CalendarSpec } from "./calendar-schema.ts";
export { calendarsOf } from "./calendars-of.ts";
export { canonicalJson, hashDocument } from "./canonical.ts";
export type { Catalog, CodeOf } from "./catalog.ts";
export { createTeller } from "./catalog.ts";
export { checkSimulation } from "./check-against-pathway.ts";
export type { Attribute, Group } from "./client-schema.ts";
export { ideaStatuses } from "./co-design-schema.ts";
export { joined, quoted } from "./describe-value.ts";
export type { Diagnostic, Path, Severity } from "./diagnostic.ts";
export { formatPath, hasErrors } from "./diagnostic.ts";
export { diagnosticCodes } from "./diagnostic-codes.ts";
export { didYouMean, listed, listOf, nearest, suggest } from "./did-you-mean.ts";
export type { Distribution, Law } from "./distribution-schema.ts";
export { varyPoints } from "./expand-vary.ts";
export type { GuardConfig } from "./guard-schema.ts";
export { documentIdPattern, eventPattern, idPattern } from "./id-schema.ts";
export { jsonSchemaOf } from "./json-schema.ts";
export type { ReadyLaw } from "./law-of.ts";
export { lawOf } from "./law-of.ts";
export type {
  ActionConfig,
  Machine,
  MachineNode,
  TransitionConfig,
  TransitionObject,
  Transitions,
} from "./machine-schema.ts";
export { measures } from "./measures.ts";
export type { StateMeta, TransitionMeta } from "./meta-schema.ts";
export type { DocumentKind } from "./migrate.ts";
export { currentVersions, migrate } from "./migrate.ts";
export type { Amount, Num } from "./number-schema.ts";
export { isParameterReference } from "./parameter-reference.ts";
export { parseJson } from "./parse-json.ts";
export { pathwayMessages } from "./pathway-messages.ts";
export type { Pathway } from "./pathway-schema.ts";
export { daysOf, plainNumber } from "./plain-values.ts";
export { readPathway, readResult, readSimulation } from "./read-document.ts";
export type { ParameterValues } from "./resolve-parameters.ts";
export { clampToRange, ownValue, parameterReferences, resolveParameters, resolveSimulation } from "./resolve-parameters.ts";
export type { Person, Resource } from "./resource-schema.ts";
export type { Result, ResultPoint } from "./result-schema.ts";
export type { Change, Demand, InitialEntry, Replications, Simulation, Target } from "./simulation-schema.ts";
export { type Design, designsOf, usualProbability } from "./staffing-designs.ts";
export type { Staffing, UnitRange } from "./staffing-schema.ts";
