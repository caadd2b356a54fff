import { createHash } from "node:crypto";
import { readNotice } from "../features/claim/index.ts";
import { invariant } from "../kernel/assert.ts";
import { createDemoIds, DEMO_ACCOUNTS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { NOTICE_SENDER, TOLD_NOTICE, UNCLEAR_NOTICE } from "./texts/claim-texts.ts";

type Rows = Pick<DemoRows, "tickets" | "claims">;
type Generated = Pick<DemoRows, "rawMails" | "quarantinedMessages" | "claimNotices">;

/** When the uncertain mail came: long enough ago to have been seen, and nobody has. */
const UNCLEAR = 5 * HOUR;

/** Without a date: the bytes are the same whenever the demo starts. */
const bytesOf = (subject: string, text: string): Uint8Array =>
  Buffer.from(
    [
      `From: Amazon <${NOTICE_SENDER}>`,
      "To: service@northwind.example",
      `Subject: ${subject}`,
      `Message-ID: <${createHash("sha256").update(subject).digest("hex").slice(0, 24)}@amazon.com>`,
      "Authentication-Results: mx.northwind.example; dkim=pass header.d=amazon.com; dmarc=pass header.from=amazon.com",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      "",
    ].join("\r\n"),
  );

/** A buyer's open matter at Amazon, shipped by us, that nobody has claimed about: the newest. */
const placeFor = (written: readonly DemoTicket[], { tickets, claims }: Rows) => {
  const open = new Set(tickets.flatMap(({ id, status, mergedIntoId }) => (status === "OPEN" && !mergedIntoId ? id : [])));
  const claimed = new Set<string>(claims.map(({ orderId }) => orderId));
  return written
    .map(({ id, order }) => ({ id, order }))
    .findLast(
      ({ id, order }) =>
        open.has(id) &&
        order?.channel === "AMAZON" &&
        order.fulfilment === "FBM" &&
        order.status === "SHIPPED" &&
        !claimed.has(order.id),
    )?.order;
};

/** Two mails of Amazon about claims: one was certain and became a claim; the other waits for a person. Read by the product's own rules. */
export const generateClaimNotices = (written: readonly DemoTicket[], rows: Rows, at: At): Generated => {
  const mint = createDemoIds(81);
  const into: Generated = { rawMails: [], quarantinedMessages: [], claimNotices: [] };
  const take = (subject: string, text: string, receivedAt: Date, ageMs: number, more: object) => {
    const own = { workspaceId: DEMO_WORKSPACE, createdAt: receivedAt };
    const content = bytesOf(subject, text);
    const rawMailId = mint("rawMail", ageMs);
    const quarantinedMessageId = mint("quarantinedMessage", ageMs);
    const notice = readNotice({ senderAddress: NOTICE_SENDER, isProven: true, isAmazon: true, subject, text });
    invariant(notice, "a mail of Amazon about a claim is a notice");
    const channelAccountId = DEMO_ACCOUNTS.AMAZON;
    const sha256 = createHash("sha256").update(content).digest("hex");
    into.rawMails.push({ ...own, id: rawMailId, channelAccountId, sha256, content });
    into.quarantinedMessages.push({
      ...own,
      id: quarantinedMessageId,
      channelAccountId,
      rawMailId,
      reason: "CLAIM_NOTICE",
      explanation: "The mail is a marketplace's notice about a claim, not a buyer's message.",
      senderAddress: NOTICE_SENDER,
      subject,
      sizeBytes: content.byteLength,
      receivedAt,
    });
    const isCertain = notice.verdict === "CLAIM";
    const told = { verdict: isCertain ? ("RECORDED" as const) : ("UNCLEAR" as const), kind: notice.kind };
    const explanation =
      notice.verdict === "UNCLEAR" ? notice.why : "A proven mail of the marketplace about one claim on one known order.";
    into.claimNotices.push({ ...own, quarantinedMessageId, explanation, ...told, orderIds: [], ...more });
  };
  const told = rows.claims.find(({ source }) => source === "MAIL");
  if (told) {
    const settled = { orderIds: [told.orderId], claimId: told.id, settledAt: told.filedAt, settledBy: "system" };
    take(TOLD_NOTICE.subject(told.externalId), TOLD_NOTICE.text, told.filedAt, at(0).getTime() - told.filedAt.getTime(), settled);
  }
  const order = placeFor(written, rows);
  if (order) take(UNCLEAR_NOTICE.subject(order.externalId), UNCLEAR_NOTICE.text, at(UNCLEAR), UNCLEAR, { orderIds: [order.id] });
  return into;
};
