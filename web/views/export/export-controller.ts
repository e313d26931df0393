import { zipSync } from "fflate";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Artifact, fileName, type Loss } from "#artifact";
import { type Format, tellsOfResults } from "#export";
import type { Diagnostic } from "#pathway";
import type { ReportInput } from "#report";
import type { Text } from "#units";
import { saveFile } from "../../parts/save-file.ts";
import type { ToExport } from "../../workers/export-api.ts";
import { makeExport } from "../../workers/exporter.ts";
import { simulator } from "../../workers/simulator.ts";
import type { Case } from "../../workers/worker-api.ts";

/** How the export of one format stands. */
export type ExportState =
  | { readonly kind: "simulating"; readonly done: number; readonly wanted: number }
  | { readonly kind: "trying"; readonly done: number; readonly wanted: number }
  | { readonly kind: "making" }
  | { readonly kind: "stopped" }
  | { readonly kind: "done"; readonly name: string; readonly lost: readonly Loss[] }
  | { readonly kind: "failed"; readonly why: Text | string }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** What is exported: the case whose results are wanted, null where none are. */
export type Order = { format: Format; asked: Omit<ToExport, "format" | "results">; of: Case | null };

/** Runs the simulation that an export tells of, once for all formats, has the files made, and saves them. One export at a time. */
export class ExportController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #states = new Map<string, ExportState>();
  #results: { key: string; input: ReportInput } | null = null;
  #abort: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get isBusy(): boolean {
    return this.#abort !== null;
  }

  stateOf(format: string): ExportState | null {
    return this.#states.get(format) ?? null;
  }

  /** Forgets what is told of exports of other documents. */
  clear(): void {
    this.stop();
    this.#states.clear();
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#abort?.abort();
  }

  async make({ format, asked, of }: Order): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    const tell = (state: ExportState) => {
      this.#states.set(format.id, state);
      this.#host.requestUpdate();
    };
    try {
      const results = of === null || !tellsOfResults(format, asked.picture) ? null : await this.#resultsOf(of, tell, abort.signal);
      tell({ kind: "making" });
      const made = await makeExport({ ...asked, format: format.id, results }, abort.signal);
      if (made.kind === "refused") tell({ kind: "failed", why: made.why });
      else if (made.kind === "error") tell({ kind: "failed", why: made.error });
      else tell({ kind: "done", name: save(made.files, [asked.pathway.id, format.id]), lost: made.lost });
    } catch (error) {
      if (error instanceof Refused) tell({ kind: "refused", diagnostics: error.diagnostics });
      else if (abort.signal.aborted) tell({ kind: "stopped" });
      else tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    } finally {
      if (this.#abort === abort) this.#abort = null;
      this.#host.requestUpdate();
    }
  }

  /** All replications that the document asks for, and what one more of each resource brings. */
  #resultsOf(of: Case, tell: (state: ExportState) => void, signal: AbortSignal): Promise<ReportInput> {
    const key = JSON.stringify([of.pathway, of.simulation, of.change]);
    if (this.#results?.key === key) return Promise.resolve(this.#results.input);
    return new Promise((resolve, reject) => {
      const asked = simulator.ask({ cases: [of], steps: ["document"], withBottleneck: true }, (reply) => {
        if (reply.kind === "refused") reject(new Refused(reply.diagnostics));
        else if (reply.kind === "answer") {
          if (!reply.isLast) return;
          this.#results = { key, input: reply.input };
          resolve(reply.input);
        } else tell({ kind: reply.kind === "trials" ? "trying" : "simulating", done: reply.done, wanted: reply.wanted });
      });
      signal.addEventListener("abort", () => {
        asked.cancel();
        reject(signal.reason);
      });
    });
  }
}

/** A simulation that cannot be run. */
class Refused extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super("refused");
    this.diagnostics = diagnostics;
  }
}

/** Has the browser save one file as it is, several in an archive; gives the name. */
function save(files: readonly Artifact[], name: readonly string[]): string {
  const whole = files.length === 1 ? files[0]! : (files.find(({ mediaType }) => mediaType === "application/zip") ?? archive(files, name));
  const { content, mediaType } = whole;
  saveFile(whole.name, typeof content === "string" ? content : new Blob([content as BlobPart], { type: mediaType }), mediaType);
  return whole.name;
}

function archive(files: readonly Artifact[], name: readonly string[]): Artifact {
  const entries = files.map(({ name: file, content }) => [file, typeof content === "string" ? new TextEncoder().encode(content) : content]);
  return { name: fileName(name, "zip"), mediaType: "application/zip", content: zipSync(Object.fromEntries(entries)) };
}
