/** The words in which tests of the event log speak: writers on many connections, readers that are cut off, and the log itself as judge. */
import { setTimeout as pause } from "node:timers/promises";
import type { Firstline } from "@firstline/sdk";
import WebSocket from "ws";
import { newId } from "../src/kernel/id.ts";
import type { Id } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import type { Database } from "../src/platform/database.ts";
import { recordEvent } from "../src/platform/outbox.ts";
import type { TestApp } from "./harness.ts";

type Place = { readonly database: Database; readonly workspaceId: Id<"workspace"> };
export const placeOf = ({ app, workspace }: TestApp): Place => ({ database: app.database, workspaceId: workspace.id });

/** One committed fact. After the row was inserted the transaction stays open for that long, or until that has happened. */
export const writeEvent = async (
  { database, workspaceId }: Place,
  stayOpen: number | (() => Promise<unknown>) = 0,
): Promise<string> => {
  const subjectId = newId("order");
  await transaction(database, workspaceId, async (tx) => {
    await recordEvent(tx, "ORDER_UPDATED", subjectId);
    if (typeof stayOpen === "function") await stayOpen();
    else if (stayOpen > 0) await pause(stayOpen);
  });
  return subjectId;
};

/** A fact that never happened: written and rolled back. */
export const rollBackEvent = async ({ database, workspaceId }: Place): Promise<void> => {
  const undo = new Error("rolled back on purpose");
  await transaction(database, workspaceId, async (tx) => {
    await recordEvent(tx, "ORDER_UPDATED", newId("order"));
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
};

/** So many writers at once, each on a connection of its own: quick ones, slow ones, and some that change their mind. */
export const writeAtOnce = async (place: Place, writers: number, each: number): Promise<string[]> => {
  const write = async (writer: number): Promise<string[]> => {
    const made: string[] = [];
    for (let index = 0; index < each; index += 1) {
      if ((index + writer) % 7 === 0) await rollBackEvent(place);
      made.push(await writeEvent(place, (index * 7 + writer) % 5 === 0 ? 60 : 0));
      await pause((index * 13 + writer * 5) % 25);
    }
    return made;
  };
  return (await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))).flat();
};

export type Seen = { readonly cursor: string; readonly subjectId: string };

/** The log behind a position, page by page. */
export const readLog = async (client: Firstline, after: string): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for await (const { cursor, subjectId } of client.event.events({ after, first: 100 })) seen.push({ cursor, subjectId });
  return seen;
};

export const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : 1));

type Told = { id?: string; type: string; payload?: { data?: { events: Seen | null }; errors?: unknown[] } };
type Listening = {
  readonly after: string;
  readonly token?: string;
  readonly fields?: string;
  readonly query?: string;
  /** How many subscriptions to it share the socket. */
  readonly times?: number;
};

/** A subscriber without a library: what it heard, byte by byte, and how it was closed. */
export const listen = (
  app: TestApp,
  { after, token = app.workspace.tokens.agent, fields = "cursor subjectId", query, times = 1 }: Listening,
) => {
  const socket = new WebSocket(`${app.app.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const heard: Told[] = [];
  const payloads: string[] = [];
  const closed = new Promise<{ code: number; at: number }>((done) =>
    socket.once("close", (code) => done({ code, at: performance.now() })),
  );
  const acknowledged = new Promise<void>((done) => {
    socket.on("message", (bytes: Buffer) => {
      const text = bytes.toString("utf8");
      const told = JSON.parse(text) as Told;
      heard.push(told);
      if (told.type === "next") payloads.push(text.slice(text.indexOf('"payload":') + '"payload":'.length, -1));
      if (told.type === "connection_ack") done();
    });
  });
  socket.once("open", () =>
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } })),
  );
  const running = acknowledged.then(() => {
    const text = query ?? `subscription S($after: EventCursor) { events(after: $after) { ${fields} } }`;
    for (let id = 1; id <= times; id += 1)
      socket.send(JSON.stringify({ type: "subscribe", id: String(id), payload: { query: text, variables: { after } } }));
  });
  const seen = (id = "1"): Seen[] =>
    heard.filter((told) => told.type === "next" && told.id === id).flatMap(({ payload }) => payload?.data?.events ?? []);
  return { socket, running, closed, heard, payloads, seen };
};
