export type { Answer, Answered, AnswerOptions } from "./answer.ts";
export { answer, answerScenarios, summaryInput } from "./answer.ts";
export type { Approximation, NoFormula } from "./approximations.ts";
export type { BottleneckRow } from "./bottleneck.ts";
export { closedForms } from "./closed-forms.ts";
export type { Batch, Crew, Job } from "./crew.ts";
export { createReplicator, inlineCrew } from "./crew.ts";
export { createInquiry, type Inquiry } from "./inquiry.ts";
export type { Scenario } from "./scenario.ts";
export { prepare, preparePoints, programOf, withValues } from "./scenario.ts";
export { type StaffingAnswer, staff } from "./staff.ts";

export type { TriedStaffing } from "./tried-staffing.ts";
