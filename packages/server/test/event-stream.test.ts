/** What a subscriber is promised whatever happens to it: nothing lost, nothing twice, nothing kept for it without bound, nothing shown that it may no longer see. */
import { EventGapError } from "@firstline/sdk";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import WebSocket from "ws";
import { apiKeys } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import { removeOldEvents } from "../src/platform/event-retention.ts";
import { EventGap } from "../src/platform/event-stream.ts";
import { recordEvent } from "../src/platform/outbox.ts";
import { listen, placeOf, readLog, sorted, writeAtOnce, writeEvent } from "./event-log.ts";
import { eventually, logEnd } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

let now: Date | undefined;
const shared = sharedApp({ clock: { now: () => now ?? new Date() } });

/** Two seconds, on a machine that does nothing else; the watch looks every second, and nothing else would ever close the socket. */
const SOON_MS = 20_000;

const followers = (app: TestApp): number => app.app.events?.followers(app.workspace.id) ?? -1;
const followed = (app: TestApp, count: number) =>
  eventually(
    async () => followers(app),
    (found) => found === count,
  );

test("eight writers at once, some slow, some rolled back: every committed fact once, in one order for live, late and paging readers", async () => {
  const app = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  const live = listen(app, { after });
  await live.running;
  const made = await writeAtOnce(placeOf(app), 8, 12);
  await eventually(
    async () => live.seen().length,
    (length) => length >= made.length,
  );
  const log = await readLog(app.as.agent, after);
  expect(sorted(log.map(({ subjectId }) => subjectId))).toEqual(sorted(made));
  expect(live.seen()).toEqual(log);
  const late = listen(app, { after: log[40]?.cursor ?? "" });
  await eventually(
    async () => late.seen().length,
    (length) => length >= log.length - 41,
  );
  expect(late.seen()).toEqual(log.slice(41));
  for (const { socket } of [live, late]) socket.close();
});

test("a transaction that stays open longer than others is behind them in the log, and is not lost to a reader who has passed them", async () => {
  const app = await anotherWorkspace(shared());
  const live = listen(app, { after: await app.as.agent.event.eventPosition() });
  await live.running;
  let close = (): void => {};
  const closing = new Promise<void>((done) => (close = done));
  let slow = Promise.resolve("");
  await new Promise<void>((inserted) => {
    slow = writeEvent(placeOf(app), () => (inserted(), closing));
  });
  const quick = [await writeEvent(placeOf(app)), await writeEvent(placeOf(app))];
  await eventually(
    async () => live.seen().length,
    (length) => length === 2,
  );
  close();
  const made = [...quick, await slow];
  await eventually(
    async () => live.seen().length,
    (length) => length === 3,
  );
  expect(live.seen().map(({ subjectId }) => subjectId)).toEqual(made);
  live.socket.close();
});

test("the database cuts every connection that listens, again and again: nothing is missed", async () => {
  const app = await anotherWorkspace(shared());
  const live = listen(app, { after: await app.as.agent.event.eventPosition() });
  await live.running;
  const made: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    await app.app.database.client`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (query ilike 'listen%' or application_name like 'firstline % relay')`;
    made.push(await writeEvent(placeOf(app)));
    await eventually(
      async () => live.seen().length,
      (length) => length === made.length,
    );
  }
  expect(live.seen().map(({ subjectId }) => subjectId)).toEqual(made);
  live.socket.close();
});

describe("a client that does not read", () => {
  test("is cut off with 4429 while a megabyte waits for it, and then goes on where it stopped: each event once", async () => {
    const app = await anotherWorkspace(shared());
    const sent = await app.as.agent.message.ingestMessage({
      channelAccountId: app.workspace.accounts.email,
      parsed: { externalId: "<long@test.example>", senderAddress: "kim@post.example", text: "x".repeat(40_000) },
    });
    if (sent.__typename !== "IngestMessageSuccess") throw new Error(JSON.stringify(sent));
    const after = await logEnd(app);
    const text = "subject { ... on Ticket { messages(first: 1) { nodes { text } } } }";
    const fields = `cursor subjectId ${Array.from({ length: 20 }, (_, index) => `a${index}: ${text}`).join(" ")}`;
    const slow = listen(app, { after, fields, times: 2 });
    await slow.running;
    await followed(app, 2);
    slow.socket.pause();
    // Ten times 800 kB, twice: more than the operating system takes for both ends of a connection.
    for (let count = 0; count < 10; count += 1)
      await app.as.agent.ticket.setTags({ ticketId: sent.ticket.id, tags: count % 2 === 0 ? ["VIP"] : [] });
    await followed(app, 0);
    slow.socket.resume();
    expect((await slow.closed).code).toBe(4429);
    const log = await readLog(app.as.agent, after);
    expect(log).toHaveLength(10);
    for (const id of ["1", "2"]) {
      const before = slow.seen(id).map(({ cursor, subjectId }) => ({ cursor, subjectId }));
      expect(before.length).toBeLessThan(10);
      const again = listen(app, { after: before.at(-1)?.cursor ?? after });
      await eventually(
        async () => again.seen().length,
        (length) => before.length + length >= 10,
      );
      expect([...before, ...again.seen()]).toEqual(log);
      again.socket.close();
    }
  }, 300_000);

  test("may not keep two hundred and one operations open", async () => {
    const app = await anotherWorkspace(shared());
    const greedy = listen(app, { after: "e1.0", times: 201 });
    await greedy.running;
    const refusal = await eventually(
      async () => greedy.heard.find(({ type }) => type === "error"),
      (told) => told !== undefined,
    );
    expect(refusal?.payload).toMatchObject([{ extensions: { code: "COST_EXCEEDED" } }]);
    greedy.socket.close();
    await followed(app, 0);
  });
});

describe("a page of another site", () => {
  const statusFor = (headers: Record<string, string>): Promise<number> =>
    new Promise((done) => {
      const socket = new WebSocket(`${shared().app.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
      socket.once("unexpected-response", (_, response) => done(response.statusCode ?? 0));
      socket.once("open", () => {
        socket.close();
        done(101);
      });
      socket.on("error", () => {});
    });

  test.each(["https://evil.example", "null", "http://127.0.0.1", "http://localhost:1"])("%s opens no socket", async (origin) => {
    expect(await statusFor({ origin })).toBe(403);
  });

  test("our own pages and programs do", async () => {
    expect(await statusFor({ origin: shared().app.url })).toBe(101);
    expect(await statusFor({})).toBe(101);
  });
});

describe("a key that ends while its owner listens", () => {
  const machineKey = async (app: TestApp, expiresAt: Date | null = null): Promise<string> =>
    insertKey(app.app.database.q, app.workspace.id, "listener", null, ["workspace.read", "event.read"], expiresAt);
  const keyOf = (token: string) => token.split(".")[2] as never;

  test("revoked: HTTP refuses at once, the socket is closed with 4403 within two seconds and hears nothing more", async () => {
    const app = await anotherWorkspace(shared());
    const token = await machineKey(app);
    const [lost, stays] = [listen(app, { after: "e1.0", token }), listen(app, { after: "e1.0" })];
    await Promise.all([lost.running, stays.running]);
    await followed(app, 2);
    const from = performance.now();
    await app.app.database.q
      .update(apiKeys)
      .set({ revokedAt: new Date() })
      .where(eq(apiKeys.id, keyOf(token)));
    await expect(plainClient(app, token).event.eventPosition()).rejects.toMatchObject({ type: "AuthenticationError" });
    const { code, at } = await lost.closed;
    expect(code).toBe(4403);
    expect(at - from).toBeLessThan(SOON_MS);
    await followed(app, 1);
    const secret = await writeEvent(placeOf(app));
    await eventually(
      async () => stays.seen().map(({ subjectId }) => subjectId),
      (subjects) => subjects.includes(secret),
    );
    expect(lost.seen()).toEqual([]);
    stays.socket.close();
  });

  test("expired: closed with 4403", async () => {
    const app = await anotherWorkspace(shared());
    const expiresAt = new Date(Date.now() + 3_600_000);
    const lost = listen(app, { after: "e1.0", token: await machineKey(app, expiresAt) });
    await lost.running;
    await followed(app, 1);
    now = expiresAt;
    expect((await lost.closed).code).toBe(4403);
    now = undefined;
  });

  test("what it sends behind the close is not answered", async () => {
    const app = await anotherWorkspace(shared());
    const token = await machineKey(app);
    const lost = listen(app, { after: "e1.0", token });
    await lost.running;
    await followed(app, 1);
    lost.socket.pause(); // it does not take notice of the close
    await app.app.database.q
      .update(apiKeys)
      .set({ revokedAt: new Date() })
      .where(eq(apiKeys.id, keyOf(token)));
    await followed(app, 0);
    const query = "{ viewer { actor { name } } }";
    lost.socket.send(JSON.stringify({ type: "subscribe", id: "late", payload: { query } }));
    lost.socket.resume();
    await lost.closed;
    expect(lost.heard.filter(({ id }) => id === "late")).toEqual([]);
  });
});

test("a reader that retention overtakes in the middle is told so, not shown a log with a hole", async () => {
  const app = await anotherWorkspace(shared());
  const { database, workspaceId } = placeOf(app);
  const after = await app.as.agent.event.eventPosition();
  // More than a reader takes from the table at once.
  await transaction(database, workspaceId, async (tx) => {
    for (let count = 0; count < 260; count += 1) await recordEvent(tx, "ORDER_UPDATED", newId("order"));
  });
  await eventually(
    () => readLog(app.as.agent, after),
    ({ length }) => length === 260,
  );
  const stream = app.app.events?.follow(workspaceId, 0n, new AbortController().signal);
  const first = await stream?.next();
  expect(first?.value?.seq).toBe(1n);
  await removeOldEvents(database, -1);
  const seen: bigint[] = [];
  const rest = async (): Promise<void> => {
    for (let step = await stream?.next(); step?.done === false; step = await stream?.next()) seen.push(step.value.seq);
  };
  await expect(rest()).rejects.toBeInstanceOf(EventGap);
  expect(seen.at(-1)).toBeLessThan(260n);
  expect(seen).toEqual(seen.map((_, index) => BigInt(index + 2)));
  const again = app.as.agent.event.eventsSubscription({ after })[Symbol.asyncIterator]();
  await expect(again.next()).rejects.toBeInstanceOf(EventGapError);
});
