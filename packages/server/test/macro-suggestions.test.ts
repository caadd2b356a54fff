/** Macros that fit a ticket, with why. */
import { operation } from "@firstline/sdk";
import { TicketDesk } from "@firstline/sdk/documents";
import { beforeEach, expect, test } from "vitest";
import type { ChannelName } from "../src/connectors/channel.ts";
import { macros, macroTranslations, macroVersions } from "../src/features/macro/macro.table.ts";
import { newId } from "../src/kernel/id.ts";
import { digits, fewestStatements, givenOrder, givenTicket } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Offer = {
  readonly reasons?: string[];
  readonly channels?: ChannelName[];
  readonly bodies?: Readonly<Record<string, string>>;
  readonly state?: "DRAFT" | "VETTED" | "LOCKED";
  readonly retired?: boolean;
};
const offer = async (
  key: string,
  {
    reasons = ["Damaged in transit"],
    channels = ["AMAZON"],
    bodies = { en: "Hello." },
    state = "LOCKED",
    retired = false,
  }: Offer = {},
) => {
  const { q } = app.app.database;
  const own = { workspaceId: app.workspace.id };
  const [macroId, versionId, now] = [newId("macro"), newId("macroVersion"), new Date()];
  const ended = retired ? { retiredAt: now, retiredBy: "system" as const } : {};
  await q.insert(macros).values({ ...own, id: macroId, key, name: key, reasons, channels, ...ended });
  await q.insert(macroVersions).values({ ...own, id: versionId, macroId, version: 1 });
  const vetted = state === "DRAFT" ? {} : { vettedAt: now };
  const locked = state === "LOCKED" ? { lockedAt: now, lockedBy: "system" as const } : {};
  await q
    .insert(macroTranslations)
    .values(Object.entries(bodies).map(([locale, body]) => ({ ...own, versionId, locale, body, ...vetted, ...locked })));
  return versionId;
};

type Shown = {
  macro: { key: string };
  version: { id: string };
  locale: string;
  channel: string;
  score: number;
  reasons: { code: string; sentence: string; points: number }[];
};
const READ = operation<{ ticket: { suggestedMacros: Shown[] } | null }, { id: string; first: number }>(
  "query S($id: ID!, $first: Int!) { ticket(id: $id) { suggestedMacros(first: $first) { macro { key } version { id } locale channel score reasons { code sentence points } } } }",
);
const suggested = async (id: string, first = 10) =>
  (await app.as.agent.request(READ, { id, first })).ticket?.suggestedMacros ?? [];
const keysFor = async (id: string) => (await suggested(id)).map(({ macro }) => macro.key);
const damaged = async (facts: Parameters<typeof givenOrder>[1] = {}) => {
  const order = await givenOrder(app, { atMarketplace: false, ...facts });
  await tagged(app, order.ticketId, "Damaged in transit");
  return order;
};

test("a fitting macro comes with its version, text, channel and reasons, and can be replied with as it is", async () => {
  const { ticketId } = await damaged();
  const versionId = await offer("damaged-in-transit", {
    bodies: { en: "About order {{order.id}}.", de: "Zur Bestellung {{order.id}}." },
  });
  expect(await suggested(ticketId)).toEqual([
    {
      macro: { key: "damaged-in-transit" },
      version: { id: versionId },
      locale: "en",
      channel: "AMAZON",
      score: 45,
      reasons: [
        { code: "REASON", sentence: 'It answers "Damaged in transit", why the customer wrote.', points: 40 },
        { code: "LOCKED", sentence: "Its sentences are locked, so nothing wrong can slip in.", points: 5 },
      ],
    },
  ]);
});

test("drafts, retired macros, those of another channel and those that lack a fact are never suggested", async () => {
  const { ticketId } = await damaged();
  await offer("fits");
  await offer("draft", { state: "DRAFT" });
  await offer("retired", { retired: true });
  await offer("ebay", { channels: ["EBAY"] });
  await offer("tracked", { bodies: { en: "See {{ shipment.trackingUrl }}." } });
  await offer("refunded", { bodies: { en: "Refunded: {{refund.doneAmount}}.", de: "Hallo." } });
  expect(await keysFor(ticketId)).toEqual(["fits"]);
});

test("FBA: what promises our return or refund is left out, what sends the buyer to Amazon comes first", async () => {
  const { ticketId } = await damaged({ fulfilment: "FBA" });
  await offer("damaged-in-transit");
  await offer("fba-guidance");
  await app.app.database
    .client`update macros set reasons = '{Damaged in transit}' where workspace_id = ${app.workspace.id} and key = 'fba-refund-by-amazon'`;
  expect(await keysFor(ticketId)).toEqual(["fba-refund-by-amazon", "fba-guidance"]);
});

test("while a claim is filed only locked texts are suggested, as the reply rule demands", async () => {
  const { ticketId, id } = await damaged();
  await offer("locked");
  await offer("vetted", { state: "VETTED" });
  expect(await keysFor(ticketId)).toEqual(["locked", "vetted"]);
  await app.as.agent.claim.recordClaim({ orderId: id, kind: "A_TO_Z", externalId: "A-1", filedAt: "2026-11-01T00:00:00Z" });
  expect(await keysFor(ticketId)).toEqual(["locked"]);
});

test("the channel of the message decides, not that of the order", async () => {
  const order = await givenOrder(app, { atMarketplace: false });
  const ticketId = await givenTicket(app, { account: "email", buyer: `${digits(8)}@post.example` });
  await app.as.agent.ticket.linkOrder({ ticketId, orderId: order.id });
  await tagged(app, ticketId, "Damaged in transit");
  await offer("relay", { channels: ["AMAZON"] });
  await offer("mail", { channels: ["EMAIL"] });
  expect((await suggested(ticketId)).map(({ macro, channel }) => [macro.key, channel])).toEqual([["mail", "EMAIL"]]);
});

test("a known parcel brings the tracking macro; without a reason the state alone does", async () => {
  const order = await givenOrder(app, { atMarketplace: false });
  await offer("tracking-update", { reasons: ["Tracking update"], bodies: { en: "{{shipment.carrier}}: {{shipment.status}}" } });
  expect(await keysFor(order.ticketId)).toEqual([]);
  await app.as.integrator.order.recordShipments({
    channelAccountId: app.workspace.accounts.amazon,
    source: "warehouse",
    shipments: [{ orderExternalId: order.externalId, carrier: "UPS", trackingNumber: "1Z999AA10123456784" }],
  });
  expect((await suggested(order.ticketId))[0]?.reasons[0]).toEqual({
    code: "STATE",
    sentence: "A tracked parcel is known.",
    points: 30,
  });
  await tagged(app, order.ticketId, "Damaged in transit");
  expect(await keysFor(order.ticketId)).toEqual([]);
  await tagged(app, order.ticketId, "Tracking update");
  expect(await keysFor(order.ticketId)).toEqual(["tracking-update"]);
});

test("at most as many as asked; eleven are refused, and so is a reader who may not read macros", async () => {
  const { ticketId } = await damaged();
  for (const key of ["a", "b", "c"]) await offer(`own-${key}`);
  expect((await suggested(ticketId, 2)).map(({ macro }) => macro.key)).toEqual(["own-a", "own-b"]);
  await expect(suggested(ticketId, 11)).rejects.toThrow("first must be 1 to 10");
  await expect(app.as.integrator.request(READ, { id: ticketId, first: 1 })).rejects.toThrow("may not use Ticket.suggestedMacros");
});

test("a list of tickets with their macros costs as many statements for one as for four", async () => {
  const List = operation<{ tickets: { nodes: { suggestedMacros: unknown[] }[] } }, { first: number }>(
    "query L($first: Int!) { tickets(first: $first) { nodes { suggestedMacros { macro { name } version { version } reasons { code } } } } }",
  );
  for (const key of ["a", "b", "c"]) await offer(`own-${key}`);
  for (let count = 0; count < 4; count += 1) await damaged();
  const costOf = (first: number): Promise<number> =>
    fewestStatements(app, async () => {
      const { nodes } = (await app.as.manager.request(List, { first })).tickets;
      expect(nodes.map(({ suggestedMacros }) => suggestedMacros.length)).toEqual(Array.from({ length: first }, () => 3));
    });
  const one = await costOf(1);
  expect(await costOf(4)).toBe(one);
  expect(one).toBeLessThanOrEqual(18);
});

test("the shipped document shows actions, the threat of a claim, rules, macros and the owed reply in one request", async () => {
  const { ticketId } = await damaged();
  await offer("own");
  const { ticket } = await app.as.agent.request(TicketDesk, { ticketId });
  expect(ticket?.guidance.map(({ topic }) => topic)).toEqual([
    "RETURNS_AND_REFUNDS",
    "SHIPPING_AND_TRACKING",
    "BUYER_SELLER_MESSAGES",
  ]);
  expect(ticket?.suggestedMacros.map(({ macro }) => macro.key)).toEqual(["own"]);
  expect(ticket?.sla?.state).toBe("RUNNING");
  expect(ticket?.availableActions.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    "REFUND ALLOW",
    "CANCELLATION REFUSE",
    "MODIFICATION REFUSE",
    "REPLY ALLOW",
  ]);
  expect(ticket?.claimWindow).not.toBeNull();
});
