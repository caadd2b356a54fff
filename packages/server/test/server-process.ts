/** The real server as a child process, to be killed, frozen and started again on the same database and port. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { Firstline } from "@firstline/sdk";
import { controlOf, mailControlOf, startAmazonDouble } from "@firstline/simulator";
import { openDatabase } from "../src/platform/database.ts";
import {
  APPROVED_SENDER,
  amazonCredentials,
  clientsOf,
  createTestDatabase,
  createWorkspace,
  QUICK,
  SERVER_SECRET,
} from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { PATIENT } from "./money-path.ts";

export type ServerProcess = {
  readonly url: string;
  readonly pid: number;
  /** `kill -9`: nothing in the process gets to know. */
  readonly kill: () => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** SIGTERM; answers the exit code and how long it took. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly ms: number }>;
};

/** Every process of a test, so that none survives it. */
export type Processes = {
  readonly start: (env: Record<string, string>) => Promise<ServerProcess>;
  readonly end: () => Promise<void>;
};

export const processes = (): Processes => {
  const running = new Set<ChildProcess>();
  return {
    start: async (env) => {
      const child = spawn(process.execPath, ["--enable-source-maps", inject("serverMain")], {
        env: {
          PATH: process.env["PATH"],
          FIRSTLINE_DEMO: "false",
          FIRSTLINE_SECRET: SERVER_SECRET,
          ...QUICK,
          ...PATIENT,
          // A restart on a busy machine takes seconds; none of these tests is about a feed that stands still.
          MARKETPLACE_STUCK_MS: "60000",
          LOG_LEVEL: "error",
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      running.add(child);
      child.once("exit", () => running.delete(child));
      const url = await readyUrl(child);
      return { url, pid: child.pid ?? 0, ...signals(child) };
    },
    end: async () => {
      await Promise.all([...running].map((child) => signals(child).kill()));
    },
  };
};

const signals = (child: ChildProcess): Pick<ServerProcess, "kill" | "freeze" | "thaw" | "stop"> => {
  const ended = new Promise<number | null>((done) =>
    child.exitCode !== null || child.signalCode !== null ? done(child.exitCode) : child.once("exit", done),
  );
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    stop: async () => {
      const from = performance.now();
      child.kill("SIGTERM");
      const code = await ended;
      return { code, ms: performance.now() - from };
    },
  };
};

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((ready, failed) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => void (said += text));
    child.once("exit", (code) => failed(new Error(`the server ended with code ${code} before it was ready:\n${said}`)));
    if (child.stdout)
      createInterface({ input: child.stdout }).on("line", (line) => {
        said += `${line}\n`;
        const url = /^Firstline is ready: +(\S+)/.exec(line)?.[1];
        if (url !== undefined) ready(url);
      });
  });

/**
 * A free port that stays free while its server is dead: below the range from which the system hands ports to every socket that asks for
 * any, so that no other test's server or connection is given it meanwhile.
 */
export const steadyPort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const isFree = await new Promise<boolean>((done) => {
      const probe = net.createServer();
      probe.once("error", () => done(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
};

export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), "firstline-kill-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A product in processes of its own on one database. What a test sees of it is what `withApp` shows, from outside. */
export type Deployment = TestApp & {
  /** Starts a server; the first and its restarts answer at `app.url`, `beside` at an address of its own. */
  readonly start: (options?: {
    readonly beside?: boolean;
    readonly env?: Record<string, string>;
    readonly amazonUrl?: string;
  }) => Promise<ServerProcess>;
  readonly clientsAt: (server: ServerProcess) => TestApp["as"];
};

export const withServers = async (test: (deployment: Deployment) => Promise<void>): Promise<void> => {
  const [testDatabase, folder, all] = [await createTestDatabase(), temporaryFolder(), processes()];
  const double = await startAmazonDouble({ settings: { queueMs: 50, processMs: 50, ledgerLagMs: 0 } });
  const database = openDatabase(testDatabase.url, { poolSize: 2 });
  try {
    const port = await steadyPort();
    const workspace = await createWorkspace(database);
    const amazon = controlOf(double.url);
    await mailControlOf(double.url).approve([APPROVED_SENDER]);
    await amazon.putSellers([{ sellerId: workspace.sellerId, ...amazonCredentials(workspace.sellerId) }]);
    const app = { url: `http://127.0.0.1:${port}`, port, database, close: () => database.close() };
    let started = 0;
    await test({
      app,
      workspace,
      amazon,
      amazonUrl: double.url,
      databaseUrl: testDatabase.url,
      as: clientsOf(app, workspace.tokens),
      clientOf: (token) => new Firstline({ endpoint: `${app.url}/graphql`, token }),
      count: { statements: [], reset: () => {} },
      clientsAt: (server) => clientsOf(server, workspace.tokens),
      start: ({ beside = false, env = {}, amazonUrl = double.url } = {}) =>
        all.start({
          DATABASE_URL: testDatabase.url,
          AMAZON_ENDPOINT: amazonUrl,
          SMTP_ENDPOINT: double.smtpUrl,
          FIRSTLINE_DATA_DIR: join(folder.path, String((started += 1))),
          PORT: beside ? "0" : String(port),
          ...env,
        }),
    });
  } finally {
    await all.end();
    await database.close();
    await double.close();
    await testDatabase.drop();
    folder.remove();
  }
};

/** The way of one server to the double: whoever holds a connection right now is the one that waits for an answer. */
export const wayTo = async (
  url: string,
): Promise<{ readonly url: string; readonly open: () => number; readonly close: () => void }> => {
  const target = new URL(url);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const onward = net.connect(Number(target.port), target.hostname);
    sockets.add(socket);
    const end = (): void => {
      sockets.delete(socket);
      socket.destroy();
      onward.destroy();
    };
    for (const side of [socket, onward]) side.on("error", end).on("close", end);
    socket.pipe(onward).pipe(socket);
  });
  const port = await steadyPort();
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => sockets.size,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
