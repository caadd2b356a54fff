/** Undoing merges is exact: whatever was merged, undone and received in between, the end is that of a twin that never merged. */
import { operation } from "@firstline/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digits, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

/** A clock that stands still: what it decides is the same in both workspaces. */
const shared = sharedApp({ clock: { now: () => new Date("2026-11-20T12:00:00.000Z") } });

/** Two of one customer at Amazon, two of another, one by mail, some settled before anything begins. */
const PEOPLE = [
  "one@marketplace.amazon.com",
  "one@marketplace.amazon.com",
  "two@marketplace.amazon.com",
  "two@marketplace.amazon.com",
];
const STATUSES = ["OPEN", "RESOLVED", "WAITING", "OPEN", "RESOLVED"];
const COUNT = 5;

type Desk = { readonly app: TestApp; readonly tickets: readonly string[] };

const receive = async ({ as, workspace }: TestApp, thread: number, key: string, answers: string[] = []) =>
  expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: thread < PEOPLE.length ? workspace.accounts.amazon : workspace.accounts.email,
      parsed: {
        externalId: `<${key}@test.example>`,
        senderAddress: PEOPLE[thread] ?? "kim@post.example",
        senderName: "Kim Buyer",
        subject: `Matter ${thread}`,
        text: `Message ${key} of matter ${thread}`,
        references: answers,
        orderExternalId: thread < PEOPLE.length ? `111-0000000-000000${thread}` : null,
      },
    }),
    "IngestMessageSuccess",
  );

const furnish = async (): Promise<Desk> => {
  const app = await anotherWorkspace(shared());
  const tickets: string[] = [];
  for (let thread = 0; thread < COUNT; thread += 1) tickets.push((await receive(app, thread, `first-${thread}`)).ticket.id);
  await app.as.agent.ticket.setTags({ ticketId: tickets[1] ?? "", tags: ["VIP", "Damaged in transit"] });
  for (const [thread, status] of STATUSES.entries())
    await app.app.database.client`update tickets set status = ${status} where id = ${tickets[thread] ?? ""}`;
  await app.app.database
    .client`update sla_clocks set stopped_at = started_at, outcome = 'MET', alert_at = null where ticket_id = any(${[tickets[1] ?? "", tickets[4] ?? ""]})`;
  return { app, tickets };
};

const EVERYTHING = operation<
  { nodes: unknown[]; tickets: { nodes: { id: string }[] }; merged: { nodes: { id: string }[] }; customers: object },
  { ids: string[] }
>(
  `query Everything($ids: [ID!]!) {
  tickets(first: 100) { nodes { id } }  merged: tickets(first: 100, filter: { merged: true }) { nodes { id } }
  open: tickets(first: 100, filter: { status: [OPEN] }) { nodes { id } }
  customers(first: 100) { nodes { displayName identities { value } tickets(first: 100) { nodes { id subject } } } }
  nodes(ids: $ids) { ... on Ticket { id channel subject status orderExternalId order { id } orders { id } reason { name } tags { name } customer { identities { value } }
    mergedInto { id } mergedTickets { id } sla { dueAt state } refunds { nodes { id } } duplicateCandidates { state origin score comment decidedBy { name } }
    threads { channel source channelAccount { name } sla { dueAt state remainingSeconds } }
    messages(first: 100) { nodes { direction senderAddress subject text externalId receivedAt thread { source } } } } } }`,
);

/** All that can be read of the tickets, their places in lists and at their customers, with ids replaced by their numbers. */
const readable = async ({ app, tickets }: Desk): Promise<string> => {
  const answer = await app.as.manager.request(EVERYTHING, { ids: [...tickets] });
  return tickets.reduce((text, id, index) => text.replaceAll(id, `ticket ${index}`), JSON.stringify(answer, null, 1));
};

type Step =
  | { readonly kind: "merge"; readonly primary: number; readonly others: readonly number[] }
  | { readonly kind: "unmerge"; readonly ticket: number }
  | { readonly kind: "receive"; readonly thread: number };

const number = fc.nat(COUNT - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("merge" as const),
      primary: number,
      others: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unmerge" as const), ticket: number }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("receive" as const), thread: number }) },
);

/** Which ticket is directly under which, as the steps say. */
class Model {
  readonly under = new Map<number, number>();
  root = (ticket: number): number => {
    const above = this.under.get(ticket);
    return above === undefined ? ticket : this.root(above);
  };
  /** What the API must answer to a merge. */
  merge(primary: number, others: readonly number[]): string {
    if (others.includes(primary)) return "InvalidInput";
    if ([primary, ...others].some((ticket) => this.under.has(ticket))) return "TicketAlreadyMerged";
    for (const other of others) this.under.set(other, primary);
    return "MergeTicketsSuccess";
  }
  unmerge(ticket: number): string {
    return this.under.delete(ticket) ? "UnmergeTicketsSuccess" : "TicketNotMerged";
  }
}

const apply = async ({ app, tickets }: Desk, twin: Desk, model: Model, given: Step, at: number): Promise<void> => {
  const idOf = (ticket: number): string => tickets[ticket] ?? "";
  switch (given.kind) {
    case "merge": {
      const { primary, others } = given;
      const result = await app.as.agent.merge.mergeTickets({
        primaryTicketId: idOf(primary),
        ticketIds: others.map(idOf),
        note: note(),
      });
      expect(result.__typename).toBe(model.merge(primary, others));
      break;
    }
    case "unmerge":
      expect((await app.as.agent.merge.unmergeTickets({ ticketIds: [idOf(given.ticket)] })).__typename).toBe(
        model.unmerge(given.ticket),
      );
      break;
    case "receive": {
      const { thread } = given;
      const taken = await receive(app, thread, `later-${at}`, [`<first-${thread}@test.example>`]);
      expect(taken.ticket.id).toBe(idOf(model.root(thread)));
      expect(taken.ticket.status).toBe("OPEN");
      await receive(twin.app, thread, `later-${at}`, [`<first-${thread}@test.example>`]);
    }
  }
};

test(
  "property: after undoing every merge in any order, all that can be read equals a twin workspace that never merged",
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: COUNT }),
        async (steps, order) => {
          const [desk, twin, model] = [await furnish(), await furnish(), new Model()];
          for (const [at, given] of steps.entries()) {
            await apply(desk, twin, model, given, at);
            const shown = await desk.app.as.agent.request(MERGED_INTO, { ids: [...desk.tickets] });
            const expected = desk.tickets.map((_, ticket) =>
              model.under.has(ticket) ? { id: desk.tickets[model.root(ticket)] } : null,
            );
            expect(shown.nodes.map(({ mergedInto }) => mergedInto)).toEqual(expected);
          }
          for (const ticket of order.filter((one) => model.under.has(one)))
            expectMember(
              await desk.app.as.agent.merge.unmergeTickets({ ticketIds: [desk.tickets[ticket] ?? ""] }),
              "UnmergeTicketsSuccess",
            );
          expect(await readable(desk)).toBe(await readable(twin));
        },
      ),
      { seed: SEED, numRuns: 4 },
    ),
  120_000,
);

const MERGED_INTO = operation<{ nodes: { mergedInto: { id: string } | null }[] }, { ids: string[] }>(
  "query MergedInto($ids: [ID!]!) { nodes(ids: $ids) { ... on Ticket { mergedInto { id } } } }",
);

test("merging and undoing changes no row but the tickets' pointer, version and time of change, and adds only merges, audit, events, keys", async () => {
  const { app, tickets } = await furnish();
  const before = await rows(app);
  const [first = "", ...others] = tickets;
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: first, ticketIds: others, note: note() }),
    "MergeTicketsSuccess",
  );
  expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: others }), "UnmergeTicketsSuccess");
  const after = await rows(app);
  expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([]);
});

/** `api_keys` keeps when they were last used. */
const LOG = [
  "api_keys",
  "ticket_merges",
  "audit_entries",
  "audit_notes",
  "audit_heads",
  "events",
  "event_heads",
  "idempotency_keys",
  "decisions",
];

/** Every table of the workspace as text, but for what records that something happened. */
const rows = async ({ app: { database }, workspace }: TestApp): Promise<Record<string, string>> => {
  const tables = await database.client<{ name: string }[]>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' and table_name <> all(${LOG}) order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.client<
      { text: string }[]
    >`select coalesce(string_agg(row::text, E'\n' order by row::text), '') as text
      from (select to_jsonb(t) - 'version' - 'updated_at' - 'last_used_at' as row from ${database.client(name)} as t where t.workspace_id = ${workspace.id}) as r`;
    found[name] = row?.text ?? "";
  }
  return found;
};

test("what a person did to a merged ticket stays after the undoing: a merge is no copy", async () => {
  const { app, tickets } = await furnish();
  const [first = "", second = ""] = tickets;
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: first, ticketIds: [second], note: note() }),
    "MergeTicketsSuccess",
  );
  await app.as.agent.ticket.setTags({ ticketId: second, tags: ["Tracking update"] });
  const { id } = expectMember(
    await app.as.agent.merge.unmergeTickets({ ticketIds: [second], note: `Two matters after all, ${digits(4)}` }),
    "UnmergeTicketsSuccess",
  ).tickets[0] ?? { id: "" };
  expect((await app.as.agent.ticket.ticket({ id }))?.tags.map(({ name }) => name)).toEqual(["Tracking update"]);
});

test("what a merge said about a pair of tickets is taken back with it: a pair that a person had dismissed is dismissed again", async () => {
  const { app, tickets } = await furnish();
  const [first = "", second = "", third = ""] = tickets;
  const judged = expectMember(
    await app.as.agent.duplicate.reportMissedDuplicate({ ticketId: first, otherTicketId: second }),
    "ReportMissedDuplicateSuccess",
  ).duplicateCandidate;
  expectMember(
    await app.as.colleague.duplicate.dismissDuplicate({ duplicateCandidateId: judged.id, comment: "Two orders, two matters." }),
    "DismissDuplicateSuccess",
  );
  const pairs = async () =>
    (await app.as.manager.duplicate.duplicateCandidates({ first: 100 })).nodes.map(({ id, state, comment }) => [
      id,
      state,
      comment,
    ]);
  const before = await pairs();
  expect(before).toContainEqual([judged.id, "DISMISSED", "Two orders, two matters."]);
  const input = { primaryTicketId: first, ticketIds: [second, third], note: note() };
  expectMember(await app.as.agent.merge.mergeTickets(input), "MergeTicketsSuccess");
  expect(await pairs()).toContainEqual([judged.id, "ACCEPTED", null]);
  expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [third] }), "UnmergeTicketsSuccess");
  expect(await pairs()).toContainEqual([judged.id, "ACCEPTED", null]);
  expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [second] }), "UnmergeTicketsSuccess");
  expect(await pairs()).toEqual(before);
});
