import { css, type LitElement, type ReactiveController } from "lit";
import type { Scene } from "#layout";

/** The whole picture on paper, however it was moved and magnified on the screen. */
export const paperStyle = css`
  @media print {
    :host {
      overflow: visible;
    }
    svg {
      position: static;
      display: block;
      width: 100%;
      height: auto;
      max-height: 165mm;
    }
    g.scene {
      --zoom: 1 !important;
      transform: none;
    }
  }
`;

/** Gives the picture of an element a view box while it is printed. */
export class PaperPicture implements ReactiveController {
  readonly #host: LitElement & { scene: Scene | null };
  readonly #media = matchMedia("print");
  readonly #change = () => this.#set(this.#media.matches);
  readonly #begin = () => this.#set(true);
  readonly #end = () => this.#set(false);

  constructor(host: LitElement & { scene: Scene | null }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media.addEventListener("change", this.#change);
    addEventListener("beforeprint", this.#begin);
    addEventListener("afterprint", this.#end);
  }

  hostDisconnected(): void {
    this.#media.removeEventListener("change", this.#change);
    removeEventListener("beforeprint", this.#begin);
    removeEventListener("afterprint", this.#end);
  }

  #set(isPaper: boolean): void {
    const svg = this.#host.renderRoot.querySelector("svg");
    const { scene } = this.#host;
    if (isPaper && scene) svg?.setAttribute("viewBox", `0 0 ${scene.width} ${scene.height}`);
    else svg?.removeAttribute("viewBox");
  }
}
