/** Pages of a timeline: nothing twice, nothing lost, nothing out of order, whatever the page size and however many things share an instant. */
import { operation } from "@firstline/sdk";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { digits, expectMember, givenTicket, note } from "./given.ts";
import { SEED } from "./seed.ts";
import { sharedApp } from "./shared-app.ts";

const app = sharedApp();
const KINDS = ["MESSAGE", "TICKET", "ORDER", "SHIPMENT", "CLAIM", "FEEDBACK", "ESCALATION"] as const;
/** Few enough that every instant is shared by things of every kind. */
const INSTANTS = ["2026-09-01T08:00:00.000Z", "2026-09-01T08:00:00.001Z", "2026-09-02T08:00:00.000Z", "2026-10-05T17:30:00.500Z"];
const instant = (index: number): string => INSTANTS[index % INSTANTS.length] ?? "";
const MAIL = "kim@post.example";

type Entry = { readonly kind: (typeof KINDS)[number]; readonly occurredAt: string; readonly subjectId: string };
type Page = {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};
const Timeline = operation<
  { customer: { timeline: Page } },
  { id: string; kinds: readonly string[] | null; first: number; after: string | null }
>(`query Timeline($id: ID!, $kinds: [TimelineKind!], $first: Int!, $after: String) {
  customer(id: $id) { timeline(kinds: $kinds, first: $first, after: $after) { nodes { kind occurredAt subjectId } pageInfo { hasNextPage endCursor } } } }`);

let customerId: string;
/** What there is, read from the database and put in order here. */
let expected: readonly (Entry & { readonly key: string })[];

const orders = async (account: "amazon" | "ebay", buyer: string, count: number): Promise<void> => {
  const { rows } = expectMember(
    await app().as.integrator.order.upsertOrders({
      channelAccountId: app().workspace.accounts[account],
      orders: Array.from({ length: count }, (_, index) => ({
        externalId: `${account}-${index}`,
        status: "SHIPPED",
        fulfilment: "FBM",
        purchasedAt: instant(index),
        currencyCode: "USD",
        buyer: { email: buyer },
        lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "1.00" }] }],
        shipments: [0, 1, 2].map((parcel) => ({
          carrier: "DHL",
          status: "DELIVERED",
          // The last parcel has not moved yet: nothing happened with it.
          ...(parcel < 2 ? { lastEventAt: instant(index + parcel) } : {}),
        })),
      })),
    }),
    "UpsertOrdersSuccess",
  );
  for (const [index, row] of rows.entries())
    expectMember(
      await app().as.agent.claim.recordClaim({
        orderId: row.order?.id ?? "",
        kind: "A_TO_Z",
        externalId: `C-${digits(8)}`,
        filedAt: instant(index + 1),
      }),
      "RecordClaimSuccess",
    );
};

/** Every second order was rated. */
const ratings = async (): Promise<void> => {
  const found = await app().app.database.client<{ id: string; account: string; number: string; at: string }[]>`
    select id, channel_account_id as account, external_id as number, purchased_at as at from orders where external_id ~ '[02468]$' order by id`;
  for (const [account, rows] of Map.groupBy(found, (row) => row.account)) {
    const feedbacks = rows.map(({ number, at }) => ({
      orderExternalId: number,
      rating: 1,
      leftAt: new Date(at).toISOString(),
    }));
    const result = await app().as.agent.feedback.recordFeedbacks({ channelAccountId: account, feedbacks });
    expect(expectMember(result, "RecordFeedbacksSuccess")).toMatchObject({ changed: rows.length, refused: 0 });
  }
};

const messages = async (account: "amazon" | "email", buyer: string, count: number): Promise<void> => {
  const { client } = app().app.database;
  for (let index = 0; index < count; index += 1) {
    const ticketId = await givenTicket(app(), { account, buyer, orderExternalId: `${index % 3}` });
    await client`update tickets set created_at = ${instant(index)} where id = ${ticketId}`;
  }
  await client`update messages set received_at = (${`{${INSTANTS.join()}}`}::timestamptz[])[1 + abs(hashtext(id)) % ${INSTANTS.length}::int]
    where channel_account_id = ${app().workspace.accounts[account]}`;
};

/** Half of the claims are over, two were defended; some tickets were escalated, one of them decided. Both come as entries of their own. */
const escalations = async (): Promise<void> => {
  const { as, app: running } = app();
  const { nodes: claims } = await as.agent.claim.claims({ first: 100 });
  for (const [index, { id, order, kind, externalId, filedAt }] of claims.entries()) {
    const defence = { claimId: id, statement: "The parcel was handed over to the buyer in person.", note: note() };
    if (index < 2) expectMember(await as.agent.claim.submitClaimDefence(defence), "SubmitClaimDefenceSuccess");
    const over = { orderId: order.id, kind, externalId: externalId ?? "", filedAt, state: "LOST" as const };
    if (index % 2 === 0) expectMember(await as.agent.claim.recordClaim(over), "RecordClaimSuccess");
  }
  const { nodes: tickets } = await as.agent.ticket.tickets({ first: 3 });
  for (const [index, { id }] of tickets.entries()) {
    const asked = await as.agent.escalation.escalateTicket({ ticketId: id, kind: "COMPLEX", note: note() });
    const { escalation } = expectMember(asked, "EscalateTicketSuccess");
    const no = { escalationId: escalation.id, verdict: "REJECT" as const, note: note() };
    if (index === 0) expectMember(await as.manager.escalation.decideEscalation(no), "DecideEscalationSuccess");
    await running.database.client`update escalations set requested_at = ${instant(index)} where id = ${escalation.id}`;
  }
};

beforeAll(async () => {
  const { client } = app().app.database;
  const alias = "kimalias1234@marketplace.amazon.com";
  await orders("amazon", alias, 12);
  await orders("ebay", MAIL, 9);
  await ratings();
  await messages("amazon", alias, 7);
  await messages("email", MAIL, 8);
  const people = await client<{ id: string }[]>`select id from customers where workspace_id = ${app().workspace.id} order by id`;
  if (people.length !== 2) throw new Error("one customer by mail, one by alias");
  const [primary, other] = people.map(({ id }) => id);
  customerId = primary ?? "";
  expectMember(
    await app().as.agent.customer.mergeCustomers({ primaryId: customerId, otherIds: [other ?? ""], note: note() }),
    "MergeCustomersSuccess",
  );
  await escalations();
  const found = await client<{ kind: Entry["kind"]; at: string; subjectId: string; key: string }[]>`
    select 'ORDER' as kind, purchased_at as at, id as "subjectId", id as key from orders
    union all select 'SHIPMENT', last_event_at, order_id, id from shipments where last_event_at is not null
    union all select 'CLAIM', filed_at, id, id from claims
    union all select 'CLAIM', at, claim_id, claim_id || '.' || lpad(number::text, 6, '0') from claim_transitions where from_state is not null
    union all select 'FEEDBACK', left_at, id, id from feedbacks
    union all select 'ESCALATION', requested_at, id, id from escalations
    union all select 'ESCALATION', decided_at, id, id || '.decided' from escalations where decided_at is not null
    union all select 'TICKET', created_at, id, id from tickets
    union all select 'MESSAGE', received_at, id, id from messages`;
  expected = found
    .map(({ kind, at, subjectId, key }) => ({ kind, occurredAt: new Date(at).toISOString(), subjectId, key }))
    .sort((a, b) => (a.occurredAt === b.occurredAt ? (a.key < b.key ? 1 : -1) : a.occurredAt < b.occurredAt ? 1 : -1));
}, 300_000);

const walk = async (kinds: readonly string[] | null, sizes: () => number): Promise<Entry[]> => {
  const entries: Entry[] = [];
  let after: string | null = null;
  for (;;) {
    const first = sizes();
    const { timeline }: { timeline: Page } = (await app().as.agent.request(Timeline, { id: customerId, kinds, first, after }))
      .customer;
    expect(timeline.nodes.length).toBeLessThanOrEqual(first);
    entries.push(...timeline.nodes);
    after = timeline.pageInfo.endCursor;
    if (!timeline.pageInfo.hasNextPage) return entries;
    expect(timeline.nodes).toHaveLength(first);
  }
};
const withoutKey = ({ kind, occurredAt, subjectId }: Entry): Entry => ({ kind, occurredAt, subjectId });

test("there are ties of different kinds at every instant", () => {
  expect(expected.length).toBeGreaterThan(90);
  for (const at of INSTANTS) {
    const kinds = new Set(expected.filter(({ occurredAt }) => occurredAt === at).map(({ kind }) => kind));
    expect(kinds.size, at).toBeGreaterThanOrEqual(4);
  }
});

test("for random page sizes and kinds, the pages one behind the other are all entries in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      fc.option(fc.subarray([...KINDS], { minLength: 1 }), { nil: null }),
      async (sizes, kinds) => {
        let turn = 0;
        const found = await walk(kinds, () => sizes[turn++ % sizes.length] ?? 1);
        expect(found).toEqual(expected.filter(({ kind }) => kinds?.includes(kind) ?? true).map(withoutKey));
      },
    ),
    { seed: SEED, numRuns: 12, examples: [[[1], null]] },
  );
}, 300_000);

test("what happens meanwhile does not disturb the pages behind: the new entry is on the first page only", async () => {
  const { timeline } = (await app().as.agent.request(Timeline, { id: customerId, kinds: null, first: 10, after: null })).customer;
  await givenTicket(app(), { account: "email", buyer: MAIL });
  const after = timeline.pageInfo.endCursor;
  const second = (await app().as.agent.request(Timeline, { id: customerId, kinds: null, first: 10, after })).customer.timeline;
  expect(second.nodes).toEqual(expected.slice(10, 20).map(withoutKey));
});
