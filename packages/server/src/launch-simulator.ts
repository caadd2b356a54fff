import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { StartError } from "./platform/start-error.ts";

type Simulator = {
  readonly amazon: string;
  readonly easypost: string;
  readonly smtp: string;
  readonly stop: () => Promise<void>;
};

const ready = z.object({ ready: z.literal(true), amazon: z.url(), easypost: z.url(), smtp: z.url() });

/** Starts the simulated marketplaces as a process of their own: what they know must not depend on what we think we sent. */
export const launchSimulator = (dataDir: string): Promise<Simulator> => {
  const main = createRequire(import.meta.url).resolve("@firstline/simulator/main");
  const options = ["--port", "0", "--state", join(dataDir, "simulator.json"), "--exit-with-parent"];
  // Its own process group: Ctrl-C reaches us first, and we stop it when nothing needs it any more.
  const child = spawn(process.execPath, [main, ...options], { stdio: ["pipe", "pipe", "inherit"], detached: true });
  const stop = (): Promise<void> =>
    new Promise((stopped) => {
      if (child.exitCode !== null || child.signalCode !== null) return stopped();
      child.once("exit", () => stopped());
      child.kill("SIGTERM");
    });
  return new Promise((started, failed) => {
    child.once("error", (cause) => failed(new StartError("The simulated marketplaces did not start.", { cause })));
    child.once("exit", (code) => failed(new StartError(`The simulated marketplaces ended with code ${code} while starting.`)));
    createInterface({ input: child.stdout }).once("line", (line) => {
      const said = ready.safeParse(JSON.parse(line));
      if (said.success) started({ ...said.data, stop });
      else failed(new StartError(`The simulated marketplaces said something unexpected: ${line.slice(0, 200)}`));
    });
  });
};
