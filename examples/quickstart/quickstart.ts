// A buyer writes, the ticket arrives by subscription, 12.50 USD go back, and we watch until the channel has paid.
import { Firstline } from "@firstline/sdk";

const signal = AbortSignal.timeout(180_000);
const money = { amount: "12.50", currencyCode: "USD" };

const findOrder = async (firstline: Firstline) => {
  const filter = { channel: "AMAZON", fulfilment: "FBM", status: ["SHIPPED"], hasRefunds: false } as const;
  for await (const order of firstline.order.orders({ filter }, { signal })) {
    // USD amounts always have two decimals, so cents compare as whole numbers.
    const { amount, currencyCode } = order.refundable;
    if (currencyCode === "USD" && BigInt(amount.replace(".", "")) >= 1250n) return order;
  }
  return null;
};

/** A new buyer's mail as Amazon's relay delivers it and the demo shop's mail server stores it. */
const mailAbout = (orderNumber: string): string =>
  [
    "Authentication-Results: mx.northwind.example; dmarc=pass header.from=marketplace.amazon.com",
    `From: "Kim" <${crypto.randomUUID().replaceAll("-", "").slice(0, 14)}@marketplace.amazon.com>`,
    "To: support@northwind.example",
    `Subject: Arrived broken (Order: ${orderNumber})`,
    `Message-ID: <${crypto.randomUUID()}@marketplace.amazon.com>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Hello, the cup arrived in three pieces. Can you return its price?",
  ].join("\r\n");

/** Watches the refund until nothing more will happen by itself; says what went wrong, if anything. */
const watch = async (firstline: Firstline, refundId: string, after: string) => {
  for await (const { status } of firstline.refund.refundUpdated({ refundId, after }, { signal })) {
    console.log(`… ${status.toLowerCase().replaceAll("_", " ")}`);
    if (status === "DONE_UNCONFIRMED" || status === "CONFIRMED") return null;
    if (status === "REJECTED" || status === "CANCELLED" || status === "NEEDS_HUMAN") return `The refund ended as ${status}.`;
  }
  return "Three minutes have passed without an outcome. Look at the refund's status later.";
};

const main = async (endpoint: string, token: string): Promise<string | null> => {
  const firstline = new Firstline({ endpoint, token });
  const order = await findOrder(firstline);
  if (!order) return "No shipped Amazon order with 12.50 USD to refund is left. Start again with fresh demo data.";
  console.log(`Order ${order.externalId}: ${order.refundable.amount} USD can be refunded.`);

  // What happens behind this position cannot be missed, however late we start to listen.
  const after = await firstline.position({ signal });
  const sent = await firstline.message.ingestMessage({
    channelAccountId: order.channelAccount.id,
    raw: btoa(mailAbout(order.externalId)),
  });
  if (sent.__typename === "IngestMessageQuarantined") return `The mail is in quarantine: ${sent.quarantinedMessage.explanation}`;
  if (sent.__typename !== "IngestMessageSuccess") return `The mail was refused: ${sent.message}`;
  const ticketId = sent.ticket.id;
  for await (const { ticket } of firstline.ticket.ticketCreated({ channel: "AMAZON", after }, { signal })) {
    if (ticket.id !== ticketId) continue;
    console.log(`Ticket ${ticketId} arrived: ${ticket.subject}`);
    break;
  }

  // The note must say why, and must not equal the one written before it.
  const note = `The buyer of order ${order.externalId} reports a cup broken into three pieces; this returns its price.`;
  const refund = { ticketId, orderId: order.id, kind: "PARTIAL", amount: money, reason: "DAMAGED", note } as const;
  const preview = await firstline.refund.refundPreview({ input: refund }, { signal });
  if (preview.__typename !== "RefundPreview") return `The preview was refused: ${preview.message}`;
  console.log(`Refunding ${money.amount} USD would be: ${preview.decision.outcome}, by ${preview.decision.rules.length} rules.`);

  const result = await firstline.refund.refundOrder(refund);
  if (result.__typename === "RefundOrderEscalated")
    return `Nothing was sent: ${result.escalation.targetRole} has to decide first.`;
  if (result.__typename !== "RefundOrderSuccess") return `Refused: ${result.message}`;
  console.log(`Refund ${result.refund.id} is recorded; the channel is asked now.`);
  return watch(firstline, result.refund.id, after);
};

const { FIRSTLINE_URL, FIRSTLINE_TOKEN } = process.env;
const failure =
  FIRSTLINE_URL && FIRSTLINE_TOKEN
    ? await main(FIRSTLINE_URL, FIRSTLINE_TOKEN).catch(String)
    : "Set FIRSTLINE_URL (http://127.0.0.1:4000/graphql) and FIRSTLINE_TOKEN. `pnpm start` writes both to .firstline/demo.env.";
console.log(failure ?? "The channel has paid 12.50 USD back.");
process.exit(failure === null ? 0 : 1);
