/**
 * `node benchmarks/ingest-duplicates.ts`: what looking for duplicates costs per message with 10,000, 100,000 and 1,000,000 tickets. Three
 * databases on one embedded PostgreSQL in a temporary folder, measured in turn, message by message, so that noise hits all alike.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { detectDuplicates } from "../packages/server/src/features/duplicate/index.ts";
import { readSuspects } from "../packages/server/src/features/duplicate/suspect.store.ts";
import { takeInMessage } from "../packages/server/src/features/message/take-in-message.ts";
import { findChannelAccount } from "../packages/server/src/features/workspace/index.ts";
import { SYSTEM } from "../packages/server/src/kernel/actor.ts";
import { systemClock } from "../packages/server/src/kernel/clock.ts";
import type { Id } from "../packages/server/src/kernel/id.ts";
import type { CommandContext } from "../packages/server/src/platform/command.ts";
import { migrateDatabase, openDatabase, scopeOf, transaction } from "../packages/server/src/platform/database.ts";
import type { Database } from "../packages/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../packages/server/src/platform/embedded-postgres.ts";
import { loadTickets, SECOND_MAILBOX, WORKSPACE } from "./ticket-load.ts";

const SIZES = (process.argv[2] ?? "10000,100000,1000000").split(",").map(Number);
const ROUNDS = Number(process.argv[3] ?? 300);
const WARM_UP = 30;

type Place = { readonly size: number; readonly database: Database; readonly times: Map<string, number[]>; suspects: number };

const note = (place: Place, what: string, from: number): void => {
  place.times.set(what, [...(place.times.get(what) ?? []), performance.now() - from]);
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A number that no order has, so that the message opens a ticket of its own. */
const newNumber = (round: number): string => `999-${String(round).padStart(7, "0")}-0000000`;

/**
 * Somebody who wrote in the last two weeks writes to the second mailbox: half of them about the same order, half about an unknown one.
 * Every tenth is the busiest customer of all.
 */
const drawMessage = (round: number, size: number): { ticket: number; order: string } => {
  const recent = Math.floor(size * (14 / 365));
  const drawn = size - ((round * 7_919) % recent);
  // In the biggest workspace, and with an order when it is even.
  const ticket = drawn - (drawn % 100) + (round % 23);
  const isKnown = ticket % 2 === 0;
  return { ticket, order: isKnown ? `100-${String(ticket).padStart(7, "0")}-0000000` : newNumber(round) };
};
const BUSIEST = "c1@post.example";

const incomingOf = (address: string, order: string, round: number, size: number) => ({
  externalId: `<${round}.${size}@bench.example>`,
  references: [],
  counterpart: address,
  senderKind: "EMAIL" as const,
  senderName: null,
  subject: "Where is my order",
  text: "I wrote before: my parcel has not arrived, the tracking does not move. When does it come?",
  attachments: [],
  orderExternalId: order,
  orderIsVouched: false,
  senderIsVouchedBy: "CHANNEL" as const,
  source: "EMAIL" as const,
  sentAt: null,
});

const measure = async (place: Place, round: number, isCounted: boolean): Promise<void> => {
  const { database, size } = place;
  const scope = scopeOf(database, WORKSPACE as Id<"workspace">);
  const account = await findChannelAccount(scope, SECOND_MAILBOX as Id<"channelAccount">);
  if (!account) throw new Error("the load has a second mailbox");
  const { ticket, order } = drawMessage(round, size);
  const [first] = await database.client<{ address: string }[]>`select sender_address as address from messages
    where workspace_id = ${WORKSPACE} and id >= ${`msg_${String(ticket).padStart(23, "0")}`} order by id limit 1`;
  const isBusiest = round % 10 === 0;
  const sender = isBusiest ? BUSIEST : (first?.address ?? "new@post.example");
  const incoming = incomingOf(sender, isBusiest ? newNumber(round) : order, round, size);
  const undo = new Error("undo");
  await transaction(database, scope.workspaceId, async (tx) => {
    const context: CommandContext = { tx, actor: SYSTEM, clock: systemClock, jobs: { enqueue: () => Promise.resolve() } };
    const began = performance.now();
    const { ticket: opened, storedMessage, ticketCreated } = await takeInMessage(context, account, incoming, null);
    if (!ticketCreated) throw new Error("the message opens a ticket");
    if (isCounted) note(place, "whole ingest", began);
    const { id, customerId, orderId, orderExternalId } = opened;
    const asked = { ticketId: id, customerId, orderId, orderNumbers: orderExternalId === null ? [] : [orderExternalId] };
    const reading = performance.now();
    const suspects = await readSuspects(tx, asked, new Date(Date.now() - 14 * 86_400_000));
    if (isCounted) note(place, isBusiest ? "… of the busiest customer" : "candidate statement", reading);
    if (isCounted && !isBusiest) place.suspects += suspects.length;
    const detecting = performance.now();
    await detectDuplicates(context, opened, { ...storedMessage, source: "EMAIL" });
    if (isCounted) note(place, "whole detection", detecting);
    // The next round finds what this one found.
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
};

const prepare = async (url: string, size: number): Promise<Place> => {
  const admin = openDatabase(url, { poolSize: 1 });
  await admin.client.unsafe(`create database load_${size}`);
  await admin.close();
  const target = new URL(url);
  target.pathname = `/load_${size}`;
  await migrateDatabase(target.href);
  const loader = openDatabase(target.href, { poolSize: 1 });
  const began = performance.now();
  await loadTickets(loader.client, size);
  await loader.close();
  console.log(`${size} tickets loaded in ${Math.round((performance.now() - began) / 1000)} s`);
  return { size, database: openDatabase(target.href, { poolSize: 2 }), times: new Map(), suspects: 0 };
};

const print = (places: readonly Place[]): void => {
  const [base] = places;
  const names = [...(base?.times.keys() ?? [])];
  console.log(`\nmedian ms of ${ROUNDS} messages, and as a multiple of the smallest`);
  console.log(`${"".padEnd(28)}${places.map(({ size }) => `${size} tickets`.padStart(20)).join("")}`);
  for (const name of names) {
    const cells = places.map(({ times }) => {
      const own = median(times.get(name) ?? []);
      return `${own.toFixed(2)} (${(own / median(base?.times.get(name) ?? [])).toFixed(2)}x)`.padStart(20);
    });
    console.log(`${name.padEnd(28)}${cells.join("")}`);
  }
  console.log(
    `${"candidates read".padEnd(28)}${places.map(({ suspects }) => (suspects / (ROUNDS * 0.9)).toFixed(1).padStart(20)).join("")}`,
  );
};

// As root the database runs as another user, who must be able to enter the folder.
const folder = mkdtempSync(join(tmpdir(), "firstline-bench-"));
chmodSync(folder, 0o755);
// Without fsync: the disk of a shared machine varies more than what is measured here.
const server = await startEmbeddedPostgres(folder, { durable: false });
const places: Place[] = [];
try {
  for (const size of SIZES) places.push(await prepare(server.url, size));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const place of places) await measure(place, round, round >= WARM_UP);
  print(places);
} finally {
  for (const { database } of places) await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
