/** What became of replies, against a reference that walks through every pair: random histories of questions, replies and resolutions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { customers } from "../src/features/customer/customer.table.ts";
import { macros, macroVersions } from "../src/features/macro/macro.table.ts";
import { messages } from "../src/features/message/message.table.ts";
import { orders } from "../src/features/order/order.table.ts";
import { matchOf, REPEAT_WINDOW_DAYS } from "../src/features/repeat/repeat-contact.policy.ts";
import { slaClocks } from "../src/features/sla/sla.table.ts";
import { threads, tickets } from "../src/features/ticket/ticket.table.ts";
import { newId } from "../src/kernel/id.ts";
import { digits } from "./given.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const HOUR = 3_600_000;
const WEEK = REPEAT_WINDOW_DAYS * 24 * HOUR;
const START = Date.parse("2026-10-01T00:00:00.000Z");
const NOW = START + 40 * 24 * HOUR;
const shared = sharedApp({ clock: { now: () => new Date(NOW) } });
const RUNS = Number(process.env["MODEL_RUNS"] ?? 8);

const KINDS = ["RECORDED", "SENT", "SENT", "SENT", "UNKNOWN", "QUEUED", "REJECTED", "NOTICE"] as const;
const hour = fc.noBias(fc.integer({ min: 0, max: 40 * 24 - 1 }));
const place = fc.noBias(fc.nat(7));
const histories = fc.record({
  /** Which of the customers before it speaks for it; itself when that is no earlier one. */
  customers: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
  tickets: fc.array(
    fc.record({
      customer: fc.nat(3),
      order: fc.constantFrom("NONE", "NONE", "FIRST", "SECOND", "UNKNOWN"),
      reason: fc.constantFrom(null, "Damaged in transit", "Tracking update"),
      into: fc.option(fc.nat(7), { freq: 5 }),
    }),
    { minLength: 8, maxLength: 8 },
  ),
  questions: fc.array(fc.record({ ticket: place, at: hour }), { minLength: 4, maxLength: 12 }),
  replies: fc.array(
    fc.record({ ticket: place, writtenAt: hour, took: fc.constantFrom(0, 0, 1, 5), kind: fc.constantFrom(...KINDS) }),
    { minLength: 8, maxLength: 14 },
  ),
  /** So many hours behind a reply, on its ticket. */
  resolutions: fc.array(fc.record({ behind: fc.nat(13), hours: fc.constantFrom(0, 1, 30, 200) }), {
    minLength: 6,
    maxLength: 10,
  }),
});
type History = typeof histories extends fc.Arbitrary<infer Made> ? Made : never;

/** When which ticket was resolved. */
const resolutionsOf = ({ replies, resolutions }: History) =>
  resolutions.map(({ behind, hours }) => {
    const { ticket, writtenAt } = replies[behind % replies.length] ?? { ticket: 0, writtenAt: 0 };
    return { ticket, at: writtenAt + hours };
  });

type Outcome = { used: number; resolved: number; fcr: number; fcrOf: number; repeated: number; repeatedOf: number };
const one = (holds: boolean): number => (holds ? 1 : 0);

/** The formulas of the metrics, word for word, over every pair of rows. */
const outcomesOf = (history: History, ids: readonly string[]): (Outcome | null)[] => {
  const speaker = history.customers.map((by, index) => (by < index ? by : index));
  const rootOf = (customer: number): number => {
    const by = speaker[customer] ?? customer;
    return by === customer ? customer : rootOf(by);
  };
  const ticketOf = (ticket: number) => history.tickets[ticket] ?? { customer: 0, order: "NONE", reason: null, into: null };
  const shown = (ticket: number): number => {
    const { into } = ticketOf(ticket);
    return into !== null && into < ticket && ticketOf(into).into === null ? into : ticket;
  };
  const reasonsOf = (ticket: number) => [ticketOf(ticket).reason, ticketOf(shown(ticket)).reason].filter((name) => name !== null);
  const same = (a: number, b: number): boolean => {
    const [left, right] = [ticketOf(a), ticketOf(b)];
    const sameCustomer = rootOf(left.customer) === rootOf(right.customer);
    const sameNumber = left.order === right.order && left.order !== "NONE";
    return (
      matchOf({
        ticketId: "",
        answeredAt: new Date(0),
        sameTicket: shown(a) === shown(b),
        sameOrder: sameNumber && (left.order !== "UNKNOWN" || sameCustomer),
        sameCustomer,
        sharesReason: reasonsOf(a).some((name) => reasonsOf(b).includes(name)),
      }) !== undefined
    );
  };
  const at = (hours: number) => START + hours * HOUR;
  const resolutions = resolutionsOf(history);
  const replies = history.replies
    .map((reply, index) => ({
      ...reply,
      id: ids[index] ?? "",
      written: at(reply.writtenAt),
      sent: at(reply.writtenAt + reply.took),
    }))
    .filter(({ kind }) => kind !== "REJECTED" && kind !== "NOTICE");
  const onTicket = (ticket: number) => replies.filter((reply) => shown(reply.ticket) === shown(ticket));
  const outcomeOf = (reply: (typeof replies)[number]): Outcome => {
    // What was recorded has no other time than the one at which it was sent.
    const written = reply.kind === "RECORDED" ? reply.sent : reply.written;
    const writtenOf = (other: (typeof replies)[number]) => (other.kind === "RECORDED" ? other.sent : other.written);
    const isLater = (other: (typeof replies)[number]) =>
      writtenOf(other) > written || (writtenOf(other) === written && other.id > reply.id);
    const resolved = resolutions.some(
      ({ ticket, at: hours }) =>
        shown(ticket) === shown(reply.ticket) &&
        at(hours) >= written &&
        !onTicket(ticket).some((other) => isLater(other) && writtenOf(other) <= at(hours)),
    );
    const firstQuestion = Math.min(
      ...history.questions.filter(({ ticket }) => shown(ticket) === shown(reply.ticket)).map(({ at: hours }) => at(hours)),
    );
    const resolvedBefore = resolutions.some(
      ({ ticket, at: hours }) =>
        onTicket(ticket).some((other) => writtenOf(other) <= at(hours)) &&
        (shown(ticket) === shown(reply.ticket)
          ? at(hours) < written
          : Number.isFinite(firstQuestion) &&
            same(ticket, reply.ticket) &&
            at(hours) < firstQuestion &&
            at(hours) >= firstQuestion - WEEK),
    );
    const known = (reply.kind === "SENT" || reply.kind === "RECORDED") && reply.sent < NOW - WEEK;
    const repeated = history.questions.some(
      ({ ticket, at: hours }) => same(reply.ticket, ticket) && at(hours) > reply.sent && at(hours) <= reply.sent + WEEK,
    );
    const first = resolved && !resolvedBefore;
    return {
      used: 1,
      resolved: one(resolved),
      fcr: one(first && known && !repeated),
      fcrOf: one(first && known),
      repeated: one(known && repeated),
      repeatedOf: one(known),
    };
  };
  return history.replies.map((_, index) => {
    const reply = replies.find(({ id }) => id === ids[index]);
    return reply === undefined ? null : outcomeOf(reply);
  });
};

test("random histories: what became of every single reply is what the formulas say, and the report is their sum", async () => {
  const app = await anotherWorkspace(shared());
  const { q, client } = app.app.database;
  const workspaceId = app.workspace.id;
  const channelAccountId = app.workspace.accounts.email;
  const instant = (hours: number) => new Date(START + hours * HOUR);

  /** Writes the history as rows; every reply is made of a version of its own. */
  const write = async (history: History) => {
    const customerIds = history.customers.map(() => newId("customer"));
    const rootOf = (index: number): number => {
      const by = history.customers[index] ?? index;
      return by < index ? rootOf(by) : index;
    };
    await q
      .insert(customers)
      .values(customerIds.map((id, index) => ({ workspaceId, id, rootId: customerIds[rootOf(index)] ?? id })));
    const known = { FIRST: newId("order"), SECOND: newId("order") };
    const unknown = digits(12);
    await q.insert(orders).values(
      Object.values(known).map((id) => ({
        workspaceId,
        id,
        channelAccountId,
        channel: "EMAIL" as const,
        externalId: id,
        status: "SHIPPED" as const,
        fulfilment: "FBM" as const,
        purchasedAt: instant(0),
        currencyCode: "USD" as const,
        taxCollectedByChannel: false,
        asOf: instant(0),
        source: "test",
      })),
    );
    const ticketIds = history.tickets.map(() => newId("ticket"));
    const threadIds = history.tickets.map(() => newId("thread"));
    await q.insert(tickets).values(
      history.tickets.map(({ customer, order, into }, index) => ({
        workspaceId,
        id: ticketIds[index] ?? newId("ticket"),
        channel: "EMAIL" as const,
        subject: "",
        status: "OPEN" as const,
        customerId: customerIds[customer] ?? newId("customer"),
        orderId: order === "FIRST" || order === "SECOND" ? known[order] : null,
        orderExternalId: order === "UNKNOWN" ? unknown : order === "FIRST" || order === "SECOND" ? known[order] : null,
        mergedIntoId: into !== null && into < index && history.tickets[into]?.into === null ? (ticketIds[into] ?? null) : null,
      })),
    );
    await q.insert(threads).values(
      threadIds.map((id, index) => ({
        workspaceId,
        id,
        ticketId: ticketIds[index] ?? newId("ticket"),
        channelAccountId,
        channel: "EMAIL" as const,
        source: "EMAIL" as const,
        counterpart: id,
      })),
    );
    const rows = (values: string[][]) => client(values);
    await client`insert into ticket_tags (workspace_id, ticket_id, tag_id)
      select g.workspace_id, given.ticket_id, g.id
        from (values ('', ''), ${rows(history.tickets.map(({ reason }, index) => [ticketIds[index] ?? "", reason ?? ""]))}) as given(ticket_id, name)
        join tags as g on g.workspace_id = ${workspaceId} and g.name = given.name`;
    if (history.questions.length > 0)
      await q.insert(slaClocks).values(
        history.questions.map(({ ticket, at }) => ({
          workspaceId,
          id: newId("slaClock"),
          threadId: threadIds[ticket] ?? newId("thread"),
          ticketId: ticketIds[ticket] ?? newId("ticket"),
          channel: "EMAIL" as const,
          policyName: "test",
          policyVersion: 0,
          startedAt: instant(at),
          dueAt: instant(at + 24),
          atRiskAt: instant(at + 20),
          pauses: [],
          stoppedAt: instant(at),
          outcome: "MET" as const,
        })),
      );
    const macroId = newId("macro");
    await q.insert(macros).values({ workspaceId, id: macroId, key: macroId, name: macroId, reasons: [], channels: ["EMAIL"] });
    const versionIds = history.replies.map(() => newId("macroVersion"));
    await q.insert(macroVersions).values(versionIds.map((id, index) => ({ workspaceId, id, macroId, version: index + 1 })));
    const messageIds = history.replies.map(() => newId("message"));
    await q.insert(messages).values(
      history.replies.map(({ ticket, writtenAt, took, kind }, index) => ({
        workspaceId,
        id: messageIds[index] ?? newId("message"),
        threadId: threadIds[ticket] ?? newId("thread"),
        ticketId: ticketIds[ticket] ?? newId("ticket"),
        channelAccountId,
        direction: "OUTBOUND" as const,
        senderAddress: "desk@shop.example",
        subject: "",
        body: "",
        attachments: [],
        externalId: messageIds[index] ?? "",
        receivedAt: instant(writtenAt),
        sentAt: kind === "SENT" || kind === "RECORDED" || kind === "NOTICE" ? instant(writtenAt + took) : null,
      })),
    );
    const sent = history.replies.flatMap(({ kind }, index) =>
      kind === "RECORDED"
        ? []
        : [
            [
              messageIds[index] ?? "",
              versionIds[index] ?? "",
              kind === "NOTICE" ? "MERGE_NOTICE" : "REPLY",
              kind === "NOTICE" ? "SENT" : kind,
            ],
          ],
    );
    await client`insert into message_deliveries (workspace_id, message_id, channel_account_id, kind, recipient, reference_ids, automatic,
        macro_version_id, content_hash, requested_by, status, sent_at)
      select m.workspace_id, m.id, m.channel_account_id, given.kind, 'x@post.example', '{}', false, given.version_id,
             encode(sha256(convert_to(m.body, 'UTF8')), 'hex'), 'agent', given.status, m.sent_at
        from (values ('', '', '', ''), ${rows(sent)}) as given(message_id, version_id, kind, status)
        join messages as m on m.workspace_id = ${workspaceId} and m.id = given.message_id`;
    for (const { ticket, at } of resolutionsOf(history))
      await client`insert into ticket_resolutions (workspace_id, ticket_id, resolved_at)
        values (${workspaceId}, ${ticketIds[ticket] ?? ""}, ${instant(at).toISOString()}) on conflict do nothing`;
    return { key: macroId, messageIds };
  };

  const window = { from: new Date(START).toISOString(), to: new Date(NOW + HOUR * 24).toISOString() };
  const whole = { fcr: 0, fcrOf: 0, repeated: 0, repeatedOf: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { key, messageIds } = await write(history);
      const expected = outcomesOf(history, messageIds);
      const { rows } = await app.as.analyst.statistics.macroEfficiency({
        input: { window, per: "VERSION", orderBy: "MOST_USED" },
      });
      const found = new Map(
        rows.flatMap(({ macro, version, used, resolvedRate, fcrRate, repeatContactRate }) =>
          macro.key === key && version
            ? [
                [
                  version.version,
                  {
                    used,
                    resolved: resolvedRate.numerator,
                    fcr: fcrRate.numerator,
                    fcrOf: fcrRate.denominator,
                    repeated: repeatContactRate.numerator,
                    repeatedOf: repeatContactRate.denominator,
                  },
                ],
              ]
            : [],
        ),
      );
      const nothing: Outcome = { used: 0, resolved: 0, fcr: 0, fcrOf: 0, repeated: 0, repeatedOf: 0 };
      for (const [index, outcome] of expected.entries())
        expect([index, found.get(index + 1)]).toEqual([
          index,
          history.replies[index]?.kind === "RECORDED" ? nothing : (outcome ?? nothing),
        ]);
      for (const outcome of expected)
        if (outcome) for (const field of ["fcr", "fcrOf", "repeated", "repeatedOf"] as const) whole[field] += outcome[field];
    }),
    { numRuns: RUNS, seed: 60 },
  );
  expect(whole.fcr).toBeGreaterThan(3);
  expect(whole.fcrOf - whole.fcr).toBeGreaterThan(3);
  const { rows } = await app.as.analyst.report.report({ input: { measures: ["FCR", "REPEAT_CONTACT_RATE"], window } });
  expect(rows[0]?.shares.map((share) => [share?.numerator, share?.denominator])).toEqual([
    [whole.fcr, whole.fcrOf],
    [whole.repeated, whole.repeatedOf],
  ]);
});
