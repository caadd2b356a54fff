/** Mails of marketplaces about claims: what the rules read, what they leave to a person, and what an attacker can do with them. */
import { beforeEach, describe, expect, test } from "vitest";
import { readNotice } from "../src/features/claim/index.ts";
import { readMail } from "../src/features/message/mail/read-mail.ts";
import { DEV } from "./claim-notices/dev.ts";
import { HELD_OUT } from "./claim-notices/held-out.ts";
import { bytesOf } from "./claim-notices/notice.ts";
import type { LabelledMail } from "./claim-notices/notice.ts";
import { expectMember, givenOrder, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const said = async (labelled: LabelledMail): Promise<string> => {
  const mail = await readMail(bytesOf(labelled), { authservIds: ["mx.test.example"], ownAddresses: ["support@shop.example"] });
  if (mail.unreadable) throw new Error(mail.sentence);
  const notice = readNotice({
    senderAddress: mail.from.address,
    isProven: mail.authentication === "PASS" && !mail.senderAmbiguous,
    isAmazon: mail.senderClass === "MARKETPLACE",
    subject: mail.subject,
    text: mail.text,
  });
  if (notice === undefined) return "NOTHING";
  return notice.verdict === "UNCLEAR" ? "UNCLEAR" : `${notice.kind} ${notice.orderNumber}`;
};
const wanted = ({ is }: LabelledMail): string => (typeof is === "string" ? is : `${is.claim} ${is.order}`);

describe.each([
  ["the corpus the rules were made with", DEV],
  ["the corpus written before them", HELD_OUT],
])("%s", (_, corpus) => {
  test.each(corpus.map((mail) => [mail.name, mail] as const))("%s", async (__, mail) => {
    expect(await said(mail)).toBe(wanted(mail));
  });
});

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;

const noticeOf = (change: Partial<LabelledMail> = {}): Uint8Array =>
  bytesOf({
    name: "",
    is: "NOTHING",
    from: "Amazon <seller-performance@amazon.com>",
    proof: "PASS",
    subject: `A-to-z Guarantee claim received: Order ${order.externalId}`,
    body: `We have received an A-to-z Guarantee claim for order ${order.externalId}.`,
    headers: { Date: new Date(Date.now() - 60_000).toUTCString() },
    ...change,
  });
const take = async (raw: Uint8Array) => expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined").quarantinedMessage;
const notices = async (waiting?: boolean) =>
  (await app.as.agent.claim.claimNotices(waiting === undefined ? {} : { filter: { waiting } })).nodes;
const claimsOf = async () => (await app.as.agent.claim.claims()).nodes;

describe("taken in", () => {
  beforeEach(async () => {
    app = await anotherWorkspace(shared());
    order = await givenOrder(app);
  });

  test("a certain notice becomes a claim on its order, is kept as it came, and holds refunds back", async () => {
    const mail = await take(noticeOf());
    expect(mail).toMatchObject({ reason: "CLAIM_NOTICE", ticket: null });
    const [claim, ...more] = await claimsOf();
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      kind: "A_TO_Z",
      state: "FILED",
      source: "MAIL",
      order: { id: order.id },
      externalId: order.externalId,
    });
    expect(await notices()).toMatchObject([
      { quarantinedMessage: { id: mail.id }, verdict: "RECORDED", claim: { id: claim?.id }, orders: [{ id: order.id }] },
    ]);
    expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.queueReasons.map(({ rule }) => rule)).toEqual([
      "CLAIM_FILED",
    ]);
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderEscalated");
  });

  test("the same mail again, and a second mail about the open claim, make no second claim; told by hand with its number it is the same", async () => {
    const mail = noticeOf();
    await take(mail);
    await take(mail);
    await take(noticeOf({ subject: `A-to-z claim notification: ${order.externalId}` }));
    const [claim, ...more] = await claimsOf();
    expect(more).toEqual([]);
    expect((await notices()).map(({ verdict }) => verdict)).toEqual(["RECORDED", "RECORDED"]);
    const byHand = expectMember(
      await app.as.agent.claim.recordClaim({
        orderId: order.id,
        kind: "A_TO_Z",
        externalId: "AZ-77",
        filedAt: new Date(Date.now() - 3_600_000).toISOString(),
      }),
      "RecordClaimSuccess",
    ).claim;
    expect(byHand).toMatchObject({ id: claim?.id, externalId: "AZ-77" });
  });

  test("an uncertain notice makes no claim: it waits in the list, flags the ticket, and a refund is still the agent's", async () => {
    const mail = await take(noticeOf({ subject: `A-to-z claim decision: ${order.externalId}` }));
    expect(await claimsOf()).toEqual([]);
    expect(await notices(true)).toMatchObject([{ verdict: "UNCLEAR", kind: "A_TO_Z", claim: null, settledAt: null }]);
    const ticket = await app.as.agent.ticket.ticket({ id: order.ticketId });
    expect(ticket).toMatchObject({ queue: "COMPLEX", queueReasons: [{ rule: "CLAIM_NOTICE" }], claimRisk: { level: "HIGH" } });
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");

    const dismiss = (text: string) => app.as.agent.claim.dismissClaimNotice({ quarantinedMessageId: mail.id, note: text });
    expectMember(await dismiss("no"), "NoteTooShort");
    const { claimNotice } = expectMember(await dismiss(note()), "DismissClaimNoticeSuccess");
    expect(claimNotice).toMatchObject({ settledBy: { name: "agent" } });
    expectMember(await dismiss(note()), "ClaimNoticeSettled");
    expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.queue).toBe("ROUTINE");
    expect(await notices(true)).toEqual([]);
  });

  test("a claim that a person records from a notice settles it and names it", async () => {
    const mail = await take(noticeOf({ subject: `A-to-z claim decision: ${order.externalId}` }));
    const told = {
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "AZ-1",
      state: "LOST",
      filedAt: new Date().toISOString(),
    } as const;
    expectMember(await app.as.agent.claim.recordClaim({ ...told, quarantinedMessageId: order.id }), "ClaimNoticeNotFound");
    const { claim } = expectMember(
      await app.as.agent.claim.recordClaim({ ...told, quarantinedMessageId: mail.id }),
      "RecordClaimSuccess",
    );
    expect(await notices()).toMatchObject([{ verdict: "UNCLEAR", claim: { id: claim.id }, settledBy: { name: "agent" } }]);
    // Nothing is open any more, neither claim nor notice.
    expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.queue).toBe("ROUTINE");
  });

  test("an order that is not known here, or another workspace's, becomes no claim", async () => {
    const other = await anotherWorkspace(shared());
    const theirs = await givenOrder(other);
    await take(noticeOf({ subject: `A-to-z claim received: ${theirs.externalId}`, body: "See Seller Central." }));
    expect(await claimsOf()).toEqual([]);
    expect((await other.as.agent.claim.claims()).nodes).toEqual([]);
    expect(await notices(true)).toMatchObject([
      { orders: [], explanation: `It names order ${theirs.externalId}, which is not known here.` },
    ]);
  });

  test.each([
    ["not proven", { proof: "NONE" }],
    ["found forged", { proof: "FAIL" }],
    ["vouched for by another server", { proof: "OTHER_SERVER" }],
  ] as const)("%s: no claim and no flag, however well it is written", async (_, change) => {
    expect(await take(noticeOf(change))).toMatchObject({ reason: "SPOOFED_MARKETPLACE" });
    expect([await claimsOf(), await notices()]).toEqual([[], []]);
    expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.queue).toBe("ROUTINE");
  });
});
