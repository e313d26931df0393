import { z } from "zod";
import { quantityPattern } from "#units";

/** An id inside a document: no dots, since XState resolves those, and no leading digit, since JavaScript sorts those first. */
export const idPattern = /^[a-z][A-Za-z0-9]*$/;

/** A document's own id. */
export const documentIdPattern = /^[a-z][a-z0-9-]*$/;

/** The name of an event: may hold dots, and XState keeps names that start with "xstate." for itself. */
export const eventPattern = /^(?!xstate\.)[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/;

/** An ISO date; whether there is such a day is checked apart. */
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** A state by dotted path below the root, such as "ttk.interview". */
export const statePathPattern = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

/** A share in percent. */
export const percentPattern = /^\d+(\.\d+)? ?%$/;

export const idSchema = z.string().regex(idPattern);
export const documentIdSchema = z.string().regex(documentIdPattern);
export const eventSchema = z.string().regex(eventPattern);
export const dateSchema = z.string().regex(datePattern);
export const statePathSchema = z.string().regex(statePathPattern);

/** A length of time with its unit. */
export const quantityTextSchema = z.string().regex(quantityPattern);
export const percentSchema = z.string().regex(percentPattern);
