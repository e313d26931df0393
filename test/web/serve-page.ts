import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { type PreviewServer, preview } from "vite";

const root = join(import.meta.dirname, "..", "..");
const configFile = join(root, "vite.web.config.ts");
const built = join(root, "dist", "web", "index.html");
const lock = join(root, "dist", "web.lock");
const sources = ["web", "src", "models", "simulations", "package-lock.json", "vite.web.config.ts"];

/** Serves the built page at a free port; the test file that comes first builds it, where it is older than its sources. */
export async function servePage(): Promise<PreviewServer> {
  await buildOnce();
  return preview({ configFile, logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
}

async function buildOnce(): Promise<void> {
  while (!isFresh() || isLocked()) {
    if (takeLock()) {
      try {
        if (!isFresh()) await build();
      } finally {
        rmSync(lock, { recursive: true });
      }
      return;
    }
    await sleep(100);
  }
}

/** Builds in a process of its own, as it is built for use: tests run with libraries in their development mode. */
async function build(): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, [vite, "build", "-c", configFile, "--logLevel", "error"], { cwd: root, env });
}

function isFresh(): boolean {
  const made = timeOf(built);
  return sources.every((source) => newest(join(root, source)) <= made);
}

/** A lock that is a minute old was left behind by a run that was stopped. */
function isLocked(): boolean {
  return Date.now() - timeOf(lock) < 60_000;
}

function takeLock(): boolean {
  if (!isLocked()) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(join(root, "dist"), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
