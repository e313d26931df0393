import { z } from "zod";
import { idSchema, quantityTextSchema } from "./id-schema.ts";

/** A reference to one of the pathway's parameters, standing where its value would stand. */
type ParameterReference = { param: string };

/** A number, or the parameter that gives it. */
export type Num = number | ParameterReference;

/** A boolean, or the parameter that gives it. */
export type Bool = boolean | ParameterReference;

/** A length of time: a number of elapsed days, a quantity such as "5 wd", or the parameter that gives it. */
export type Amount = number | string | ParameterReference;

const parameterReferenceSchema: z.ZodType<ParameterReference> = z
  .strictObject({ param: idSchema })
  .meta({ id: "ParameterReference", description: "The value of one of the parameters." });

export const numSchema: z.ZodType<Num> = z.union([z.number(), parameterReferenceSchema]).meta({ id: "Num" });

export const boolSchema: z.ZodType<Bool> = z.union([z.boolean(), parameterReferenceSchema]).meta({ id: "Bool" });

export const amountSchema: z.ZodType<Amount> = z
  .union([z.number(), quantityTextSchema, parameterReferenceSchema])
  .meta({ id: "Amount", description: 'A number of days, or a number and a unit (min h d wk mo y wd), such as "5 wd".' });

/** Values that depend on the client's group, or on one attribute: `{ "group": { "longTerm": 0.7 } }`. Exactly one key. */
export type By<T> = Record<string, Record<string, T>>;
