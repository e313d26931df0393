export type { Activity, Hazard, Need } from "./activity-schema.ts";
export { applyChange } from "./apply-change.ts";
export type { CalendarSpec, Calendars } from "./calendar-schema.ts";
export { calendarsOf } from "./calendar-schema.ts";
export { canonicalJson, hashDocument } from "./canonical.ts";
export { checkSimulation } from "./check-against-pathway.ts";
export type { Attribute, Group } from "./client-schema.ts";
export type { Diagnostic, Path, Severity } from "./diagnostic.ts";
export { errorAt, formatPath, hasErrors, warningAt } from "./diagnostic.ts";
export type { PathwayCode } from "./diagnostic-codes.ts";
export { diagnosticCodes } from "./diagnostic-codes.ts";
export { didYouMean, suggest } from "./did-you-mean.ts";
export type { Distribution, Law, LawName, Uncertain } from "./distribution-schema.ts";
export { isParameterReference, lawNameOf, lawNames } from "./distribution-schema.ts";
export { varyPoints } from "./expand-vary.ts";
export type { GuardConfig } from "./guard-schema.ts";
export { guardTypes } from "./guard-schema.ts";
export { jsonSchemaOf } from "./json-schema.ts";
export type { ReadyLaw } from "./law-of.ts";
export { lawOf } from "./law-of.ts";
export type {
  ActionConfig,
  InvokeConfig,
  Machine,
  MachineNode,
  TransitionConfig,
  TransitionObject,
  Transitions,
} from "./machine-schema.ts";
export type { MeasureOf } from "./measures.ts";
export { measures } from "./measures.ts";
export type { PainPoint, StateMeta, TransitionMeta } from "./meta-schema.ts";
export type { DocumentKind } from "./migrate.ts";
export { currentVersions, migrate } from "./migrate.ts";
export type { Amount, Bool, By, Num, ParameterReference } from "./number-schema.ts";
export type { Parameter } from "./parameter-schema.ts";
export { parseJson } from "./parse-json.ts";
export type { Actor, Idea, Pathway, Persona, Source } from "./pathway-schema.ts";
export { daysOf, plainNumber } from "./plain-values.ts";
export { readPathway, readResult, readSimulation } from "./read-document.ts";
export type { ParameterValues, PlacedReference } from "./resolve-parameters.ts";
export { clampToRange, ownValue, parameterReferences, resolveParameters, resolveSimulation } from "./resolve-parameters.ts";
export type { ClosingRule, Person, QueueRule, Resource } from "./resource-schema.ts";
export type { Estimate, Result, ResultPoint } from "./result-schema.ts";
export type { Change, Demand, InitialEntry, Replications, Simulation, Target } from "./simulation-schema.ts";
