import { entryMessages } from "./entry-messages.ts";
import { stateMessages } from "./state-messages.ts";
import { transitionMessages } from "./transition-messages.ts";

/** All that this room says of commands, in every language. */
export const editMessages = { ...stateMessages, ...transitionMessages, ...entryMessages };
