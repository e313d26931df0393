import { z } from "zod";
import { textSchema } from "./text-schema.ts";

/** Opening hours by the day of the week, less public holidays and closed spans. */
const calendarSchema = z.strictObject({
  name: textSchema.exactOptional(),
  weekly: z.record(z.string(), z.array(z.string())),
  holidays: z.enum(["FI"]).exactOptional(),
  closed: z.array(z.string()).exactOptional(),
});

/** Opening hours. */
export type CalendarSpec = z.infer<typeof calendarSchema>;

/** The calendars of a document by id, beside the time zone and the calendar whose open days `wd` counts. */
export type Calendars = { zone?: string; default?: string } & { [id: string]: CalendarSpec | string };

export const calendarsSchema = z
  .object({ zone: z.string().exactOptional(), default: z.string().exactOptional() })
  .catchall(calendarSchema) as unknown as z.ZodType<Calendars>;
