/** The words in which tests of the event log speak: writers on many connections, readers that are cut off, and the log itself as judge. */
import { setTimeout as pause } from "node:timers/promises";
import type { Firstline } from "@firstline/sdk";
import { newId } from "../src/kernel/id.ts";
import type { Id } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import type { Database } from "../src/platform/database.ts";
import { recordEvent } from "../src/platform/outbox.ts";

type Place = { readonly database: Database; readonly workspaceId: Id<"workspace"> };

/** One committed fact. The transaction stays open for that long after the row was inserted. */
export const writeEvent = async ({ database, workspaceId }: Place, openMs = 0): Promise<string> => {
  const subjectId = newId("order");
  await transaction(database, workspaceId, async (tx) => {
    await recordEvent(tx, "ORDER_UPDATED", subjectId);
    if (openMs > 0) await pause(openMs);
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
