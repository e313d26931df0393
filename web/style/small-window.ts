import { unsafeCSS } from "lit";

/** Windows in which the page is one column and scrolls as a whole: a phone, or a laptop's at 200 %. */
export const smallWindow = "(max-width: 800px), (max-height: 480px)";

/** The same for style sheets: `@media ${small}`. */
export const small = unsafeCSS(smallWindow);

/** The same, but not on paper. */
export const smallScreen = unsafeCSS("screen and (max-width: 800px), screen and (max-height: 480px)");
