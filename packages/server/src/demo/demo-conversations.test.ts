import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { generateDemo } from "./generate-demo.ts";

const demo = generateDemo("a secret of at least thirty-two characters", new Date("2026-11-23T12:00:00Z"));

describe("replies", () => {
  const deliveries = new Map(demo.messageDeliveries.map((row) => [row.messageId, row]));
  const outbound = demo.messages.filter(({ direction }) => direction === "OUTBOUND");
  const mails = new Set(demo.duplicateCandidates.map(({ ticketId }) => ticketId));

  test("every question that was answered has its reply, sent at the moment its clock stopped", () => {
    const byId = new Map(outbound.map((message) => [message.id, message]));
    const answered = demo.slaClocks.filter(({ stoppedAt, ticketId }) => stoppedAt && !mails.has(ticketId));
    for (const { stoppedAt, stoppedByMessageId, startedAt } of answered) {
      const reply = byId.get(stoppedByMessageId ?? "msg_");
      expect(reply?.sentAt).toEqual(stoppedAt);
      expect(Number(reply?.receivedAt)).toBeGreaterThanOrEqual(Number(startedAt));
    }
    expect(outbound).toHaveLength(answered.length);
  });

  test("many are made of macros for their ticket's reason, in the customer's language, without a gap, and with the hash of their text", () => {
    expect(deliveries.size).toBeGreaterThan(outbound.length / 4);
    const versions = new Map(
      demo.macroVersions.map(({ id, macroId }) => [id, demo.macros.find((macro) => macro.id === macroId)]),
    );
    expect(new Set(demo.messageDeliveries.map(({ macroVersionId }) => macroVersionId)).size).toBeGreaterThan(3);
    for (const message of outbound) {
      expect(message.body).not.toMatch(/[{}]/);
      const delivery = deliveries.get(message.id);
      if (!delivery) continue;
      expect(delivery.contentHash).toBe(createHash("sha256").update(message.body).digest("hex"));
      const macro = versions.get(delivery.macroVersionId ?? "mcv_");
      const tags = demo.ticketTags.filter(({ ticketId }) => ticketId === message.ticketId).map(({ tagId }) => tagId);
      expect(demo.tags.filter(({ id, name }) => tags.includes(id) && macro?.reasons.includes(name))).not.toEqual([]);
    }
  });
});

test("one pair of tickets of one customer is merged: an open Amazon ticket answers for one of another channel", () => {
  const [merge, ...more] = demo.ticketMerges;
  expect(more).toEqual([]);
  const [primary, merged] = [merge?.primaryTicketId, merge?.ticketId].map((id) =>
    demo.tickets.find((ticket) => ticket.id === id),
  );
  expect([primary?.channel, primary?.status === "RESOLVED", merged?.channel === "AMAZON"]).toEqual(["AMAZON", false, false]);
  expect(merged?.customerId).toBe(primary?.customerId);
  expect(demo.tickets.filter(({ mergedIntoId }) => mergedIntoId != null)).toEqual([merged]);
  expect(merged?.mergedIntoId).toBe(primary?.id);
  for (const ticket of [primary, merged]) expect(Number(ticket?.createdAt)).toBeLessThan(Number(merge?.createdAt));
});
