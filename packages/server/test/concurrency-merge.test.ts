/** Merges under races. Every test here is tagged "concurrency:"; meta.test.ts fails when they are gone. */
import { expect, test } from "vitest";
import { digits, expectMember, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });

const desk = async (count: number): Promise<{ context: TestApp; ids: string[] }> => {
  const context = await anotherWorkspace(shared());
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1)
    ids.push(await givenTicket(context, { buyer: `b${number}@marketplace.amazon.com` }));
  return { context, ids };
};
const merge = ({ as }: TestApp, primaryTicketId: string, ticketIds: string[]) =>
  as.agent.merge.mergeTickets({ primaryTicketId, ticketIds, note: note() });
const under = async ({ as }: TestApp, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await as.agent.ticket.ticket({ id }))?.mergedInto?.id ?? null));

test("concurrency: merges of a ring of tickets, each under the next, never close the ring", async () => {
  const { context, ids } = await desk(6);
  const results = await racing(context, 12, (index) => {
    const [one = "", next = ""] = [ids[index % 6], ids[(index + 1) % 6]];
    return index < 6 ? merge(context, next, [one]) : merge(context, one, [next]);
  });
  const { MergeTicketsSuccess: merged = 0, TicketAlreadyMerged: refused = 0 } = tally(results);
  expect(merged + refused).toBe(12);
  const shape = await under(context, ids);
  // A forest: as many tickets are under another as merges succeeded, and whoever answers for one stands for itself.
  expect(shape.filter((id) => id !== null)).toHaveLength(merged);
  expect(merged).toBeLessThan(6);
  expect(shape.filter((id) => id !== null && shape[ids.indexOf(id)] !== null)).toEqual([]);
});

test("concurrency: twins with one key are one merge", async () => {
  const { context, ids } = await desk(3);
  const [primaryTicketId = "", ...ticketIds] = ids;
  const input = { primaryTicketId, ticketIds, note: note(), idempotencyKey: `merge-${digits(12)}` };
  const results = await racing(context, 8, () => context.as.agent.merge.mergeTickets(input));
  const merged = results.map((result) => expectMember(result, "MergeTicketsSuccess"));
  expect(merged.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const [row] = await context.app.database.client<
    { count: number }[]
  >`select count(*)::int as count from ticket_merges where workspace_id = ${context.workspace.id}`;
  expect(row?.count).toBe(2);
});

test("concurrency: messages that arrive while their ticket is merged and taken out again all stay in their thread, and open who answers", async () => {
  const { context, ids } = await desk(2);
  const [primary = "", other = ""] = ids;
  const results = await racing(context, 16, async (index): Promise<{ __typename: string }> => {
    if (index % 8 === 0) return merge(context, primary, [other]);
    if (index % 8 === 4) return context.as.agent.merge.unmergeTickets({ ticketIds: [other] });
    return context.as.integrator.message.ingestMessage({
      channelAccountId: context.workspace.accounts.amazon,
      parsed: { externalId: `<race-${index}@test.example>`, senderAddress: "b1@marketplace.amazon.com", text: "Any news?" },
    });
  });
  expect(tally(results)["IngestMessageSuccess"]).toBe(12);
  const [row] = await context.app.database.client<
    { count: number; tickets: string }[]
  >`select count(*)::int as count, min(ticket_id) || max(ticket_id) as tickets
    from messages where workspace_id = ${context.workspace.id} and sender_address = 'b1@marketplace.amazon.com'`;
  expect(row).toEqual({ count: 13, tickets: other + other });
  await context.as.agent.merge.unmergeTickets({ ticketIds: [other] });
  expect(await under(context, ids)).toEqual([null, null]);
});
