/** Two and four real servers on one PostgreSQL, killed at random under readers and writers. The judge is the log itself. */
import { setTimeout as pause } from "node:timers/promises";
import { Firstline } from "@firstline/sdk";
import { createClient } from "graphql-ws";
import { expect, test, vi } from "vitest";
import WebSocket from "ws";
import { openDatabase } from "../src/platform/database.ts";
import { readLog, sorted, writeAtOnce } from "./event-log.ts";
import type { Seen } from "./event-log.ts";
import { soon, UNHURRIED } from "./money-path.ts";
import { withServers, steadyPort } from "./server-process.ts";
import type { Deployment, ServerProcess } from "./server-process.ts";

vi.setConfig(UNHURRIED);

type Standing = { readonly port: string; server: ServerProcess };

/** So many servers, each at a port that it keeps over restarts. */
const stand = (deployment: Deployment, count: number): Promise<Standing[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const port = String(await steadyPort());
      return { port, server: await deployment.start({ env: { PORT: port } }) };
    }),
  );

type Reader = { readonly seen: Seen[]; readonly stop: () => void; readonly ended: Promise<void> };

/** The SDK at one server. Its socket is destroyed at random besides; the SDK has to notice, wait, and go on. */
const sdkReader = (url: string, token: string, after: string): Reader => {
  const open: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      open.push(this);
    }
  }
  const client = new Firstline({ endpoint: `${url}/graphql`, token, webSocket: Watched });
  const stopping = new AbortController();
  const seen: Seen[] = [];
  const ended = (async () => {
    for await (const { cursor, subjectId } of client.event.eventsSubscription({ after }, { signal: stopping.signal })) {
      seen.push({ cursor, subjectId });
      if (seen.length % 97 === 0) open.at(-1)?.terminate();
    }
  })();
  return { seen, stop: () => stopping.abort(), ended };
};

/** graphql-ws at one server after the other, as a client behind a load balancer: a lost connection is resumed elsewhere. */
const roamingReader = (urls: readonly string[], token: string, from: string): Reader => {
  const seen: Seen[] = [];
  let isStopped = false;
  let leave = (): void => {};
  const ended = (async () => {
    for (let turn = 0; !isStopped; turn += 1) {
      const url = (urls[turn % urls.length] ?? "").replace("http", "ws");
      const connectionParams = { authorization: `Bearer ${token}` };
      const client = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
      leave = () => void client.dispose();
      const variables = { after: seen.at(-1)?.cursor ?? from };
      const query = "subscription S($after: EventCursor) { events(after: $after) { cursor subjectId } }";
      const lost = await new Promise<unknown>((over) => {
        client.subscribe<{ events: Seen }>(
          { query, variables },
          { next: ({ data }) => void (data && seen.push(data.events)), error: over, complete: () => over(undefined) },
        );
      });
      if (lost !== undefined) await pause(20);
    }
  })();
  return {
    seen,
    stop: () => {
      isStopped = true;
      leave();
    },
    ended,
  };
};

test("two servers, then four, killed in turn while eight connections write and sockets are destroyed: every reader sees the log, once, in order", () =>
  withServers(async (deployment) => {
    const { workspace, databaseUrl } = deployment;
    const token = workspace.tokens.agent;
    const two = await stand(deployment, 2);
    const urls = two.map(({ server }) => server.url);
    const client = new Firstline({ endpoint: `${urls[0] ?? ""}/graphql`, token });
    const after = await client.event.eventPosition();
    const readers = [
      ...urls.map((url) => sdkReader(url, token, after)),
      roamingReader(urls, token, after),
      roamingReader([...urls].reverse(), token, after),
    ];
    const database = openDatabase(databaseUrl, { poolSize: 8 });
    try {
      const place = { database, workspaceId: workspace.id };
      const begun = await writeAtOnce(place, 1, 1);
      // An SDK gives up on a server that it never reached; killing begins when all are in.
      await soon(async () => readers.every(({ seen }) => seen.length === 1), Boolean);
      let isOver = false;
      const writing = (async () => {
        const made: string[] = [];
        for (; !isOver; await pause(400)) made.push(...(await writeAtOnce(place, 8, 4)));
        return made;
      })();
      const kill = async (one: Standing | undefined): Promise<void> => {
        if (!one) return;
        await one.server.kill();
        one.server = await deployment.start({ env: { PORT: one.port } });
      };
      const [, joining] = await Promise.all([kill(two[0]), stand(deployment, 2)]);
      // Readers of the servers that joined begin at the start of the log, beside those who were there.
      readers.push(...joining.map(({ server }) => sdkReader(server.url, token, after)));
      await soon(
        async () => readers.map(({ seen }) => seen.length),
        (d) => d.every((n) => n > 8),
      );
      await Promise.all([kill(two[1]), kill(joining[0])]);
      isOver = true;
      const made = [...begun, ...(await writing), ...(await writeAtOnce(place, 2, 5))];
      await soon(
        async () => readers.map(({ seen }) => made.length - seen.length),
        (d) => d.every((n) => n <= 0),
      );
      const log = await readLog(client, after);
      expect(sorted(log.map(({ subjectId }) => subjectId))).toEqual(sorted(made));
      for (const { seen } of readers) expect(seen).toEqual(log);
    } finally {
      for (const { stop } of readers) stop();
      await Promise.all(readers.map(({ ended }) => ended));
      await database.close();
    }
  }));
