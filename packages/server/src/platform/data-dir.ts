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

/** Start time of a process in clock ticks, where the system tells: with the pid it names one process for good. */
const startTimeOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";
  } catch {
    return ""; // not Linux, or gone: the pid alone has to do
  }
};

export const isAlive = (pid: number): boolean => {
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
    if (pid > 0 && pid !== process.pid && isAlive(pid) && startTimeOf(pid) === startTime)
      throw new StartError(`Another Firstline (process ${pid}) already uses ${dataDir}. Stop it, or set FIRSTLINE_DATA_DIR to another folder.`);
  }
  writeFileSync(file, `${process.pid} ${startTimeOf(process.pid)}`);
  return () => rmSync(file, { force: true });
};

/** A secret kept in the data folder, readable by its owner only; made at the first start. */
export const keptSecret = (dataDir: string, name: string): string => {
  const file = join(dataDir, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
};
