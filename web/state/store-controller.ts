import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Formats, formatsOf } from "../i18n/formats.ts";
import { shellWords, type Words } from "../i18n/words.ts";
import { type AppState, store } from "./store.ts";

/**
 * Gives an element the state of the page, in its language: it renders again when one of the parts that it names has changed (any, if it
 * names none), and always when the language has.
 */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: readonly (keyof AppState)[] | null;
  #unsubscribe: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, parts: readonly (keyof AppState)[] | null = null) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  get state(): AppState {
    return store.state;
  }

  /** The words that all views share. */
  get words(): Words {
    return shellWords[store.state.language];
  }

  /** Numbers, dates and texts of documents in the language of the page. */
  get formats(): Formats {
    return formatsOf(store.state.language);
  }

  set(patch: Partial<AppState>): void {
    store.set(patch);
  }

  hostConnected(): void {
    this.#unsubscribe = store.subscribe((state, before) => {
      const concerns = this.#parts?.some((part) => state[part] !== before[part]) ?? true;
      if (concerns || state.language !== before.language) this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }
}
