export type { Answer, AnswerOptions } from "./answer.ts";
export { answer, answerScenarios, summaryInput } from "./answer.ts";
export type { Approximation, NoFormula } from "./approximations.ts";
export type { BottleneckRow } from "./bottleneck.ts";
export { closedForms } from "./closed-forms.ts";
export type { Batch, Crew, Job } from "./crew.ts";
export { createReplicator, inlineCrew } from "./crew.ts";
export type { Scenario } from "./scenario.ts";
export { prepare, preparePoints, withValues } from "./scenario.ts";
