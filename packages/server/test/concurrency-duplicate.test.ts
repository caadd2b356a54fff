/** Duplicates under races. Every test here is tagged "concurrency:"; meta.test.ts fails when they are gone. */
import { expect, test } from "vitest";
import { amazonNumber, expectMember, logEnd } from "./given.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });
const TEXT = "The cup arrived in three pieces, the box was crushed. Please send a replacement.";

test("concurrency: five people write about one order at once: each later ticket is flagged with every earlier one, each pair once", async () => {
  const context = await anotherWorkspace(shared());
  const order = amazonNumber();
  const results = await racing(context, 5, (index) =>
    context.as.integrator.message.ingestMessage({
      channelAccountId: context.workspace.accounts.email,
      parsed: {
        externalId: `<${index}@test.example>`,
        senderAddress: `p${index}@post.example`,
        text: TEXT,
        orderExternalId: order,
      },
    }),
  );
  const tickets = results.map((result) => expectMember(result, "IngestMessageSuccess").ticket.id);
  const { nodes } = await context.as.agent.duplicate.duplicateCandidates({ first: 100 });
  const pairs = nodes.map(({ ticket, earlierTicket }) => [ticket.id, earlierTicket.id].toSorted().join(" "));
  const all = tickets.flatMap((one, place) => tickets.slice(place + 1).map((other) => [one, other].toSorted().join(" ")));
  expect(pairs.toSorted()).toEqual(all.toSorted());
  await logEnd(context);
  const { nodes: events } = await context.as.agent.event.events({ types: ["DUPLICATE_TICKET_DETECTED"], first: 100 });
  expect(new Set(events.map(({ subjectId }) => subjectId))).toEqual(new Set(nodes.map(({ id }) => id)));
});

test("concurrency: a pair reported as missed by eight people at once is one pair", async () => {
  const context = await anotherWorkspace(shared());
  const write = async (senderAddress: string, text: string): Promise<string> =>
    expectMember(
      await context.as.integrator.message.ingestMessage({
        channelAccountId: context.workspace.accounts.email,
        parsed: { externalId: `<${senderAddress}>`, senderAddress, text },
      }),
      "IngestMessageSuccess",
    ).ticket.id;
  const [one, other] = [await write("a@post.example", "Where is it?"), await write("b@post.example", "My parcel is late.")];
  const results = await racing(context, 8, (index) =>
    context.as[index % 2 === 0 ? "agent" : "colleague"].duplicate.reportMissedDuplicate(
      index % 3 === 0 ? { ticketId: one, otherTicketId: other } : { ticketId: other, otherTicketId: one },
    ),
  );
  expect(tally(results)).toEqual({ ReportMissedDuplicateSuccess: 8 });
  expect((await context.as.agent.duplicate.duplicateCandidates({ first: 100 })).nodes).toHaveLength(1);
});
