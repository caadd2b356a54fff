import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

/** Makes the data folder and proves that it can be written. */
export const openDataDir = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = join(dataDir, ".write-test");
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    throw new StartError(`The data folder ${dataDir} cannot be written. Set FIRSTLINE_DATA_DIR to a folder you own.`, { cause });
  }
};

/** State and start time of a process, where the system tells (Linux); with the pid the start time names one process for good. */
const statOf = (pid: number): { state: string; startTime: string } => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { state: fields[0] ?? "", startTime: fields[19] ?? "" };
  } catch {
    return { state: "", startTime: "" }; // not Linux, or gone: the pid alone has to do
  }
};

/** A zombie was killed and only waits for its parent to notice: it holds nothing any more. */
export const isAlive = (pid: number): boolean => {
  if (statOf(pid).state === "Z") return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** Only one server per data folder. A leftover of a killed server does not count. Returns the release. */
export const claimDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, "server.pid");
  if (existsSync(file)) {
    const [pidText = "", startTime = ""] = readFileSync(file, "utf8").split(" ");
    const pid = Number(pidText);
    if (pid > 0 && pid !== process.pid && isAlive(pid) && statOf(pid).startTime === startTime)
      throw new StartError(
        `Another Firstline (process ${pid}) already uses ${dataDir}. Stop it, or set FIRSTLINE_DATA_DIR to another folder.`,
      );
  }
  writeFileSync(file, `${process.pid} ${statOf(process.pid).startTime}`);
  return () => rmSync(file, { force: true });
};

/** A secret kept in the data folder, readable by its owner only; made at the first start. */
export const keptSecret = (dataDir: string, name: string): string => {
  const file = join(dataDir, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
};
