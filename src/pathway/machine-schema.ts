import { z } from "zod";
import { type GuardConfig, guardSchema } from "./guard-schema.ts";
import { eventSchema, idSchema } from "./id-schema.ts";
import { type StateMeta, stateMetaSchema, type TransitionMeta, transitionMetaSchema } from "./meta-schema.ts";
import { type Bool, boolSchema } from "./number-schema.ts";

/** What a transition, an entry or an exit does. */
export type ActionConfig = { type: "set"; params: { flag: string; to: Bool } } | { type: "raise"; params: { event: string } };

/** A transition written out; without `target` the state is not left. */
export type TransitionObject = {
  target?: string | [string];
  guard?: GuardConfig;
  actions?: ActionConfig | ActionConfig[];
  reenter?: boolean;
  description?: string;
  meta?: TransitionMeta;
};

/** One transition: its target, or the whole of it. */
export type TransitionConfig = string | TransitionObject;

/** One transition, or several of which the first that holds is taken. */
export type Transitions = TransitionConfig | TransitionConfig[];

/** The activity of a state, and where its end leads. */
type InvokeConfig = { src: string; onDone?: Transitions };

/** A state: the subset of XState's that polku runs. */
export type MachineNode = {
  type?: "atomic" | "compound" | "parallel" | "final" | "history";
  initial?: string;
  states?: Record<string, MachineNode>;
  history?: "shallow" | "deep";
  target?: string;
  on?: Record<string, Transitions>;
  always?: Transitions;
  after?: Record<string, Transitions>;
  invoke?: InvokeConfig;
  onDone?: Transitions;
  entry?: ActionConfig | ActionConfig[];
  exit?: ActionConfig | ActionConfig[];
  tags?: string | string[];
  description?: string;
  meta?: StateMeta;
};

/** The root: a compound state with the id from which XState makes all others. */
export type Machine = MachineNode & { id: string; initial: string; states: Record<string, MachineNode> };

const actionSchema: z.ZodType<ActionConfig> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("set"), params: z.strictObject({ flag: idSchema, to: boolSchema }) }),
  z.strictObject({ type: z.literal("raise"), params: z.strictObject({ event: eventSchema }) }),
]);

const actionsSchema = z.union([actionSchema, z.array(actionSchema)]).meta({ id: "Actions" });

const targetSchema = z.string().min(1);

const transitionSchema: z.ZodType<TransitionConfig> = z
  .union([
    targetSchema,
    z.strictObject({
      target: z.union([targetSchema, z.tuple([targetSchema])]).exactOptional(),
      guard: guardSchema.exactOptional(),
      actions: actionsSchema.exactOptional(),
      reenter: z.boolean().exactOptional(),
      description: z.string().exactOptional(),
      meta: transitionMetaSchema.exactOptional(),
    }),
  ])
  .meta({ id: "Transition" });

const transitionsSchema: z.ZodType<Transitions> = z.union([transitionSchema, z.array(transitionSchema)]).meta({ id: "Transitions" });

const nodeShape = {
  on: z.record(eventSchema, transitionsSchema).exactOptional(),
  always: transitionsSchema.exactOptional(),
  after: z.record(idSchema, transitionsSchema).exactOptional(),
  invoke: z.strictObject({ src: idSchema, onDone: transitionsSchema.exactOptional() }).exactOptional(),
  onDone: transitionsSchema.exactOptional(),
  entry: actionsSchema.exactOptional(),
  exit: actionsSchema.exactOptional(),
  tags: z.union([z.string(), z.array(z.string())]).exactOptional(),
  description: z.string().exactOptional(),
  meta: stateMetaSchema.exactOptional(),
};

/** A state of the machine. */
const nodeSchema: z.ZodType<MachineNode> = z
  .strictObject({
    type: z.enum(["atomic", "compound", "parallel", "final", "history"]).exactOptional(),
    initial: idSchema.exactOptional(),
    states: z
      .record(
        idSchema,
        z.lazy(() => nodeSchema),
      )
      .exactOptional(),
    history: z.enum(["shallow", "deep"]).exactOptional(),
    target: targetSchema.exactOptional(),
    ...nodeShape,
  })
  .meta({ id: "State", description: "A state: the subset of XState v5 that polku runs." });

const { onDone: _done, invoke: _invoke, always: _always, ...rootShape } = nodeShape;

/** The machine: an XState v5 config in plain JSON. */
export const machineSchema: z.ZodType<Machine> = z
  .strictObject({
    id: idSchema,
    type: z.literal("compound").exactOptional(),
    initial: idSchema,
    states: z.record(idSchema, nodeSchema),
    ...rootShape,
  })
  .meta({ id: "Machine", description: "An XState v5 config in plain JSON: createMachine(machine) accepts it as it stands." });
