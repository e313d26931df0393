import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Chart } from "#chart";
import type { Scene } from "#layout";
import { type PictureRequest, pictureOf } from "../views/pathway/picture.ts";

type Wanted = Omit<PictureRequest, "room">;

/** Elements whose width and whose height the picture may fill. */
type Room = { readonly across: Element; readonly down: Element };

/** Has the picture of a chart laid out for the room that there is for it; the last one stays until the next is there. */
export class PictureController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #roomOf: () => Room | null;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #room: { width: number; height: number } | null = null;
  #asked: { chart: Chart; key: string; abort: AbortController; made: Promise<void> } | null = null;
  /** The picture that is there. */
  scene: Scene | null = null;
  isDrawing = false;
  /** Why there is no picture of what was asked for last. */
  problem: string | null = null;

  /** `roomOf` tells what the picture may fill where that is not its element; null while it is not there. */
  constructor(host: ReactiveControllerHost & Element, roomOf: () => Room | null = () => ({ across: host, down: host })) {
    this.#host = host;
    this.#roomOf = roomOf;
    host.addController(this);
  }

  hostUpdated(): void {
    const room = this.#roomOf();
    for (const element of room ? [room.across, room.down] : []) this.#sizes.observe(element);
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
    const end = (scene: Scene | null, problem: string | null) => {
      if (this.#asked?.abort === abort) this.#set(scene, problem);
    };
    const made = pictureOf(chart, request, abort.signal).then(
      (scene) => end(scene, null),
      (error: unknown) => end(null, String(error)),
    );
    this.#asked = { chart, key, abort, made };
    this.isDrawing = true;
    this.problem = null;
  }

  /** Ends when the picture that was asked for last is there. */
  async made(): Promise<void> {
    await this.#host.updateComplete;
    await this.#asked?.made;
    await this.#host.updateComplete;
  }

  #set(scene: Scene | null, problem: string | null): void {
    this.problem = problem;
    this.scene = scene ?? this.scene;
    this.isDrawing = false;
    this.#host.requestUpdate();
  }

  /** Another size is another picture, but for some pixels. */
  #measure(): void {
    const room = this.#roomOf();
    const [across, down] = [room?.across.clientWidth ?? 0, room?.down.clientHeight ?? 0];
    if (across === 0 || down === 0) return;
    const [width, height] = [Math.floor(across / 20) * 20, Math.floor(down / 10) * 10];
    if (width === this.#room?.width && height === this.#room.height) return;
    this.#room = { width, height };
    this.#host.requestUpdate();
  }
}
