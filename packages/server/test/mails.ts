/** Raw mails as the receiving server of a test workspace stored them. */
import { amazonTemplate, mail } from "../src/features/message/mail/fixtures/build-mail.ts";
import type { MailParts } from "../src/features/message/mail/fixtures/build-mail.ts";
import { digits } from "./given.ts";
import type { TestApp } from "./harness.ts";

export const AUTHENTICATED =
  "mx.test.example; dkim=pass header.d=amazon.com; spf=pass smtp.mailfrom=bounces.amazon.com; dmarc=pass header.from=marketplace.amazon.com";

export const messageId = (): string => `<${digits(20)}@eu-west-1.amazonses.com>`;

type RelayFacts = {
  readonly alias: string;
  /** Left out: the buyer named no order, and neither does Amazon. */
  readonly orderNumber?: string;
  readonly text: string;
  readonly headers?: MailParts["headers"];
};

/** What a buyer wrote about an order, in Amazon's template, sent by Amazon's relay and confirmed by our server. */
export const relayed = ({ alias, orderNumber, text, headers }: RelayFacts): Uint8Array =>
  mail({
    headers: {
      "Authentication-Results": AUTHENTICATED,
      From: `"Kim Buyer - Amazon Marketplace" <${alias}>`,
      To: "support@shop.example",
      Subject: orderNumber === undefined ? "Broken cup" : `Broken cup (Order: ${orderNumber})`,
      "Message-ID": messageId(),
      "X-Space-Notification-Type": "BBC_MESSAGE_SENT_TO_MERCHANT",
      ...headers,
    },
    body: amazonTemplate("Begin message", text, "End message").replaceAll("302-1234567-7654321", orderNumber ?? "none"),
  });

/** The same by Amazon's contact form, as a buyer reaches it from the product page. */
export const contactForm = ({ headers, ...facts }: RelayFacts & { readonly orderNumber: string }): Uint8Array =>
  relayed({
    ...facts,
    headers: { Subject: `Product details inquiry from Amazon customer Kim (Order: ${facts.orderNumber})`, ...headers },
  });

/** An ordinary mail of an ordinary person to the shop. */
export const personal = (
  headers: MailParts["headers"] = {},
  body: MailParts["body"] = "Hello, where is my parcel? I have waited for two weeks.",
): Uint8Array => mail({ headers: { To: "support@shop.example", "Message-ID": messageId(), ...headers }, body });

export const ingestRaw = ({ as, workspace }: TestApp, raw: Uint8Array, account: "amazon" | "email" = "amazon") =>
  as.integrator.message.ingestMessage({
    channelAccountId: workspace.accounts[account],
    raw: Buffer.from(raw).toString("base64"),
  });

/** How many rows the workspace has of a table. */
export const rowsOf = async (
  { app, workspace }: TestApp,
  table: "tickets" | "messages" | "customers" | "raw_mails" | "threads" | "quarantined_messages" | "events",
) => {
  const [row] = await app.database.client<
    { count: number }[]
  >`select count(*)::int as count from ${app.database.client(table)} where workspace_id = ${workspace.id}`;
  return row?.count;
};
