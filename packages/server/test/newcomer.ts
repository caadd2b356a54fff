/** What a newcomer has: the start command in a data folder of their own, and programs that read what it wrote for them. Real processes. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../../", import.meta.url).pathname;

type Ran = { readonly code: number | null; readonly output: string; readonly seconds: number };

/** Runs a file of the repository to its end. */
export const run = (file: string, env: Record<string, string>): Promise<Ran> => {
  const from = performance.now();
  const child = spawn(process.execPath, [file], { cwd: root, env: { ...process.env, ...env } });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((done) => child.once("exit", (code) => done({ code, output, seconds: (performance.now() - from) / 1000 })));
};

/** A folder that the database may enter: as root it runs as another user, who cannot enter a private one. */
export const dataFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "firstline-newcomer-"));
  chmodSync(path, 0o755);
  return path;
};

export const newcomer = () => {
  const dataDir = dataFolder();
  const environment = { FIRSTLINE_DATA_DIR: dataDir, PORT: "0", MARKETPLACE_POLL_MS: "300" };
  let server: ChildProcess | undefined;

  const start = (): Promise<string> => {
    const started = spawn(process.execPath, ["tools/start.cjs"], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    server = started;
    let said = "";
    return new Promise((ready, failed) => {
      started.stderr.on("data", (text) => (said += text));
      started.stdout.on("data", (text) => {
        said += text;
        if (said.includes("Ctrl-C stops.")) ready(said);
      });
      started.once("exit", () => failed(new Error(`the server ended:\n${said}`)));
    });
  };

  const stop = (): Promise<{ code: number | null; seconds: number }> => {
    const from = performance.now();
    server?.kill("SIGINT");
    return new Promise((done) => server?.once("exit", (code) => done({ code, seconds: (performance.now() - from) / 1000 })));
  };

  /** Where the server answers and the agent's demo key. */
  const demoEnv = (): Record<string, string> =>
    Object.fromEntries(
      readFileSync(join(dataDir, "demo.env"), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split(/=(.*)/s, 2)),
    );

  const leave = async (): Promise<void> => {
    if (server?.exitCode === null) await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { environment, start, stop, demoEnv, leave };
};
