/** Whoever has to write again is seen in the list, before the new message is read (S48, S56). */
import { operation } from "@firstline/sdk";
import { beforeEach, expect, test } from "vitest";
import { amazonNumber, digits, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal, relayed } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.parse("2026-11-22T09:30:00.000Z");
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
const alias = () => `k${digits(13)}@marketplace.amazon.com`;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
});

const LIST = operation<
  { tickets: { nodes: { id: string; isRepeatContact: boolean; repeatOf: { id: string } | null }[] } },
  object
>("query Repeats { tickets { nodes { id isRepeatContact repeatOf { id } } } }");
const opened = async (raw: Uint8Array, account: "amazon" | "email" = "amazon") => {
  // The database's clock says when a ticket was opened, so the answer before it is given by the same clock.
  const { ticket, ticketCreated } = expectMember(await ingestRaw(app, raw, account), "IngestMessageSuccess");
  expect(ticketCreated).toBe(true);
  return ticket.id;
};
/** Answered an hour before whatever is opened now. */
const answer = async (ticketId: string, reason?: string) => {
  if (reason !== undefined) await app.as.agent.ticket.setTags({ ticketId, tags: [reason] });
  now = Date.now() - 3_600_000;
  expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
};
const repeats = async () =>
  (await app.as.agent.request(LIST, {})).tickets.nodes.map(({ id, isRepeatContact, repeatOf }) => [
    id,
    isRepeatContact,
    repeatOf?.id,
  ]);

test("about the same order, after an answer, also on another channel's ticket of the same customer", async () => {
  const facts = { alias: alias(), orderNumber: amazonNumber() };
  const first = await opened(relayed({ ...facts, text: "Where is it?" }));
  await answer(first, "Tracking update");
  now = Date.now() + 15 * 86_400_000;
  const again = await opened(relayed({ ...facts, text: "It still has not come." }));
  expect(await repeats()).toEqual([
    [again, true, first],
    [first, false, undefined],
  ]);
});

test("for the same reason, about another order", async () => {
  const buyer = alias();
  const first = await opened(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "The cup is broken." }));
  await answer(first, "Damaged in transit");
  const again = await opened(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "This one too." }));
  expect(await repeats()).toEqual([
    [again, false, undefined],
    [first, false, undefined],
  ]);
  await app.as.agent.ticket.setTags({ ticketId: again, tags: ["Damaged in transit"] });
  expect((await repeats())[0]).toEqual([again, true, first]);
});

test("not before an answer, and not of somebody else", async () => {
  const orderNumber = amazonNumber();
  const first = await opened(relayed({ alias: alias(), orderNumber, text: "Where is it?" }));
  const buyer = alias();
  const own = await opened(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "Where is it?" }));
  const second = await opened(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "And this?" }));
  await answer(first, "Tracking update");
  const stranger = await opened(personal({ From: "Eve <eve@post.example>", Subject: `Order ${orderNumber}` }), "email");
  expect(await repeats()).toEqual([stranger, second, own, first].map((id) => [id, false, undefined]));
});
