import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { NotSent, SendOutcome } from "../channel.ts";

/** A mail server that takes our mail on its way. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  readonly timeoutMs: number;
};
export type Envelope = { readonly from: string; readonly to: string };

/** What nodemailer adds to an error that came over the wire. */
type MailError = Error & {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
};

/** A try that provably did not reach the customer may be repeated after this. */
const RETRY_AFTER_MS = 5000;

/**
 * Offers one mail once. What decides is whether its content began to leave: the server asks for it with 354, and from the first byte on
 * only the server's own answer tells what became of it. Before that, everything that goes wrong is provably nothing.
 */
export const offerMail = (
  { host, port, secure, login, timeoutMs }: MailServer,
  { from, to }: Envelope,
  content: Buffer,
  mayLeave: () => boolean,
): Promise<SendOutcome> =>
  new Promise((settle) => {
    const limits = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs };
    const connection = new SMTPConnection({ host, port, secure, ...limits, socketCloseTimeout: 0 });
    let left = false;
    const failed = (error: MailError): void => {
      settle(outcomeOf(error, left));
      connection.close();
    };
    const body = new Readable({
      read() {
        if (!mayLeave()) return void this.destroy(new Error("the worker's time was over before the mail left"));
        left = true;
        this.push(content);
        this.push(null);
      },
    });
    const send = (): void =>
      connection.send({ from, to, size: content.length }, body, (error, sent) => {
        if (error) return failed(error);
        settle({ kind: "done", ref: sent?.response ?? "" });
        connection.quit();
      });
    connection.on("error", failed);
    connection.connect((error) => {
      if (error) return failed(error);
      if (!login) return send();
      connection.login(login, (refused) => (refused ? failed(refused) : send()));
    });
  });

/** The one table of what an error of a mail server means. */
const outcomeOf = (error: MailError, left: boolean): SendOutcome => {
  const { code, command, responseCode = 0, message } = error;
  const permanent = responseCode >= 500;
  // The server's answer to the whole content: it says itself that it did not take the mail.
  if (left && code === "EMESSAGE" && command === "DATA")
    return permanent ? { kind: "rejected", code: String(responseCode), message } : notSent("unavailable", message);
  if (left) return { kind: "unknown", cause: message };
  if (code === "EENVELOPE" && permanent) return { kind: "rejected", code: String(responseCode), message };
  if (code === "EAUTH") return notSent("auth", message);
  return notSent(responseCode > 0 ? "unavailable" : "noConnection", message);
};

const notSent = (reason: NotSent["reason"], message: string): NotSent => ({
  kind: "notSent",
  reason,
  message,
  retryAfterMs: RETRY_AFTER_MS,
});
