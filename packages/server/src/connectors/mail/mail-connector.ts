import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Capabilities, ChannelName, MessagePort, Mode, OutgoingMessage } from "../channel.ts";
import { offerMail } from "./offer-mail.ts";
import type { Envelope, MailServer } from "./offer-mail.ts";

/** What an account's settings say about writing to customers. */
export type MailAccount = {
  readonly channel: ChannelName;
  readonly mode: Mode;
  /** The address the channel lets through to buyers; nothing leaves under another. */
  readonly approvedSender: string | undefined;
};
export type MailOptions = {
  /** A mail server that simulated accounts use, and no other account ever. */
  readonly simulatedServer: string | undefined;
  readonly timeoutMs: number;
};
type Sending = { readonly capability: Capabilities["sendMessage"]; readonly port: MessagePort | undefined };

const unable = (reason: string): Sending => ({ capability: { supported: false, reason }, port: undefined });

/** How an account writes to customers: by mail, on every channel but eBay, whose messages go by its own API. */
export const mailConnector = ({ channel, mode, approvedSender }: MailAccount, options: MailOptions): Sending => {
  if (channel === "EBAY")
    return unable(
      "This version cannot send messages on eBay: they go by eBay's Message API, not by mail. Answer in the Seller Hub.",
    );
  if (mode !== "SIMULATED") return unable(`This version sends messages of simulated accounts only; this one is ${mode}.`);
  if (options.simulatedServer === undefined)
    return unable("No mail server is set: SMTP_ENDPOINT names the one of simulated accounts.");
  if (approvedSender === undefined)
    return unable("The account has no approved sender address, and mail from any other is refused by the channel.");
  const server = serverAt(options.simulatedServer, options.timeoutMs);
  return {
    capability: { supported: true, via: "mail", sender: approvedSender },
    port: {
      prepare: async (message) => {
        if (!ADDRESS.test(message.recipient)) return { kind: "invalid", message: "The customer's key is no mail address." };
        const content = await compose(message, approvedSender);
        const envelope: Envelope = { from: approvedSender, to: message.recipient };
        const digest = createHash("sha256").update(content).digest("hex");
        return { kind: "prepared", prepared: { digest, handle: { envelope, content } satisfies Handle } };
      },
      commit: ({ handle }, mayLeave) => {
        const { envelope, content } = handle as Handle;
        return offerMail(server, envelope, content, mayLeave);
      },
    },
  };
};

/** The private hand-over from `prepare` to `commit`. */
type Handle = { readonly envelope: Envelope; readonly content: Buffer };

/** One address, without a name, a list or a line break. */
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

const serverAt = (endpoint: string, timeoutMs: number): MailServer => {
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  const secure = protocol === "smtps:";
  return {
    host: hostname,
    port: port === "" ? (secure ? 465 : 25) : Number(port),
    secure,
    login: username === "" ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    timeoutMs,
  };
};

/** The mail as bytes: the same message gives the same bytes, on every attempt and in every process. */
const compose = (message: OutgoingMessage, from: string): Promise<Buffer> => {
  const inReplyTo = message.references.at(-1);
  const mail = new MailComposer({
    from,
    to: message.recipient,
    subject: message.subject,
    text: message.text,
    messageId: message.externalId,
    date: message.writtenAt,
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [...message.references] }),
    headers: {
      ...(message.locale === null ? {} : { "Content-Language": message.locale }),
      ...(message.automatic ? { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
};
