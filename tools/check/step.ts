import { spawn } from "node:child_process";
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../boundaries/source.ts";

export type Outcome = { readonly passed: boolean; readonly output: string };

/** One line of `pnpm check`. `fix` is what to type, or to do, when it fails. */
export type Step = { readonly name: string; readonly fix: string; readonly run: () => Promise<Outcome> };

/** Longer than any step takes on a slow machine; a tool that hangs must not hang the gate. */
const LIMIT_MS = 300_000;

/** Runs a command line in a folder, with the tools of that folder and of the root on PATH. Never throws. */
export const shell = (line: string, folder = root): Promise<Outcome> =>
  new Promise((resolve) => {
    const bins = [join(folder, "node_modules/.bin"), join(root, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
    const child = spawn("sh", ["-c", `exec ${line}`], {
      cwd: folder,
      env: { ...process.env, PATH: bins, FORCE_COLOR: "0", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LIMIT_MS,
    });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => chunks.push(chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const text = () => Buffer.concat(chunks).toString("utf8").trimEnd();
    child.once("error", (error) => {
      resolve({ passed: false, output: `${line}: ${error.message}` });
    });
    child.once("close", (code, signal) => {
      resolve({ passed: code === 0, output: signal === null ? text() : `${text()}\n${line} was ended by ${signal}` });
    });
  });

/** A script of a package's package.json, without asking a package manager: that would cost a second each. */
export const packageScript = async (folder: string, name: string): Promise<Outcome> => {
  const path = `${folder}/package.json`;
  const { scripts } = JSON.parse(readFileSync(join(root, path), "utf8")) as { scripts?: Record<string, string> };
  const line = scripts?.[name];
  return line === undefined ? { passed: false, output: `${path} has no script "${name}"` } : shell(line, join(root, folder));
};

/** Bytes (as latin1 text) of all files below the given places, by path. */
export const contentsOf = (places: readonly string[], from = root): ReadonlyMap<string, string> => {
  const paths = globSync(
    places.flatMap((place) => [place, `${place}/**/*`]),
    { cwd: from },
  );
  const files = paths.filter((path) => statSync(join(from, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(from, path), "latin1")]));
};

/** Paths that were added, removed or changed, sorted. */
export const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();

/**
 * Generates again and compares. Nothing is restored: the tree then holds what should be committed. A place where nothing is
 * generated is a failure, or a misspelt folder would look clean for ever.
 */
export const generatesClean = async (places: readonly string[], generate: () => Promise<Outcome>): Promise<Outcome> => {
  const before = contentsOf(places);
  const outcome = await generate();
  if (!outcome.passed) return outcome;
  const after = contentsOf(places);
  const missing = places.filter((place) => ![...after.keys()].some((path) => path === place || path.startsWith(`${place}/`)));
  const changed = differences(before, after);
  const output = [
    ...missing.map((place) => `nothing was generated in ${place}`),
    ...changed.map((path) => `out of date: ${path}`),
  ];
  return { passed: output.length === 0, output: output.join("\n") };
};

/**
 * The same for what must not be kept: a migration is named and read by a person, and one that a check had left behind would make
 * the next check pass.
 */
export const wouldGenerate = async (place: string, generate: () => Promise<Outcome>): Promise<Outcome> => {
  const before = contentsOf([place]);
  const outcome = await generatesClean([place], generate);
  for (const path of differences(before, contentsOf([place]))) {
    const text = before.get(path);
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text, "latin1");
  }
  return outcome;
};

/** Runs the steps, at most `width` at a time, and tells each outcome as it comes. Answers with the names of those that failed. */
export const runSteps = async (steps: readonly Step[], width: number, tell: (line: string) => void): Promise<string[]> => {
  const failed: string[] = [];
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now();
      const { passed, output } = await step.run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tell(`${passed ? "✓" : "✗"} ${step.name.padEnd(12)} ${seconds.padStart(5)} s`);
      if (passed) continue;
      failed.push(step.name);
      tell(`${output.replaceAll(/^/gm, "    ")}\n  → ${step.fix}`);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return failed;
};
