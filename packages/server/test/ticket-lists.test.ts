/** The work queue: every filter, every order, and pages that neither lose nor repeat a ticket. */
import { beforeAll, describe, expect, test } from "vitest";
import { expectMember, givenTicket, note } from "./given.ts";
import { sharedApp } from "./shared-app.ts";

const START = Date.now();
let now = START;
const app = sharedApp({ clock: { now: () => new Date(now) } });
const desk = () => app().as.agent.ticket;
type Filter = NonNullable<Parameters<ReturnType<typeof desk>["tickets"]>[0]>["filter"];
type Order = "NEWEST_FIRST" | "LAST_CHANGED_FIRST" | "MOST_URGENT_FIRST" | "EARLIEST_DUE_FIRST";

/** Seven tickets, an hour apart; each promise runs 24 hours, so they are due in the order they came. */
const ids: string[] = [];
let agent = "";
const hour = (hours: number) => new Date(START + hours * 3_600_000).toISOString();
const at = (index: number) => ids[index] ?? "";
const list = async (filter: Filter) => (await desk().tickets({ filter: filter ?? null })).nodes.map(({ id }) => ids.indexOf(id));
/** All pages of two, one after the other. */
const paged = async (orderBy: Order, filter: Filter = null) => {
  const seen: number[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<ReturnType<typeof desk>["tickets"]>> = await desk().tickets({
      orderBy,
      filter,
      first: 2,
      after,
    });
    seen.push(...page.nodes.map(({ id }) => ids.indexOf(id)));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return seen;
};

beforeAll(async () => {
  for (let index = 0; index < 7; index += 1) {
    now = START + index * 3_600_000;
    ids.push(await givenTicket(app(), { account: "email", buyer: `b${index}@post.example` }));
  }
  agent = (await app().as.agent.workspace.members()).find(({ name }) => name === "agent")?.id ?? "";
  await desk().setPriority({ ticketId: at(1), priority: "URGENT" });
  await desk().setPriority({ ticketId: at(4), priority: "URGENT" });
  await desk().setPriority({ ticketId: at(2), priority: "LOW" });
  await desk().assignTicket({ ticketId: at(3), memberId: agent });
  await desk().setTicketRisk({ ticketId: at(5), risk: "HIGH", note: note() });
  await desk().snoozeTicket({ ticketId: at(6), endsAt: new Date(now + 86_400_000).toISOString(), reason: "Waits." });
  // 0 is answered for good: it owes nothing and is the last one changed.
  expectMember(await desk().resolveTicket({ ticketId: at(0), overrideNote: note() }), "ResolveTicketSuccess");
});

describe("filters", () => {
  test.each<[string, () => Filter, number[]]>([
    ["of a member", () => ({ assigneeId: agent }), [3]],
    ["of nobody", () => ({ unassigned: true }), [6, 5, 4, 2, 1, 0]],
    ["of somebody", () => ({ unassigned: false }), [3]],
    ["of a member and of nobody", () => ({ assigneeId: agent, unassigned: true }), []],
    ["urgent", () => ({ priority: ["URGENT"] }), [4, 1]],
    ["urgent or low", () => ({ priority: ["URGENT", "LOW"] }), [4, 2, 1]],
    ["of no priority at all", () => ({ priority: [] }), []],
    ["put aside", () => ({ snoozed: true }), [6]],
    ["not put aside", () => ({ snoozed: false }), [5, 4, 3, 2, 1, 0]],
    ["open, which leaves those put aside out", () => ({ status: ["OPEN"] }), [5, 4, 3, 2, 1]],
    ["risky", () => ({ risk: "HIGH" }), [5]],
    ["that owe a reply, put aside or not", () => ({ hasOpenSla: true }), [6, 5, 4, 3, 2, 1]],
    ["that owe none", () => ({ hasOpenSla: false }), [0]],
    ["due before the third one", () => ({ dueAt: { to: hour(26) } }), [1]],
    ["due from the third to the fourth", () => ({ dueAt: { from: hour(26), to: hour(28) } }), [3, 2]],
    ["due after the last but one: what owes nothing is never due", () => ({ dueAt: { from: hour(30) } }), [6]],
    ["changed in the future", () => ({ updatedAt: { from: "2999-01-01T00:00:00Z" } }), []],
    ["changed before then", () => ({ updatedAt: { to: "2999-01-01T00:00:00Z" } }), [6, 5, 4, 3, 2, 1, 0]],
    ["urgent, of nobody, due", () => ({ priority: ["URGENT"], unassigned: true, hasOpenSla: true, status: ["OPEN"] }), [4, 1]],
    [
      "with nulls, which ask for nothing",
      () => ({ assigneeId: null, unassigned: null, priority: null, risk: null }),
      [6, 5, 4, 3, 2, 1, 0],
    ],
  ])("tickets %s", async (_, filter, expected) => {
    expect(await list(filter())).toEqual(expected);
  });
});

describe("orders", () => {
  test.each<[Order, number[]]>([
    ["NEWEST_FIRST", [6, 5, 4, 3, 2, 1, 0]],
    ["LAST_CHANGED_FIRST", [0, 6, 5, 3, 2, 4, 1]],
    // Urgent ones by due time, then the normal ones by due time, 0 behind them because it owes nothing, then the low one.
    ["MOST_URGENT_FIRST", [1, 4, 3, 5, 6, 0, 2]],
    ["EARLIEST_DUE_FIRST", [1, 2, 3, 4, 5, 6, 0]],
  ])("%s, page by page", async (orderBy, expected) => {
    expect(await paged(orderBy)).toEqual(expected);
    expect(await paged(orderBy, { status: ["OPEN"] })).toEqual(expected.filter((index) => index !== 0 && index !== 6));
  });

  const ORDERS = ["NEWEST_FIRST", "LAST_CHANGED_FIRST", "MOST_URGENT_FIRST", "EARLIEST_DUE_FIRST"] as const;
  const cursorOf = async (orderBy: Order) => (await desk().tickets({ orderBy, first: 1 })).pageInfo.endCursor;

  test.each(ORDERS)("a cursor of %s goes on behind its ticket", async (orderBy) => {
    expect((await desk().tickets({ orderBy, after: await cursorOf(orderBy) })).nodes).toHaveLength(6);
  });

  test.each(ORDERS.flatMap((given) => ORDERS.filter((orderBy) => orderBy !== given).map((orderBy) => [given, orderBy] as const)))(
    "a cursor of %s is refused for %s, and the refusal says which it is of",
    async (given, orderBy) => {
      await expect(desk().tickets({ orderBy, after: await cursorOf(given) })).rejects.toMatchObject({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining(`after is a cursor of orderBy ${given}`) as string,
      });
    },
  );

  test.each([
    "",
    "x",
    "s.none",
    "s..tkt_01jgfjjz00agentana00000",
    "s.1e3.tkt_01jgfjjz00agentana00000",
    "s.-1.tkt_01jgfjjz00agentana00000",
    "u.none.tkt_01jgfjjz00agentana00000",
    "p.4.none.tkt_01jgfjjz00agentana00000",
    "p.none.tkt_01jgfjjz00agentana00000",
    "s.9999999999999999.tkt_01jgfjjz00agentana00000",
    "ord_01jgfjjz00agentana00000",
    `s.${"9".repeat(100_000)}.tkt_01jgfjjz00agentana00000`,
  ])("a cursor nobody gave out is refused: %#", async (after) => {
    for (const orderBy of ["LAST_CHANGED_FIRST", "MOST_URGENT_FIRST", "EARLIEST_DUE_FIRST"] as const)
      await expect(desk().tickets({ orderBy, after })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test.each([0, 101, -1])("first: %i is refused", async (first) => {
    await expect(desk().tickets({ orderBy: "EARLIEST_DUE_FIRST", first })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

test("every order is read from its index, from the place where the page begins", async () => {
  const { client } = app().app.database;
  const due = "coalesce(sla_due_at, 'infinity'::timestamptz)";
  const plans: Record<string, string> = {
    tickets_updated: "(updated_at, id) < (now(), 'tkt_z') order by updated_at desc, id desc",
    tickets_due: `(${due}, id) > (now(), 'tkt_z') order by ${due}, id`,
    tickets_priority: `(priority_rank, ${due}, id) > (1::smallint, now(), 'tkt_z') order by priority_rank, ${due}, id`,
  };
  for (const [index, rest] of Object.entries(plans)) {
    const rows = await client.begin(async (tx) => {
      // Seven rows are read faster without an index; what is asked here is whether the index fits.
      await tx`set local enable_seqscan = off`;
      await tx`set local enable_sort = off`;
      await tx`set local enable_bitmapscan = off`;
      return tx.unsafe(`explain select * from tickets where workspace_id = '${app().workspace.id}' and ${rest} limit 21`);
    });
    const plan = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
    expect(plan).toMatch(new RegExp(`Index Scan (Backward )?using ${index} `));
    expect(plan).toContain("Index Cond: ((workspace_id =");
    expect(plan).toContain("ROW(");
    expect(plan).not.toContain("Sort");
  }
});
