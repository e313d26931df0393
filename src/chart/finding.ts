import { createTeller } from "#pathway";
import { amountMessages } from "./amount-messages.ts";
import { levelMessages } from "./level-messages.ts";
import { transitionMessages } from "./transition-messages.ts";
import { wayMessages } from "./way-messages.ts";

/** All that this room says of charts, in every language. */
export const chartMessages = { ...transitionMessages, ...amountMessages, ...wayMessages, ...levelMessages };

/** Makes a diagnostic of this room; nodes and transitions of a chart carry their places (`at`) written out. */
export const finding = createTeller(chartMessages);
