/** What the side panel costs, on the demo that a newcomer sees: the same for one row as for many, and far below the limit. */
import { readContract } from "@firstline/schema";
import { CustomerPanel } from "@firstline/sdk/documents";
import { Firstline, operation } from "@firstline/sdk";
import { Kind, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { DEMO_WORKSPACE } from "../src/demo/demo-id.ts";
import { seedDemo } from "../src/demo/seed-demo.ts";
import { LIMITS, refuseCostly } from "../src/graphql/cost.ts";
import { SERVER_SECRET } from "./harness.ts";
import { fewestStatements } from "./given.ts";
import { sharedApp } from "./shared-app.ts";

/** Workers look for work rarely, so that most runs below are alone with the database. */
const app = sharedApp({ env: { MARKETPLACE_POLL_MS: "10000" } });
let agent: Firstline;
type Person = { readonly customerId: string; readonly ticketId: string; readonly rows: number };
let single: Person;
let busiest: Person;

/** Customers with a shipped order and a ticket, by how much there is of them. */
const people = async (): Promise<Person[]> => app().app.database.client<Person[]>`
  select c.id as "customerId", (select max(t.id) from tickets as t where t.workspace_id = c.workspace_id and t.customer_id = c.id) as "ticketId",
      (select count(*)::int from orders as o where o.workspace_id = c.workspace_id and o.customer_id = c.id) + (select count(*)::int from tickets as t where t.workspace_id = c.workspace_id and t.customer_id = c.id) as rows
    from customers as c where c.workspace_id = ${DEMO_WORKSPACE}
      and exists (select 1 from tickets as t where t.workspace_id = c.workspace_id and t.customer_id = c.id)
      and exists (select 1 from orders as o join shipments as s on s.workspace_id = o.workspace_id and s.order_id = o.id where o.workspace_id = c.workspace_id and o.customer_id = c.id)
    order by rows, c.id`;

beforeAll(async () => {
  const { tokens } = await seedDemo(app().app.database, {
    serverSecret: SERVER_SECRET,
    amazonEndpoint: app().amazonUrl,
    now: new Date(),
  });
  agent = new Firstline({ endpoint: `${app().app.url}/graphql`, token: tokens.agent, maxAttempts: 1 });
  const found = await people();
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) throw new Error("the demo has customers");
  [single, busiest] = [first, last];
}, 300_000);

const statementsOf = (request: () => Promise<unknown>): Promise<number> => fewestStatements(app(), request);
const panelOf = ({ customerId, ticketId }: Person) => agent.request(CustomerPanel, { customerId, ticketId });

/** Who asks; the customer; identities, summary (3, shared by risk, segments and value); rule of bands; exceptions; orders with their parts (5); tickets with their clocks… */
const STATEMENTS = 20;

describe("the side panel on the demo", () => {
  test("costs a fixed number of SQL statements, for a customer with two rows and for the one with most", async () => {
    expect(single.rows).toBe(2);
    expect(busiest.rows).toBeGreaterThan(6);
    const { customer } = await panelOf(busiest);
    expect(customer?.timeline.nodes.length).toBeGreaterThan(6);
    expect({ single: await statementsOf(() => panelOf(single)), busiest: await statementsOf(() => panelOf(busiest)) }).toEqual({
      single: STATEMENTS,
      busiest: STATEMENTS,
    });
  });

  test("warns of the customer who claimed on Amazon and on eBay", async () => {
    const [claimer] = await app().app.database.client<{ customerId: string; ticketId: string }[]>`
      select o.customer_id as "customerId", (select max(t.id) from tickets as t where t.workspace_id = o.workspace_id) as "ticketId"
        from claims as l join orders as o on o.workspace_id = l.workspace_id and o.id = l.order_id
       where l.workspace_id = ${DEMO_WORKSPACE} group by o.workspace_id, o.customer_id having count(*) > 1`;
    const { customer } = await panelOf({ ...single, ...claimer });
    expect(customer).toMatchObject({ buyerKind: "REPEAT_OFFENDER", riskProfile: { band: "HIGH", channels: ["AMAZON", "EBAY"] } });
  });

  test("and no more when the history is ten times as long", async () => {
    const { client } = app().app.database;
    await client`insert into tickets (workspace_id, id, channel, subject, status, customer_id)
      select workspace_id, 'tkt_' || lpad(n::text, 23, '0'), channel, 'Once more', 'RESOLVED', customer_id
        from tickets, generate_series(1, 300) as n where workspace_id = ${DEMO_WORKSPACE} and id = ${busiest.ticketId}`;
    expect(await statementsOf(() => panelOf(busiest))).toBe(STATEMENTS);
    expect((await panelOf(busiest)).customer?.timeline.pageInfo.hasNextPage).toBe(true);
  });
});

const SUMMARY = "contextSummary { code sentence occurredAt subjectIds }";
test("the context of every ticket in a list costs three statements more than the list without, for one row and for fifty", async () => {
  const list = (fields: string) =>
    operation<{ tickets: { nodes: unknown[] } }, { first: number }>(
      `query List($first: Int!) { tickets(first: $first) { nodes { id ${fields} } } }`,
    );
  const costOf = (fields: string, first: number): Promise<number> =>
    statementsOf(async () => expect((await agent.request(list(fields), { first })).tickets.nodes).toHaveLength(first));
  const plain = await costOf("", 50);
  expect([await costOf(SUMMARY, 1), await costOf(SUMMARY, 50)]).toEqual([plain + 3, plain + 3]);
});

test("timelines of fifty customers are one statement more than the customers", async () => {
  const list = (fields: string) =>
    operation<{ customers: { nodes: unknown[] } }>(`query List { customers(first: 50) { nodes { id ${fields} } } }`);
  const plain = await statementsOf(() => agent.request(list(""), {}));
  const entries = "timeline(first: 5) { nodes { sentence } pageInfo { endCursor } }";
  expect(await statementsOf(() => agent.request(list(entries), {}))).toBe(plain + 1);
});

test("its static cost, known before it runs, is less than a twentieth of what an operation may cost", () => {
  const [definition] = parse(CustomerPanel.text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("one operation");
  const cost = refuseCostly(readContract(), definition, new Map(), {
    customerId: busiest.customerId,
    ticketId: busiest.ticketId,
  });
  expect(cost).toBe(662);
  expect(cost * 20).toBeLessThan(LIMITS.cost);
});
