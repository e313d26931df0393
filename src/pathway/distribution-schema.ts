import { z } from "zod";
import type { Evidence } from "#units";
import { idSchema } from "./id-schema.ts";
import { type Amount, amountSchema, type By, type Num, numSchema } from "./number-schema.ts";
import { evidenceShape } from "./text-schema.ts";

/** A distribution by its one key. `until` is the time to the next opening of a calendar. */
export type Law =
  | { fixed: Amount }
  | { uniform: [Amount, Amount] }
  | { triangular: [Amount, Amount, Amount] }
  | { pert: [Amount, Amount, Amount] }
  | { exponential: Amount }
  | { erlang: { k: Num; mean: Amount } }
  | { gamma: { mean: Amount; cv: Num } }
  | { weibull: { shape: Num; scale: Amount } }
  | { lognormal: { mean: Amount; sd: Amount } | { median: Amount; p90: Amount } }
  | { empirical: Amount[] }
  | { discrete: Array<[Amount, Num]> }
  | { until: string };

/** The keys of `Law`, in the order of the format. */
const lawNames = [
  "fixed",
  "uniform",
  "triangular",
  "pert",
  "exponential",
  "erlang",
  "gamma",
  "weibull",
  "lognormal",
  "empirical",
  "discrete",
  "until",
] as const;

/** A quantity, or a distribution, which may differ by group or attribute and carry its evidence. */
export type Distribution = Amount | (Law & { by?: By<Amount | Law> } & Evidence);

function lawSchemas<S extends z.ZodRawShape>(extra: S) {
  const two = z.tuple([amountSchema, amountSchema]);
  const three = z.tuple([amountSchema, amountSchema, amountSchema]);
  return [
    z.strictObject({ fixed: amountSchema, ...extra }),
    z.strictObject({ uniform: two, ...extra }),
    z.strictObject({ triangular: three, ...extra }),
    z.strictObject({ pert: three, ...extra }),
    z.strictObject({ exponential: amountSchema, ...extra }),
    z.strictObject({ erlang: z.strictObject({ k: numSchema, mean: amountSchema }), ...extra }),
    z.strictObject({ gamma: z.strictObject({ mean: amountSchema, cv: numSchema }), ...extra }),
    z.strictObject({ weibull: z.strictObject({ shape: numSchema, scale: amountSchema }), ...extra }),
    z.strictObject({
      lognormal: z.union([
        z.strictObject({ mean: amountSchema, sd: amountSchema }),
        z.strictObject({ median: amountSchema, p90: amountSchema }),
      ]),
      ...extra,
    }),
    z.strictObject({ empirical: z.array(amountSchema).min(1), ...extra }),
    z.strictObject({ discrete: z.array(z.tuple([amountSchema, numSchema])).min(1), ...extra }),
    z.strictObject({ until: idSchema, ...extra }),
  ] as const;
}

const plainSchema = z.union([amountSchema, ...lawSchemas({})]).meta({ id: "PlainDistribution" }) as unknown as z.ZodType<Amount | Law>;

const byDistributionSchema: z.ZodType<By<Amount | Law>> = z.record(z.string(), z.record(z.string(), plainSchema));

/** A quantity or distribution as a lead, duration, delay, hazard or attribute may be. */
export const distributionSchema = z
  .union([amountSchema, ...lawSchemas({ by: byDistributionSchema.exactOptional(), ...evidenceShape })])
  .meta({
    id: "Distribution",
    description: `A quantity, or an object with one of: ${lawNames.join(" ")}`,
  }) as unknown as z.ZodType<Distribution>;

/** A distribution that is drawn once per replication. */
export type Uncertain = { uncertain: Amount | Law };

export const uncertainSchema: z.ZodType<Uncertain> = z.strictObject({ uncertain: plainSchema });
