/** What the database itself refuses about messages of ours, whoever asks. */
import { expect, test } from "vitest";
import { DELIVERY_STATUSES } from "../src/features/message/delivery.table.ts";
import { NEXT_DELIVERY } from "../src/features/message/delivery.policy.ts";
import { expectMember, note } from "./given.ts";
import { mailOf, noticeUntil, twoThreads } from "./outgoing.ts";
import { sharedApp } from "./shared-app.ts";

const shared = sharedApp();

test("every pair of states: the trigger allows exactly what NEXT_DELIVERY lists, and staying where it is; history is never changed", async () => {
  const app = shared();
  const { client } = app.app.database;
  const { primary, other } = await twoThreads(app);
  await mailOf(app).behave("mail.refuse");
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other], notices: "AUTO", note: note() }),
    "MergeTicketsSuccess",
  );
  const { id } = (await noticeUntil(app, other, "REJECTED")).noticeMessage;
  const allowed: Record<string, string[]> = {};
  for (const from of DELIVERY_STATUSES)
    for (const to of DELIVERY_STATUSES) {
      const change = client.begin(async (tx) => {
        await tx`alter table message_deliveries disable trigger guard_delivery_status`;
        await tx`update message_deliveries set status = ${from} where message_id = ${id}`;
        await tx`alter table message_deliveries enable trigger guard_delivery_status`;
        await tx`update message_deliveries set status = ${to} where message_id = ${id}`;
        throw new Error("undo");
      });
      const said = await change.catch((error: Error) => error.message);
      allowed[from] = [...(allowed[from] ?? []), ...(said === "undo" ? [to] : [])];
      expect(["undo", `a message cannot go from ${from} to ${to}`]).toContain(said);
    }
  const inOrder = (list: readonly string[]) => DELIVERY_STATUSES.filter((status) => list.includes(status));
  expect(allowed).toEqual(Object.fromEntries(DELIVERY_STATUSES.map((from) => [from, inOrder([from, ...NEXT_DELIVERY[from]])])));
  for (const statement of [
    client`update delivery_transitions set why = '' where message_id = ${id}`,
    client`delete from delivery_transitions where message_id = ${id}`,
  ])
    await expect(statement).rejects.toThrow("delivery_transitions is append-only");
});
