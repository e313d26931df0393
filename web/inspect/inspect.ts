import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-700.css";
import "../style/tokens.css";
import "../style/base.css";
import "./inspect.css";
import { createBrowserReceiver } from "@statelyai/inspect";
import { html, render } from "lit";
import { languages } from "#units";
import { InspectLog } from "./inspect-log.ts";
import { inspectWords } from "./inspect-words.ts";

const log = new InspectLog();
let isDue = false;

/** Language and look come with the address: `#sv,dark`. */
function show(): void {
  isDue = false;
  const [language = "", look = ""] = location.hash.slice(1).split(",");
  const known = languages.find((one) => one === language) ?? "fi";
  const words = inspectWords[known];
  const root = document.documentElement;
  root.lang = known;
  root.classList.toggle("dark", look === "dark");
  document.title = `${words.title} – polku`;
  const page = html`
    <h1 class="hidden">${words.title}</h1>
    <section aria-labelledby="actors">
      <h2 id="actors">${words.actors}</h2>
      <ul>${[...log.actors.values()].map(({ name, isOver }) => html`<li class=${isOver ? "over" : ""}>${name}</li>`)}</ul>
    </section>
    <section aria-labelledby="now">
      <h2 id="now">${words.now}</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="now"><pre>${log.now ?? words.nothing}</pre></div>
    </section>
    <section aria-labelledby="events">
      <h2 id="events">${words.events}</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="events">
        <ol>${log.lines.map(({ word, text }) => html`<li><span>${words[word]}</span>${text}</li>`)}</ol>
      </div>
    </section>
  `;
  render(page, document.querySelector("main")!);
}

/** Many events come at once: they are shown together. */
function showSoon(): void {
  if (!isDue) requestAnimationFrame(show);
  isDue = true;
}

show();
addEventListener("hashchange", show);
// The page around posts to this frame from its `load` event on; a receiver that is there earlier would miss what was told before.
addEventListener("load", () => {
  setTimeout(() => {
    createBrowserReceiver().subscribe((event) => {
      log.note(event);
      showSoon();
    });
  });
});
