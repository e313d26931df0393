import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Chart } from "#chart";
import type { Scene } from "#layout";
import { type PictureRequest, pictureOf } from "../views/pathway/picture.ts";

type Wanted = Omit<PictureRequest, "room">;

/** Has the picture of a chart laid out for the room that its element has; the last one stays until the next is there. */
export class PictureController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #sizes = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect));
  #room: { width: number; height: number } | null = null;
  #asked: { chart: Chart; key: string; abort: AbortController; made: Promise<void> } | null = null;
  /** The picture that is there. */
  scene: Scene | null = null;
  isFailed = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  /** Asks for a picture, where it is another than the last. */
  ask(chart: Chart, wanted: Wanted): void {
    if (this.#room === null) return;
    const request = { ...wanted, room: this.#room };
    const key = JSON.stringify(request);
    if (this.#asked?.chart === chart && this.#asked.key === key) return;
    this.#asked?.abort.abort();
    const abort = new AbortController();
    const isAsked = () => this.#asked?.abort === abort;
    const made = pictureOf(chart, request, abort.signal).then(
      (scene) => {
        if (isAsked()) this.#set(scene);
      },
      () => {
        if (isAsked()) this.#set(null);
      },
    );
    this.#asked = { chart, key, abort, made };
  }

  /** Ends when the picture that was asked for last is there. */
  async made(): Promise<void> {
    await this.#host.updateComplete;
    await this.#asked?.made;
    await this.#host.updateComplete;
  }

  #set(scene: Scene | null): void {
    this.isFailed = scene === null;
    this.scene = scene ?? this.scene;
    this.#host.requestUpdate();
  }

  /** Another size is another picture, but for some pixels. */
  #measure({ width, height }: { width: number; height: number }): void {
    if (width === 0 || height === 0) return;
    const room = { width: Math.floor(width / 20) * 20, height: Math.floor(height / 10) * 10 };
    if (room.width === this.#room?.width && room.height === this.#room.height) return;
    this.#room = room;
    this.#host.requestUpdate();
  }
}
