/** What a macro would say now: in which language, with which facts, and when it says nothing at all. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { macroTranslations } from "../src/features/macro/macro.table.ts";
import { newId } from "../src/kernel/id.ts";
import type { Id } from "../src/kernel/id.ts";
import { amazonNumber, digits, expectMember, fewestStatements, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { askFor, lifeUntil } from "./money-path.ts";
import { givenMacro } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

const PLAIN = { TEXT: { maxCharacters: 200, options: [] }, DATE: { maxCharacters: null, options: [] } } as const;
const input = (name: string, kind: "TEXT" | "DATE" = "TEXT") => ({
  name,
  kind,
  label: name,
  required: true,
  ...PLAIN[kind],
  options: [],
});

/** The id of a locked version with these texts, by locale. */
const versionOf = async (
  bodies: Record<string, string>,
  facts: Parameters<typeof givenMacro>[2] = {},
): Promise<Id<"macroVersion">> => (await givenMacro(app, bodies, facts)).versionId;
const addDraft = (versionId: Id<"macroVersion">, locale: string, body: string) =>
  app.app.database.q.insert(macroTranslations).values({ workspaceId: app.workspace.id, versionId, locale, body });

type More = { threadId?: string; locale?: string; inputs?: { name: string; value: string }[] };
const render = async (ticketId: string, macroVersionId: string, more: More = {}) =>
  expectMember(await app.as.agent.variable.renderMacro({ input: { ticketId, macroVersionId, ...more } }), "RenderedMacro");
/** The text of one sentence in English, or the names of what keeps it from being said. */
const say = async (ticketId: string, body: string, more: More = {}) => {
  const { text, unavailable } = await render(ticketId, await versionOf({ en: body }), more);
  return text ?? unavailable.map(({ name, reason }) => `${name} ${reason}`);
};

const givenBuyer = async (locale: string | null, facts: { name?: string; total?: string } = {}) => {
  const buyer = `b${digits(12)}@marketplace.amazon.com`;
  const externalId = amazonNumber();
  const { name = "Kim Buyer", total = "80.00" } = facts;
  const stored = expectMember(
    await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: "2026-10-03T10:00:00Z",
          currencyCode: "EUR",
          buyer: { name, email: buyer, ...(locale === null ? {} : { locale }) },
          lines: [
            {
              externalId: "1",
              title: "Cup",
              sku: "CUP-9",
              quantity: 1,
              components: [{ component: "PRINCIPAL", charged: total }],
            },
          ],
        },
      ],
    }),
    "UpsertOrdersSuccess",
  );
  const ticketId = await givenTicket(app, { buyer, orderExternalId: externalId });
  return { ticketId, externalId, buyer, orderId: stored.rows[0]?.order?.id ?? "" };
};

const SAID = {
  en: "Order {{order.id}} of {{order.date}}, {{customer.name}}",
  de: "Bestellung {{order.id}} vom {{order.date}}, {{customer.name}}",
  "pt-BR": "Pedido {{order.id}} de {{order.date}}, {{customer.name}}",
};

describe("the language", () => {
  test.each([
    ["pt-BR", "pt-BR", "EXACT", "Pedido ORDER de 3 de outubro de 2026, Kim Buyer"],
    ["de-AT", "de", "LANGUAGE", "Bestellung ORDER vom 3. Oktober 2026, Kim Buyer"],
    ["en-US", "en", "LANGUAGE", "Order ORDER of October 3, 2026, Kim Buyer"],
    ["fr-FR", "en", "ENGLISH", "Order ORDER of October 3, 2026, Kim Buyer"],
    [null, "en", "ENGLISH", "Order ORDER of October 3, 2026, Kim Buyer"],
  ] as const)("of a buyer who reads %s is %s by the rule %s", async (reads, locale, localeRule, text) => {
    const { ticketId, externalId } = await givenBuyer(reads);
    const rendered = await render(ticketId, await versionOf(SAID));
    expect(rendered).toMatchObject({ locale, localeRule, text: text.replace("ORDER", externalId), unavailable: [] });
    expect(rendered.localeReason).not.toBe("");
  });

  test("may be asked for; a draft is shown only to whoever asks for it, or while nothing is vetted", async () => {
    const { ticketId } = await givenBuyer("de-DE");
    const version = await versionOf({ en: "Hello" });
    await addDraft(version, "de", "Hallo");
    expect(await render(ticketId, version)).toMatchObject({ text: "Hello", localeRule: "ENGLISH" });
    expect(await render(ticketId, version, { locale: "de" })).toMatchObject({ text: "Hallo", localeRule: "EXACT" });
    expect(await render(ticketId, await versionOf({ de: "Hallo" }, { state: "DRAFT" }))).toMatchObject({ text: "Hallo" });
  });
});

describe("a refund", () => {
  test('is "submitted" while the channel works on it and "refunded" when it is done, with the reference of its ledger', async () => {
    await app.amazon.patchSettings({ processMs: 3_600_000 });
    const order = await givenOrder(app);
    const refundId = await askFor(app, order, "30.00");
    await lifeUntil(app, refundId, "PROCESSING");
    const status = "{{refund.amount}} is {{refund.status}}: {{refund.reference}}";
    const done = "We paid back {{refund.doneAmount}}: {{refund.doneReference}}";
    expect(await say(order.ticketId, status)).toBe(`$30.00 is submitted: ${refundId}`);
    expect(await say(order.ticketId, done)).toEqual([
      "refund.doneAmount VARIABLE_MISSING",
      "refund.doneReference VARIABLE_MISSING",
    ]);

    const { feeds } = await app.amazon.feeds({ sellerId: app.workspace.sellerId });
    await app.amazon.finishFeed(feeds[0]?.feedId ?? "");
    await app.amazon.patchSettings({ processMs: 50 });
    await lifeUntil(app, refundId, "CONFIRMED");
    const reference = (await app.as.manager.refund.refund({ id: refundId }))?.evidence.find(
      ({ kind }) => kind === "LEDGER",
    )?.reference;
    expect(reference).toBeDefined();
    expect(await say(order.ticketId, status)).toBe(`$30.00 is refunded: ${reference}`);
    expect(await say(order.ticketId, done)).toBe(`We paid back $30.00: ${reference}`);
    expect(await say(order.ticketId, "Your money is {{refund.status}}.")).toEqual(["refund.status SAID_ALONE"]);
  });

  test("that waits for approval is being reviewed; once declined, nothing is said of it", async () => {
    const order = await givenOrder(app, { principal: "300.00", atMarketplace: false });
    const { escalation } = expectMember(
      await app.as.agent.refund.refundOrder(partialRefund(order, "200.00")),
      "RefundOrderEscalated",
    );
    expect(await say(order.ticketId, "{{refund.status}}")).toBe("being reviewed");
    await app.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "REJECT", note: note() });
    expect(await say(order.ticketId, "{{refund.status}} {{refund.amount}}")).toEqual([
      "refund.status VARIABLE_MISSING",
      "refund.amount VARIABLE_MISSING",
    ]);
  });
});

const sendParcels = async (orderExternalId: string, statuses: readonly ("IN_TRANSIT" | "DELIVERED" | "FAILURE")[]) => {
  const shipments = statuses.map((status, day) => ({
    orderExternalId,
    carrier: "UPS",
    trackingNumber: `1Z${digits(16)}`,
    status,
    lastEventAt: `2026-11-0${day + 1}T10:00:00Z`,
    expectedAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
  }));
  const { accounts } = app.workspace;
  expectMember(
    await app.as.integrator.order.recordShipments({ channelAccountId: accounts.amazon, source: "warehouse", shipments }),
    "RecordShipmentsSuccess",
  );
  return shipments;
};

describe("facts", () => {
  test("of several parcels are those of the one that matters, with the day the carrier expects", async () => {
    const { ticketId, externalId } = await givenBuyer("en-GB");
    const [, moving] = await sendParcels(externalId, ["DELIVERED", "IN_TRANSIT"]);
    const expectedAt = new Date(moving?.expectedAt ?? "");
    const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(expectedAt);
    const text = "{{shipment.trackingNumber}} with {{shipment.carrier}}: {{shipment.status}}, by {{shipment.expectedBy}}";
    expect(await say(ticketId, text)).toBe(`${moving?.trackingNumber} with UPS: in transit, by ${day}`);
    const lost = (await sendParcels(externalId, ["FAILURE"]))[0];
    expect(await say(ticketId, "{{shipment.trackingNumber}}: {{shipment.status}}")).toBe(
      `${lost?.trackingNumber}: not deliverable`,
    );
    expect(await say(ticketId, text)).toEqual(["shipment.expectedBy VARIABLE_MISSING"]);
  });

  test("that nobody has told name the call that asks: the channel for parcels, nobody for an order", async () => {
    const { ticketId, orderId } = await givenBuyer("en-GB");
    const { unavailable } = await render(ticketId, await versionOf({ en: "{{shipment.status}} {{product.manualUrl}}" }));
    expect(unavailable.map(({ name, refresh }) => [name, refresh])).toEqual([
      ["shipment.status", { operation: "refreshOrder", id: orderId }],
      ["product.manualUrl", null],
    ]);
    const bare = await givenTicket(app, {});
    expect(await say(bare, "{{order.id}}")).toEqual(["order.id VARIABLE_MISSING"]);
  });

  test("of an article are those of the one the customer named, or of the only one; of several nothing is guessed", async () => {
    const buyer = `b${digits(12)}@marketplace.amazon.com`;
    const externalId = amazonNumber();
    const line = (place: string, asin: string, title: string) => ({
      externalId: place,
      title,
      asin,
      quantity: 1,
      components: [{ component: "PRINCIPAL" as const, charged: "5.00" }],
    });
    await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: "2026-10-03T10:00:00Z",
          currencyCode: "EUR",
          buyer: { name: "Kim Buyer", email: buyer },
          lines: [line("1", "B0TESTCUP1", "Cup"), line("2", "B0TESTPOT1", "Pot")],
        },
      ],
    });
    const documents = [{ kind: "MANUAL" as const, title: "Manual", url: "https://example.com/pot.pdf" }];
    await app.as.integrator.product.upsertProducts({ products: [{ asin: "B0TESTPOT1", title: "Enamel pot", documents }] });
    const ticketId = await givenTicket(app, { buyer, orderExternalId: externalId });
    expect(await say(ticketId, "{{product.title}}")).toEqual(["product.title VARIABLE_MISSING"]);
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts.amazon,
      parsed: {
        externalId: `<${digits(20)}@test.example>`,
        senderAddress: buyer,
        orderExternalId: externalId,
        text: "I mean the pot, B0TESTPOT1.",
      },
    });
    expect(await say(ticketId, "{{product.title}}: {{product.manualUrl}}")).toBe("Enamel pot: https://example.com/pot.pdf");
  });

  test("of another channel's order are told too", async () => {
    const order = await givenOrder(app, { account: "ebay", buyer: `kim${digits(8)}@post.example` });
    expect(await say(order.ticketId, "{{order.id}}")).toBe(order.externalId);
  });
});

const THREADS = operation<{ ticket: { threads: { id: string }[] } }, { id: string }>(
  "query Threads($id: ID!) { ticket(id: $id) { threads { id } } }",
);
const threadOf = async (id: string) => (await app.as.agent.request(THREADS, { id })).ticket.threads[0]?.id ?? "";
const merge = async (primaryTicketId: string, ticketId: string) =>
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId, ticketIds: [ticketId], note: note() }),
    "MergeTicketsSuccess",
  );

describe("a merged ticket", () => {
  test("says what its primary knows, in every thread of the same customer", async () => {
    const { ticketId, externalId, buyer } = await givenBuyer("en-GB");
    const other = await givenTicket(app, { buyer, orderExternalId: amazonNumber() });
    const threadId = await threadOf(other);
    await merge(ticketId, other);
    const said = "{{order.id}} {{primaryThread.orderId}} {{primaryThread.subject}}";
    const expected = `${externalId} ${externalId} The cup arrived broken`;
    expect(await say(other, said)).toBe(expected);
    expect(await say(ticketId, said, { threadId })).toBe(expected);
  });

  test("of another customer tells nothing of the primary's order or refund, and greets its own customer", async () => {
    const first = await givenBuyer("en-GB", { name: "Ann First" });
    const second = await givenBuyer("de-DE", { name: "Bea Second" });
    const threadId = await threadOf(second.ticketId);
    const refund = {
      ticketId: first.ticketId,
      orderId: first.orderId,
      kind: "FULL" as const,
      reason: "DAMAGED" as const,
      note: note(),
    };
    expectMember(await app.as.agent.refund.refundOrder(refund), "RefundOrderEscalated");
    await merge(first.ticketId, second.ticketId);
    expect(await say(first.ticketId, "{{refund.amount}}")).toBe("€80.00");
    expect(await say(first.ticketId, "{{refund.amount}}", { threadId })).toEqual(["refund.amount VARIABLE_MISSING"]);
    const version = await versionOf({ en: "{{customer.name}}: {{order.id}}", de: "{{customer.name}}: {{order.id}}." });
    expect((await render(first.ticketId, version, { threadId })).text).toBe(`Bea Second: ${second.externalId}.`);
    expect((await render(first.ticketId, version)).text).toBe(`Ann First: ${first.externalId}`);
    expect((await render(second.ticketId, version)).text).toBe(`Ann First: ${first.externalId}`);
  });
});

describe("what a person fills in", () => {
  test("stands in the text, and is named when it is missing, undeclared or not accepted", async () => {
    const { ticketId } = await givenBuyer("de-DE");
    const version = await versionOf(
      { de: "{{input.answer}} Bis {{input.day}}." },
      { inputs: [input("input.answer"), input("input.day", "DATE")] },
    );
    const fill = (...inputs: [string, string][]) =>
      render(ticketId, version, { inputs: inputs.map(([name, value]) => ({ name, value })) });
    const good = await fill(["input.answer", "Ja, sie passt."], ["input.day", "2026-11-30"]);
    expect(good).toMatchObject({ text: "Ja, sie passt. Bis 30. November 2026.", unavailable: [] });
    const bad = await fill(["input.answer", "Ja\u202E"], ["order.id", "1"]);
    expect(bad.text).toBeNull();
    expect(bad.unavailable.map(({ name, reason }) => [name, reason])).toEqual([
      ["input.answer", "INPUT_REFUSED"],
      ["order.id", "INPUT_REFUSED"],
      ["input.day", "INPUT_MISSING"],
    ]);
  });
});

test("a text with every variable costs the same few statements, however much there is to choose from", async () => {
  const { ticketId, externalId } = await givenBuyer("en-GB");
  const catalogue = await app.as.agent.variable.macroVariables();
  const names = catalogue.filter(({ resolvedByServer }) => resolvedByServer).map(({ name }) => name);
  expect(catalogue.map(({ name }) => name)).toEqual([...names, "input.*"]);
  const version = await versionOf({ en: names.map((name) => `{{${name}}}`).join(" ") });
  const cost = () =>
    fewestStatements(app, async () => {
      const { variables } = await render(ticketId, version);
      expect(variables.map(({ name }) => name)).toEqual(names);
    });
  const few = await cost();
  await sendParcels(externalId, ["DELIVERED", "IN_TRANSIT", "IN_TRANSIT", "FAILURE"]);
  expect([few, await cost()]).toEqual([11, 11]);
});

test("only what is asked for is read", async () => {
  const { ticketId } = await givenBuyer("en-GB");
  const version = await versionOf({ en: "Thank you." });
  app.count.reset();
  expect((await render(ticketId, version)).text).toBe("Thank you.");
  expect(app.count.statements).toHaveLength(3);
});

test("what does not exist here is not found: ticket, version, and a thread of another ticket", async () => {
  const { ticketId } = await givenBuyer("en-GB");
  const other = await givenBuyer("en-GB");
  const version = await versionOf({ en: "Thank you." });
  const ask = (one: { ticketId?: string; threadId?: string; macroVersionId?: string }) =>
    app.as.agent.variable.renderMacro({ input: { ticketId, macroVersionId: version, ...one } });
  expectMember(await ask({ ticketId: newId("ticket") }), "TicketNotFound");
  expectMember(await ask({ macroVersionId: newId("macroVersion") }), "MacroVersionNotFound");
  expectMember(await ask({ threadId: await threadOf(other.ticketId) }), "ThreadNotFound");
});
