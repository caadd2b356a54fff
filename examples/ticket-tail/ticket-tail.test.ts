/** The tail and its server as real processes, killed in the middle of everything. The judge is the event log. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { givenTicket } from "../../packages/server/test/given.ts";
import { soon, UNHURRIED } from "../../packages/server/test/money-path.ts";
import { temporaryFolder, withServers } from "../../packages/server/test/server-process.ts";

const TAIL = fileURLToPath(new URL("ticket-tail.ts", import.meta.url));
const TYPES = ["TICKET_CREATED", "TICKET_UPDATED", "DUPLICATE_TICKET_DETECTED"] as const;

const startTail = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [TAIL], { env: { PATH: process.env["PATH"], ...env }, stdio: ["ignore", "ignore", "inherit"] });
const kill = (child: ChildProcess): Promise<void> =>
  new Promise((ended) => {
    child.once("exit", () => ended());
    child.kill("SIGKILL");
  });

test(
  "the tail is killed, its last line torn, the server killed: its file holds every ticket event once, in the log's order",
  () =>
    withServers(async (deployment) => {
      const folder = temporaryFolder();
      const file = join(folder.path, "tickets.tail");
      const env = {
        FIRSTLINE_URL: `${deployment.app.url}/graphql`,
        FIRSTLINE_TOKEN: deployment.workspace.tokens.agent,
        TAIL_FILE: file,
      };
      const lines = (): string[] => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : []);
      const soonLines = (count: number) =>
        soon(
          async () => lines().length,
          (length) => length >= count,
        );
      const server = await deployment.start();
      let tail = startTail(env);
      try {
        await soonLines(1);
        for (let count = 0; count < 4; count += 1) await givenTicket(deployment, {});
        await soonLines(3); // the beginning and two of the four
        await kill(tail);
        appendFileSync(file, "e1.zz 2026-11-2"); // as if the kill had come within the write
        const ticketId = await givenTicket(deployment, {});
        for (const tags of [["VIP"], [], ["VIP"]]) await deployment.as.agent.ticket.setTags({ ticketId, tags });
        tail = startTail(env);
        await soonLines(4);
        await server.kill();
        await deployment.start();
        for (let count = 0; count < 3; count += 1) await givenTicket(deployment, {});
        const [begun = ""] = lines()[0]?.split(" ") ?? [];
        const log = await soon(
          async () => (await deployment.as.agent.event.events({ types: [...TYPES], after: begun, first: 100 })).nodes,
          ({ length }) => length >= 11,
        );
        await soonLines(1 + log.length);
        const told = lines()
          .slice(1)
          .map((line) => line.split(" "));
        expect(told.map(([cursor, , type, subjectId]) => ({ cursor, type, subjectId }))).toEqual(
          log.map(({ cursor, type, subjectId }) => ({ cursor, type, subjectId })),
        );
      } finally {
        await kill(tail);
        folder.remove();
      }
    }),
  UNHURRIED.testTimeout,
);
