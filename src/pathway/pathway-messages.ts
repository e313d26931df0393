import { calendarMessages } from "./calendar-messages.ts";
import { formatMessages } from "./format-messages.ts";
import { jsonMessages } from "./json-messages.ts";
import { machineMessages } from "./machine-messages.ts";
import { nameMessages } from "./name-messages.ts";
import { numberMessages } from "./number-messages.ts";
import { parameterMessages } from "./parameter-messages.ts";
import { schemaMessages } from "./schema-messages.ts";
import { simulationMessages } from "./simulation-messages.ts";
import { spellingMessages } from "./spelling-messages.ts";

/** All that this room says of documents, in every language. */
export const pathwayMessages = {
  ...jsonMessages,
  ...formatMessages,
  ...schemaMessages,
  ...spellingMessages,
  ...nameMessages,
  ...machineMessages,
  ...numberMessages,
  ...calendarMessages,
  ...parameterMessages,
  ...simulationMessages,
};
