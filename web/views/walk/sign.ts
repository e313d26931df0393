import { html } from "lit";

const paths = {
  play: "M7 4l13 8-13 8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  undo: "M9 14L4 9l5-5v3.5h4a6.5 6.5 0 0 1 0 13H8v-3h5a3.5 3.5 0 0 0 0-7H9z",
  again: "M12 4a8 8 0 1 1-7.6 5.5l2.9.9A5 5 0 1 0 12 7v3L6.5 5.5 12 1z",
};

/** A sign before the text of a button, in the color of the text; it is for the eye alone. */
export function sign(name: keyof typeof paths) {
  return html`<svg class="sign" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d=${paths[name]}></path></svg>`;
}
