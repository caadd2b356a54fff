/** Messages, orders and customers under races. Every test here is tagged "concurrency:"; meta.test.ts fails when they are gone. */
import { expect, test } from "vitest";
import { mail } from "../src/features/message/mail/fixtures/build-mail.ts";
import { amazonNumber, digits, expectMember, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });
const rows = async (
  { app, workspace }: TestApp,
  table: "tickets" | "messages" | "customers" | "identities" | "raw_mails" | "threads" | "orders" | "order_lines",
) => {
  const [row] = await app.database.client<
    { count: string }[]
  >`select count(*)::text as count from ${app.database.client(table)} where workspace_id = ${workspace.id}`;
  return Number(row?.count);
};
const parsed = (facts: { externalId: string; senderAddress: string; subject?: string; orderExternalId?: string }) => ({
  text: "Hello, where is my order? I wait.",
  ...facts,
});

test("concurrency: the same raw mail delivered 20 times at once is one message on one ticket, kept once", async () => {
  const app = await anotherWorkspace(shared());
  const raw = Buffer.from(
    mail({ headers: { To: "support@shop.example", "Message-ID": "<once@post.example>" }, body: "Where is my order?" }),
  ).toString("base64");
  const results = (
    await racing(app, 20, () => app.as.integrator.message.ingestMessage({ channelAccountId: app.workspace.accounts.email, raw }))
  ).map((result) => expectMember(result, "IngestMessageSuccess"));
  expect(results.filter(({ ticketCreated }) => ticketCreated)).toHaveLength(1);
  expect(results.filter(({ redelivered }) => redelivered)).toHaveLength(19);
  expect(new Set(results.map(({ storedMessage }) => storedMessage.id)).size).toBe(1);
  expect([
    await rows(app, "tickets"),
    await rows(app, "messages"),
    await rows(app, "raw_mails"),
    await rows(app, "customers"),
  ]).toEqual([1, 1, 1, 1]);
});

test("concurrency: the same parsed message delivered 20 times at once is one message", async () => {
  const app = await anotherWorkspace(shared());
  const message = parsed({ externalId: "<parsed-once@test.example>", senderAddress: "anna@post.example" });
  const results = await racing(app, 20, () =>
    app.as.integrator.message.ingestMessage({ channelAccountId: app.workspace.accounts.email, parsed: message }),
  );
  expect(
    results.map((result) => expectMember(result, "IngestMessageSuccess")).filter(({ redelivered }) => !redelivered),
  ).toHaveLength(1);
  expect([await rows(app, "tickets"), await rows(app, "messages"), await rows(app, "customers")]).toEqual([1, 1, 1]);
});

test("concurrency: 20 first messages of one new customer make one customer, one conversation and one ticket with 20 messages", async () => {
  const app = await anotherWorkspace(shared());
  const results = await racing(app, 20, (index) =>
    app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts.email,
      parsed: parsed({
        externalId: `<${index}@test.example>`,
        senderAddress: index % 2 === 0 ? "New@Post.example" : "new@post.example",
      }),
    }),
  );
  expect(new Set(results.map((result) => expectMember(result, "IngestMessageSuccess").customer.id)).size).toBe(1);
  expect([
    await rows(app, "customers"),
    await rows(app, "identities"),
    await rows(app, "threads"),
    await rows(app, "tickets"),
    await rows(app, "messages"),
  ]).toEqual([1, 1, 1, 1, 20]);
});

test("concurrency: first messages and first orders of one new buyer make one customer", async () => {
  const app = await anotherWorkspace(shared());
  const buyer = `fresh${digits(6)}@marketplace.amazon.com`;
  const results = await racing(app, 20, async (index): Promise<{ __typename: string }> =>
    index % 2 === 0
      ? app.as.integrator.message.ingestMessage({
          channelAccountId: app.workspace.accounts.amazon,
          parsed: parsed({ externalId: `<${index}@test.example>`, senderAddress: buyer }),
        })
      : app.as.integrator.order.upsertOrders({
          channelAccountId: app.workspace.accounts.amazon,
          orders: [orderOf(amazonNumber(), buyer)],
        }),
  );
  expect(tally(results)).toEqual({ IngestMessageSuccess: 10, UpsertOrdersSuccess: 10 });
  expect([await rows(app, "customers"), await rows(app, "orders")]).toEqual([1, 10]);
});

const orderOf = (externalId: string, email: string, charged = "10.00") => ({
  externalId,
  status: "SHIPPED" as const,
  fulfilment: "FBM" as const,
  purchasedAt: "2026-10-01T10:00:00Z",
  currencyCode: "USD",
  buyer: { email },
  lines: [{ externalId: "line-1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL" as const, charged }] }],
});

test("concurrency: the same five orders uploaded 12 times at once, in both directions, are five orders and no deadlock", async () => {
  const app = await anotherWorkspace(shared());
  const orders = Array.from({ length: 5 }, (_, index) => orderOf(`B-${index}`, `buyer-${index}@post.example`));
  const results = await racing(app, 12, (index) =>
    app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.ebay,
      orders: index % 2 === 0 ? orders : [...orders].reverse(),
    }),
  );
  for (const result of results)
    expect(expectMember(result, "UpsertOrdersSuccess").rows.map(({ problem }) => problem)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  expect([await rows(app, "orders"), await rows(app, "order_lines"), await rows(app, "customers")]).toEqual([5, 5, 5]);
});

test("concurrency: of 12 who label a ticket as they read it one succeeds, the others learn that it changed", async () => {
  const app = await anotherWorkspace(shared());
  const ticketId = await givenTicket(app, {});
  const results = await racing(app, 12, (index) =>
    app.as[index % 2 === 0 ? "agent" : "colleague"].ticket.setTags({ ticketId, tags: ["VIP"], expectedVersion: 1 }),
  );
  expect(tally(results)).toEqual({ SetTagsSuccess: 1, VersionConflict: 11 });
});

test("concurrency: a quarantined mail released by six people at once becomes one ticket", async () => {
  const app = await anotherWorkspace(shared());
  const forged = Buffer.from(
    mail({ headers: { From: "Buyer <abc123@marketplace.amazon.com>", To: "support@shop.example" }, body: "Please refund me." }),
  ).toString("base64");
  const { quarantinedMessage } = expectMember(
    await app.as.integrator.message.ingestMessage({ channelAccountId: app.workspace.accounts.amazon, raw: forged }),
    "IngestMessageQuarantined",
  );
  const results = await racing(app, 6, () =>
    app.as.manager.message.releaseQuarantinedMessage({ quarantinedMessageId: quarantinedMessage.id, note: note() }),
  );
  expect(tally(results)).toEqual({ ReleaseQuarantinedMessageSuccess: 1, QuarantinedMessageNotReleasable: 5 });
  expect([await rows(app, "tickets"), await rows(app, "messages")]).toEqual([1, 1]);
});
