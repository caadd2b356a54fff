import { describe, expect, test } from "vitest";
import { keysOfBuyer } from "../features/customer/index.ts";
import { isId } from "../kernel/id.ts";
import { PRODUCTS } from "./catalogue.ts";
import { DEMO_ACCOUNTS, DEMO_KEYS, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import { generateDemo } from "./generate-demo.ts";
import { LOCALES } from "./language.ts";
import { REASONS } from "./reasons.ts";

const SECRET = "a secret of at least thirty-two characters";
const NOW = new Date("2026-11-23T12:00:00Z");
const demo = generateDemo(SECRET, NOW);

const countBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, key)].map(([name, group]) => [name, group.length]));
const principalOf = (orderId: string): bigint =>
  demo.orderComponents
    .filter((part) => part.orderId === orderId && part.component === "PRINCIPAL")
    .reduce((sum, part) => sum + part.chargedMinor, 0n);
const amazonOrders = demo.orders.filter(({ channel }) => channel === "AMAZON");

describe("the same demo everywhere", () => {
  test("only instants, and replies that name one, depend on the day of the first start", () => {
    const later = generateDemo(SECRET, new Date(NOW.getTime() + 86_400_000));
    const withoutInstants = (rows: object) =>
      JSON.parse(
        JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
        (_, value: unknown) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) ? "instant" : value),
      ) as unknown;
    const dated = new Set(
      demo.messageDeliveries.flatMap(({ messageId, rendering }) =>
        rendering?.some(({ name }) => /At$|By$|Until$/.test(name)) ? [messageId] : [],
      ),
    );
    const undated = (rows: typeof demo) => ({
      ...rows,
      messages: rows.messages.map((row) => (dated.has(row.id) ? { ...row, body: "" } : row)),
      messageDeliveries: rows.messageDeliveries.map((row) =>
        dated.has(row.messageId) ? { ...row, contentHash: "", rendering: [] } : row,
      ),
    });
    expect(dated.size).toBeLessThan(demo.messages.length / 2);
    expect(withoutInstants(undated(later))).toEqual(withoutInstants(undated(demo)));
    expect(later.tickets[0]?.createdAt).not.toEqual(demo.tickets[0]?.createdAt);
  });

  test("the server secret reaches key hashes and nothing else", () => {
    const other = generateDemo(`${SECRET}, changed`, NOW);
    expect({ ...other, apiKeys: [] }).toEqual({ ...demo, apiKeys: [] });
    expect(other.apiKeys.map(({ secretHash }) => secretHash)).not.toEqual(demo.apiKeys.map(({ secretHash }) => secretHash));
  });

  test("written ids are ids", () => {
    expect(isId("workspace", DEMO_WORKSPACE)).toBe(true);
    expect(Object.values(DEMO_MEMBERS).every((id) => isId("member", id))).toBe(true);
    expect(Object.values(DEMO_KEYS).every((id) => isId("apiKey", id))).toBe(true);
    expect(Object.values(DEMO_ACCOUNTS).every((id) => isId("channelAccount", id))).toBe(true);
  });

  /** What lies ahead by its nature. */
  const AHEAD = new Set(["dueAt", "atRiskAt", "alertAt", "expectedAt", "expiresAt", "answerDueAt", "answerWarnAt", "closesAt"]);
  test("nothing happened in the future, and newer tickets have greater ids", () => {
    const instants = Object.values(demo).flatMap((rows: readonly object[]) =>
      rows.flatMap((row) =>
        Object.entries(row).filter(([name, value]) => !AHEAD.has(name) && value instanceof Date && value > NOW),
      ),
    );
    expect(instants).toEqual([]);
    const byAge = [...demo.tickets].sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
    expect([...demo.tickets].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => id)).toEqual(byAge.map(({ id }) => id));
  });
});

describe("amounts of rows", () => {
  test("as promised", () => {
    const { customers, orders, tickets, threads, claims, members, apiKeys, channelAccounts } = demo;
    expect([customers, orders, tickets, threads, claims, members, apiKeys, channelAccounts].map((rows) => rows.length)).toEqual([
      320, 600, 432, 432, 5, 6, 6, 5,
    ]);
    expect(countBy(orders, ({ channel }) => channel)).toEqual({ AMAZON: 360, EBAY: 84, WALMART: 60, SHOPIFY: 96 });
  });

  test("every ticket has 1 to 4 messages of its customer, every order 1 to 3 lines with a principal", () => {
    const perTicket = countBy(
      demo.messages.filter(({ direction }) => direction === "INBOUND"),
      ({ ticketId }) => ticketId,
    );
    expect(Object.keys(perTicket)).toHaveLength(432);
    expect(new Set(Object.values(perTicket))).toEqual(new Set([1, 2, 3, 4]));
    const perOrder = countBy(demo.orderLines, ({ orderId }) => orderId);
    expect(Object.keys(perOrder)).toHaveLength(600);
    expect(new Set(Object.values(perOrder))).toEqual(new Set([1, 2, 3]));
    expect(countBy(demo.orderComponents, ({ component }) => component)["PRINCIPAL"]).toBe(demo.orderLines.length);
    expect(demo.orderComponents.every(({ chargedMinor }) => chargedMinor > 0n)).toBe(true);
  });

  test("statement parameters stay below PostgreSQL's limit", () => {
    const widest = Math.max(...Object.values(demo).map((rows: readonly object[]) => Object.keys(rows[0] ?? {}).length));
    expect(widest * 500).toBeLessThan(65_535);
  });
});

describe("keys and references", () => {
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const accounts = idsOf(demo.channelAccounts);
  const customers = idsOf(demo.customers);
  const orders = idsOf(demo.orders);
  const lines = idsOf(demo.orderLines);
  const tickets = idsOf(demo.tickets);
  const threads = idsOf(demo.threads);
  const tags = idsOf(demo.tags);
  const macros = idsOf(demo.macros);
  const members = idsOf(demo.members);
  const missing = (wanted: readonly (string | null | undefined)[], known: ReadonlySet<string>) =>
    wanted.filter((id) => id !== null && id !== undefined && !known.has(id));

  test("every reference has its row", () => {
    const dangling = [
      ...missing(
        demo.apiKeys.map((row) => row.memberId),
        members,
      ),
      ...missing(
        demo.identities.map((row) => row.customerId),
        customers,
      ),
      ...missing(
        demo.orders.flatMap((row) => row.customerId),
        customers,
      ),
      ...missing(
        [...demo.orders, ...demo.threads, ...demo.messages].map((row) => row.channelAccountId),
        accounts,
      ),
      ...missing(
        [demo.orderLines, demo.orderComponents, demo.shipments, demo.claims, demo.feedbacks, demo.tickets].flatMap((rows) =>
          rows.map((row) => row.orderId),
        ),
        orders,
      ),
      ...missing(
        demo.orderComponents.map((row) => row.orderLineId),
        lines,
      ),
      ...missing(
        demo.tickets.map((row) => row.customerId),
        customers,
      ),
      ...missing(
        [...demo.threads, ...demo.messages, ...demo.ticketTags].map((row) => row.ticketId),
        tickets,
      ),
      ...missing(
        demo.messages.map((row) => row.threadId),
        threads,
      ),
      ...missing(
        demo.ticketTags.map((row) => row.tagId),
        tags,
      ),
      ...missing(
        demo.macroVersions.map((row) => row.macroId),
        macros,
      ),
    ];
    expect(dangling).toEqual([]);
  });

  test("no id and no unique key is given twice", () => {
    const unique = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length);
    unique(
      Object.values(demo).flatMap((rows: readonly object[]) =>
        rows.flatMap((row) => ("id" in row && typeof row.id === "string" ? [row.id] : [])),
      ),
    );
    unique(demo.orders.map((row) => `${row.channelAccountId} ${row.externalId}`));
    unique(demo.orderLines.map((row) => `${row.orderId} ${row.externalId}`));
    unique(demo.orderComponents.map((row) => `${row.orderLineId} ${row.component}`));
    unique(demo.identities.map((row) => `${row.kind} ${row.channel} ${row.value}`));
    unique(demo.messages.map((row) => `${row.channelAccountId} ${row.externalId}`));
    unique(demo.ticketTags.map((row) => `${row.ticketId} ${row.tagId}`));
    unique(demo.shipments.map((row) => `${row.orderId} ${row.position}`));
    unique(demo.tags.map((row) => row.name));
    unique(PRODUCTS.flatMap(({ sku, asin }) => [sku, asin]));
  });

  test("a ticket's order is one of its customer's, and was bought before", () => {
    const ordersById = new Map(demo.orders.map((order) => [order.id, order]));
    for (const ticket of demo.tickets) {
      const order = ticket.orderId ? ordersById.get(ticket.orderId) : undefined;
      if (!order) continue;
      expect(order.customerId).toBe(ticket.customerId);
      expect(order.externalId).toBe(ticket.orderExternalId);
      expect(Number(order.purchasedAt)).toBeLessThan(Number(ticket.createdAt));
    }
  });

  test("every conversation is with an identity of the ticket's customer", () => {
    const known = new Set(demo.identities.map((row) => `${row.customerId} ${row.value}`));
    const customerByTicketId = new Map(demo.tickets.map((ticket) => [ticket.id, ticket.customerId]));
    expect(demo.threads.filter((row) => !known.has(`${customerByTicketId.get(row.ticketId)} ${row.counterpart}`))).toEqual([]);
  });
});

describe("customers", () => {
  test("some are known on several channels and by a phone number that the platform would link itself", () => {
    const kinds = Map.groupBy(demo.identities, ({ customerId }) => customerId);
    expect([...kinds.values()].filter((keys) => keys.length >= 4).length).toBeGreaterThan(5);
    const phones = demo.identities.filter(({ kind }) => kind === "PHONE").map(({ value }) => value);
    expect(phones.length).toBeGreaterThan(20);
    expect(phones.flatMap((value) => keysOfBuyer("EBAY", { phone: value })).map(({ value }) => value)).toEqual(phones);
  });

  test("exactly one pair bought under one name at one postcode, on two channels: they are suggested to be one person", () => {
    const places = Map.groupBy(demo.orders, ({ buyerPlace }) => buyerPlace ?? "");
    const pairs = [...places.values()]
      .map((orders) => new Set(orders.map(({ customerId }) => customerId)))
      .filter(({ size }) => size > 1);
    expect(pairs.map(({ size }) => size)).toEqual([2]);
  });

  test("orders and tickets came under a key of their customer", () => {
    const ownerOf = new Map(demo.identities.map(({ id, customerId }) => [id, customerId]));
    const rows = [...demo.orders, ...demo.tickets];
    expect(rows.filter(({ identityId, customerId }) => ownerOf.get(identityId ?? "idn_") !== customerId)).toEqual([]);
  });
});

describe("orders", () => {
  test("Amazon's numbers and item codes look like Amazon's", () => {
    expect(amazonOrders.filter(({ externalId }) => !/^\d{3}-\d{7}-\d{7}$/.test(externalId))).toEqual([]);
    const ids = new Set(amazonOrders.map(({ id }) => id));
    const lines = demo.orderLines.filter(({ orderId }) => ids.has(orderId));
    expect(lines.filter(({ externalId, asin }) => !/^\d{14}$/.test(externalId) || asin?.length !== 10)).toEqual([]);
    expect(new Set(lines.map(({ externalId }) => externalId)).size).toBe(lines.length);
  });

  test("every kind of order that behaves differently is there", () => {
    expect(countBy(amazonOrders, ({ fulfilment }) => fulfilment)).toEqual({ FBM: 204, FBA: 111, SFP: 45 });
    expect(countBy(amazonOrders, ({ status }) => status)).toEqual({
      PENDING: 5,
      UNSHIPPED: 16,
      SHIPPED: 310,
      PARTIALLY_SHIPPED: 11,
      CANCELLED: 18,
    });
    expect(countBy(demo.orders, ({ channel, currencyCode }) => `${channel} ${currencyCode}`)).toEqual({
      "AMAZON USD": 360,
      "EBAY USD": 84,
      "WALMART USD": 60,
      "SHOPIFY EUR": 66,
      "SHOPIFY GBP": 30,
    });
    expect(demo.orders.filter(({ fulfilment }) => fulfilment === "MCF").every(({ channel }) => channel === "SHOPIFY")).toBe(true);
  });

  test("enough orders can be refunded from a ticket in one call: shipped by us, above 15 USD, without a claim", () => {
    const claimed = new Set(demo.claims.map(({ orderId }) => orderId));
    const asked = new Set(demo.tickets.map(({ orderId }) => orderId));
    const refundable = amazonOrders.filter(
      ({ id, status, fulfilment }) =>
        status === "SHIPPED" && fulfilment === "FBM" && principalOf(id) >= 1500n && !claimed.has(id) && asked.has(id),
    );
    expect(refundable.length).toBeGreaterThanOrEqual(100);
  });

  test("claims: two filed, one won, two closed, on shipped FBM orders; the closed are one customer's, on two channels", () => {
    expect(countBy(demo.claims, ({ state }) => state)).toEqual({ FILED: 2, WON: 1, CLOSED: 2 });
    const claimed = demo.orders.filter(({ id }) => demo.claims.some(({ orderId }) => orderId === id));
    expect(claimed.map(({ status, fulfilment }) => `${status} ${fulfilment}`)).toEqual(
      Array.from({ length: 5 }, () => "SHIPPED FBM"),
    );
    const byCustomer = Object.values(Object.groupBy(claimed, ({ customerId }) => customerId ?? ""));
    expect(
      byCustomer.flatMap((orders) => (orders && orders.length > 1 ? [orders.map(({ channel }) => channel).toSorted()] : [])),
    ).toEqual([["AMAZON", "EBAY"]]);
  });

  test("feedback: nine buyers rated us after their order, four of them with 1 or 2 stars", () => {
    const boughtAt = new Map(demo.orders.map(({ id, purchasedAt }) => [id, purchasedAt]));
    expect(countBy(demo.feedbacks, ({ rating }) => String(rating))).toEqual({ 1: 2, 2: 2, 3: 1, 4: 1, 5: 3 });
    expect(demo.feedbacks.filter(({ orderId, leftAt }) => Number(leftAt) <= Number(boughtAt.get(orderId)))).toEqual([]);
    expect(demo.feedbacks.filter(({ leftAt, removedAt }) => Number(removedAt ?? leftAt) > NOW.getTime())).toEqual([]);
  });

  test("what has left has a parcel, what has not has none", () => {
    const shipped = new Set(demo.shipments.map(({ orderId }) => orderId));
    expect(
      demo.orders.filter(({ id, status }) => shipped.has(id) !== (status === "SHIPPED" || status === "PARTIALLY_SHIPPED")),
    ).toEqual([]);
  });
});

describe("tickets", () => {
  const nameByTagId = new Map(demo.tags.map(({ id, name }) => [id, name]));
  const volume = countBy(demo.ticketTags, ({ tagId }) => nameByTagId.get(tagId) ?? "");

  test("a parcel's movements end at its status and last event, in the order of time", () => {
    const events = Map.groupBy(demo.shipmentEvents, ({ shipmentId }) => shipmentId);
    const wrong = demo.shipments.filter(({ id, status, lastEventAt }) => {
      const own = events.get(id) ?? [];
      const times = own.map(({ occurredAt }) => occurredAt.getTime());
      const isOrdered = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
      return (
        !isOrdered || (lastEventAt ? own.at(-1)?.status !== status || times.at(-1) !== lastEventAt.getTime() : own.length > 0)
      );
    });
    expect(wrong).toEqual([]);
    expect(events.size).toBeGreaterThan(400);
  });

  test("every article has facts, a manual and a picture", () => {
    expect(demo.products.map(({ sku }) => sku)).toEqual(PRODUCTS.map(({ sku }) => sku));
    expect(
      demo.products.filter(({ attributes, documents, imageUrl }) => attributes.length < 5 || documents.length < 2 || !imageUrl),
    ).toEqual([]);
  });

  test("five reasons make about 80 % of the volume", () => {
    const five = REASONS.slice(0, 5).reduce((sum, reason) => sum + (volume[reason] ?? 0), 0);
    expect(five / demo.tickets.length).toBeGreaterThanOrEqual(0.75);
    expect(five / demo.tickets.length).toBeLessThan(0.85);
    expect(
      Object.keys(volume)
        .toSorted((a, b) => (volume[b] ?? 0) - (volume[a] ?? 0))
        .slice(0, 5),
    ).toEqual(REASONS.slice(0, 5));
  });

  test("some are untagged; no ticket has two reasons; the automatic tag is on the tickets of refunds", () => {
    const reasons = new Set(demo.tags.filter(({ isReason }) => isReason).map(({ id }) => id));
    const perTicket = Object.values(
      countBy(
        demo.ticketTags.filter(({ tagId }) => reasons.has(tagId)),
        ({ ticketId }) => ticketId,
      ),
    );
    expect(Math.max(...perTicket)).toBe(1);
    expect(demo.tickets.length - new Set(demo.ticketTags.map(({ ticketId }) => ticketId)).size).toBe(31);
    expect(demo.tags.filter(({ isAutomatic }) => isAutomatic).map(({ name }) => name)).toEqual([
      "Agent-Processed Refund",
      "Claim filed",
    ]);
    expect(volume["Agent-Processed Refund"]).toBe(demo.refunds.length);
    expect(new Set(demo.refunds.map(({ status }) => status))).toEqual(new Set(["CONFIRMED"]));
  });

  test("clocks run, are breached, and are stopped where nothing is owed", () => {
    const statusByTicketId = new Map(demo.tickets.map(({ id, status }) => [id, status]));
    const states = countBy(demo.slaClocks, ({ stoppedAt, dueAt, atRiskAt }) =>
      stoppedAt ? "STOPPED" : dueAt < NOW ? "BREACHED" : atRiskAt < NOW ? "AT_RISK" : "RUNNING",
    );
    expect(states).toEqual({ RUNNING: 46, AT_RISK: 5, BREACHED: 32, STOPPED: 450 });
    const running = new Set(demo.slaClocks.flatMap(({ ticketId, stoppedAt }) => (stoppedAt ? [] : [ticketId])));
    expect(demo.threads.filter((row) => (statusByTicketId.get(row.ticketId) === "OPEN") !== running.has(row.ticketId))).toEqual(
      [],
    );
  });

  test("each channel has a policy of its own, two desks work in two time zones, and Amazon's is Amazon's", () => {
    expect(demo.slaPolicies.map(({ channel, calendar }) => [channel, calendar?.timeZone ?? null])).toEqual([
      ["AMAZON", null],
      ["EBAY", "America/Chicago"],
      ["WALMART", null],
      ["SHOPIFY", "Europe/Berlin"],
      ["EMAIL", "Europe/Berlin"],
    ]);
    expect(demo.slaPolicies.find(({ channel }) => channel === "AMAZON")?.targetMinutes).toBe(1440);
  });

  test("every language has its share of customers and tickets", () => {
    const localeById = new Map(demo.customers.map(({ id, locale }) => [id, locale ?? ""]));
    const share = countBy(demo.tickets, ({ customerId }) => localeById.get(customerId) ?? "");
    expect(Object.keys(share).toSorted()).toEqual(Object.values(LOCALES).toSorted());
    expect(Object.values(share).every((count) => count >= 25)).toBe(true);
    expect((share["en-US"] ?? 0) / demo.tickets.length).toBeCloseTo(0.5, 1);
  });
});

describe("duplicates", () => {
  test("some buyers wrote a mail as well as on their marketplace: flagged by the rules, a few accepted, most still open", () => {
    const ticketById = new Map(demo.tickets.map((ticket) => [ticket.id, ticket]));
    expect(demo.duplicateCandidates.length).toBeGreaterThanOrEqual(8);
    expect(countBy(demo.duplicateCandidates, ({ state }) => state)).toMatchObject({ ACCEPTED: 3 });
    for (const { ticketId, earlierTicketId, score, signals } of demo.duplicateCandidates) {
      const [later, earlier] = [ticketById.get(ticketId), ticketById.get(earlierTicketId)];
      expect([later?.channel, later?.orderId]).toEqual(["EMAIL", earlier?.orderId]);
      expect(earlier?.channel).not.toBe("EMAIL");
      expect(Number(earlier?.createdAt)).toBeLessThan(Number(later?.createdAt));
      expect(score).toBe(
        Math.min(
          100,
          signals.reduce((sum, { points }) => sum + points, 0),
        ),
      );
    }
  });
});
