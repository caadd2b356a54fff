/** Fixtures as sentences, made through the front door. */
import { randomInt } from "node:crypto";
import { operation } from "@firstline/sdk";
import type { TestApp } from "./harness.ts";

export type GivenOrder = {
  readonly id: string;
  readonly externalId: string;
  readonly ticketId: string;
  readonly lineId: string;
  readonly lineExternalId: string;
};

type OrderFacts = {
  readonly principal?: string;
  readonly shipping?: string;
  readonly tax?: string;
  readonly currencyCode?: "USD" | "EUR" | "GBP" | "JPY";
  readonly status?: "PENDING" | "UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED" | "CANCELLED";
  readonly fulfilment?: "FBM" | "FBA" | "SFP" | "MCF";
  readonly account?: "amazon" | "ebay";
  readonly buyer?: string;
  readonly buyerName?: string;
  /** False: only the product knows it, the marketplace does not. */
  readonly atMarketplace?: boolean;
};

export const digits = (length: number): string => Array.from({ length }, () => String(randomInt(10))).join("");
export const amazonNumber = (): string => `${digits(3)}-${digits(7)}-${digits(7)}`;

const VENDOR_STATUS = {
  PENDING: "PENDING",
  UNSHIPPED: "UNSHIPPED",
  PARTIALLY_SHIPPED: "PARTIALLY_SHIPPED",
  SHIPPED: "SHIPPED",
  CANCELLED: "CANCELLED",
} as const;

/** Only what is read: the SDK's own document shows everything about an order, and most tests make several. */
const LINE = operation<{ order: { lines: { id: string }[] } | null }, { id: string }>(
  "query Line($id: ID!) { order(id: $id) { lines { id } } }",
);

/** An order that the product and the marketplace know, and a ticket of its buyer about it. */
export const givenOrder = async ({ as, workspace, amazon }: TestApp, facts: OrderFacts = {}): Promise<GivenOrder> => {
  const {
    principal = "80.00",
    shipping,
    tax,
    currencyCode = "USD",
    status = "SHIPPED",
    fulfilment = "FBM",
    account = "amazon",
  } = facts;
  const externalId = account === "amazon" ? amazonNumber() : `E-${digits(10)}`;
  const lineExternalId = digits(14);
  const buyer = facts.buyer ?? `b${digits(12)}@marketplace.amazon.com`;
  const purchasedAt = new Date(Date.now() - 5 * 86_400_000).toISOString();
  const charges = [
    { component: "PRINCIPAL" as const, charged: principal },
    ...(shipping === undefined ? [] : [{ component: "SHIPPING" as const, charged: shipping }]),
    ...(tax === undefined ? [] : [{ component: "TAX" as const, charged: tax }]),
  ];
  const accountId = workspace.accounts[account];
  const result = await as.integrator.order.upsertOrders({
    channelAccountId: accountId,
    orders: [
      {
        externalId,
        status,
        fulfilment,
        purchasedAt,
        currencyCode,
        taxCollectedByChannel: true,
        buyer: { name: facts.buyerName ?? "Kim Buyer", email: buyer },
        lines: [
          {
            externalId: lineExternalId,
            title: "Stoneware cup",
            sku: "CUP-1",
            asin: "B0TESTCUP1",
            quantity: 1,
            components: [...charges],
          },
        ],
      },
    ],
  });
  if (result.__typename !== "UpsertOrdersSuccess") throw new Error(JSON.stringify(result));
  const id = result.rows[0]?.order?.id;
  if (id === undefined) throw new Error(JSON.stringify(result.rows));
  const isKnownThere = account === "amazon" && facts.atMarketplace !== false;
  const told = (): Promise<unknown> =>
    amazon.putOrders(workspace.sellerId, [
      {
        orderId: externalId,
        marketplaceId: "ATVPDKIKX0DER",
        purchasedAt,
        fulfilledBy: fulfilment === "FBA" ? "AMAZON" : "MERCHANT",
        ...(fulfilment === "SFP" ? { programs: ["PRIME"] } : {}),
        fulfillmentStatus: VENDOR_STATUS[status],
        currencyCode,
        taxCollectedByAmazon: true,
        items: [
          {
            orderItemId: lineExternalId,
            asin: "B0TESTCUP1",
            sellerSku: "CUP-1",
            title: "Stoneware cup",
            quantity: 1,
            components: {
              Principal: principal,
              ...(shipping === undefined ? {} : { Shipping: shipping }),
              ...(tax === undefined ? {} : { Tax: tax }),
            },
          },
        ],
      },
    ]);
  const writing = {
    account: account === "amazon" ? ("amazon" as const) : ("email" as const),
    buyer,
    orderExternalId: externalId,
  };
  // Three answers to wait for, none of which needs another.
  const [ticketId, { order }] = await Promise.all([
    givenTicket({ as, workspace }, writing),
    as.agent.request(LINE, { id }),
    isKnownThere ? told() : undefined,
  ]);
  const lineId = order?.lines[0]?.id ?? "";
  return { id, externalId, ticketId, lineId, lineExternalId };
};

export const givenTicket = async (
  { as, workspace }: Pick<TestApp, "as" | "workspace">,
  { account = "amazon", buyer, orderExternalId }: { account?: "amazon" | "email"; buyer?: string; orderExternalId?: string },
): Promise<string> => {
  const result = await as.integrator.message.ingestMessage({
    channelAccountId: workspace.accounts[account],
    parsed: {
      externalId: `<${digits(20)}@test.example>`,
      senderAddress: buyer ?? `b${digits(12)}@marketplace.amazon.com`,
      senderName: "Kim Buyer",
      subject: "The cup arrived broken",
      text: "Hello, the cup arrived in three pieces.",
      ...(orderExternalId === undefined ? {} : { orderExternalId }),
    },
  });
  if (result.__typename !== "IngestMessageSuccess") throw new Error(JSON.stringify(result));
  return result.ticket.id;
};

let noteNumber = 0;
/** A note with substance, never the same twice. */
export const note = (): string =>
  `The buyer sent photos of the broken cup, case ${(noteNumber += 1)}, so the price goes back to avoid a claim.`;

export const partialRefund = (order: GivenOrder, amount: string, currencyCode = "USD") => ({
  ticketId: order.ticketId,
  orderId: order.id,
  kind: "PARTIAL" as const,
  amount: { amount, currencyCode },
  reason: "DAMAGED" as const,
  note: note(),
});

/** What the marketplace itself counts as paid back on an order, in minor units. */
export const paidBack = async ({ amazon, workspace }: TestApp, order: GivenOrder): Promise<bigint> => {
  const { totals } = await amazon.refunds({ sellerId: workspace.sellerId, orderId: order.externalId });
  return totals.reduce((sum, total) => sum + BigInt(total.amount), 0n);
};

/** Waits for what becomes true by itself; says what it saw last when it does not. */
export const eventually = async <Value>(
  read: () => Promise<Value>,
  isTrue: (value: Value) => boolean,
  withinMs = 60_000,
): Promise<Value> => {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isTrue(value)) return value;
    if (Date.now() > until) throw new Error(`not within ${withinMs} ms; last seen: ${JSON.stringify(value)?.slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

/** Where the log ends once all that has happened is in it: the relay numbers facts a moment after their commit. */
export const logEnd = async ({ as, app, workspace }: Pick<TestApp, "as" | "app" | "workspace">): Promise<string> => {
  await eventually(
    () => app.database.client<{ open: number }[]>`select count(*)::int as open from events
      where workspace_id = ${workspace.id} and seq is null`,
    ([row]) => row?.open === 0,
  );
  return as.manager.event.eventPosition();
};

/**
 * What a request costs at least, of five times: a statement of the background may fall into a run and never out of one, and whether two
 * fields are loaded together may hang on which answer came first.
 */
export const fewestStatements = async ({ count }: Pick<TestApp, "count">, request: () => Promise<unknown>): Promise<number> => {
  const counted: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    count.reset();
    await request();
    counted.push(count.statements.length);
  }
  return Math.min(...counted);
};

/** The refund once it has reached one of these statuses. */
export const refundIn = ({ as }: TestApp, refundId: string, statuses: readonly string[], withinMs?: number) =>
  eventually(
    () => as.manager.refund.refund({ id: refundId }),
    (refund) => statuses.includes(refund?.status ?? ""),
    withinMs,
  );

/** The answer as this member, or a failure that shows what it was instead. */
export const expectMember = <Result extends { readonly __typename: string }, Name extends Result["__typename"]>(
  result: Result,
  name: Name,
): Extract<Result, { __typename: Name }> => {
  if (result.__typename !== name) throw new Error(`expected ${name}, got ${JSON.stringify(result).slice(0, 3000)}`);
  return result as Extract<Result, { __typename: Name }>;
};

/** The money-moving requests that Amazon got from this seller. */
export const feedsSent = async ({ amazon, workspace }: TestApp): Promise<number> =>
  (await amazon.requests()).requests.filter(
    ({ operation, sellerId }) => operation === "createFeed" && sellerId === workspace.sellerId,
  ).length;

/** Everything audited about an object, newest first. */
export const auditOf = async ({ as }: TestApp, subjectId: string) =>
  (await as.manager.audit.auditEntries({ filter: { subjectId }, first: 100 })).nodes;

type Traced = { readonly rules: readonly { readonly rule: string; readonly result: string }[] };
/** Names of the rules that said this. */
export const rulesThat = (result: "PASS" | "ESCALATE" | "REFUSE" | "NOT_REACHED", { rules }: Traced): string[] =>
  rules.filter((rule) => rule.result === result).map(({ rule }) => rule);

/** Another refund request of the same ticket's order, in full. */
export const fullRefund = (order: GivenOrder) => ({
  ticketId: order.ticketId,
  orderId: order.id,
  kind: "FULL" as const,
  reason: "DAMAGED" as const,
  note: note(),
});

const FOOTPRINT = operation<
  {
    order: { refundable: { amount: string }; refunds: { nodes: { id: string; status: string }[] } } | null;
    ticket: { version: number; tags: { name: string }[] } | null;
  },
  { orderId: string; ticketId: string }
>(`query Footprint($orderId: ID!, $ticketId: ID!) {
  order(id: $orderId) { refundable { amount } refunds(first: 100) { nodes { id status } } }
  ticket(id: $ticketId) { version tags { name } } }`);

/** Everything a refund would change, here and at Amazon. The same before and after means that nothing happened. */
export const footprint = async (app: TestApp, { id, ticketId }: Pick<GivenOrder, "id" | "ticketId">) => {
  const { order, ticket } = await app.as.manager.request(FOOTPRINT, { orderId: id, ticketId });
  const [rows] = await app.app.database.client<{ events: string; keys: string; jobs: string }[]>`select
    (select count(*) from events where workspace_id = ${app.workspace.id})::text as events,
    (select count(*) from idempotency_keys where workspace_id = ${app.workspace.id})::text as keys,
    (select count(*) from pgboss.job where data->>'workspaceId' = ${app.workspace.id})::text as jobs`;
  return { order, ticket, ...rows, feeds: await feedsSent(app) };
};
