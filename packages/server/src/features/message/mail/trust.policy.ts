import type { LoopSign, MailKind, ReadMail, UnreadableMail } from "./mail.ts";

export type QuarantineReason =
  | "UNREADABLE"
  | "AMBIGUOUS_SENDER"
  | "SPOOFED_RELAY"
  | "SPOOFED_MARKETPLACE"
  | "AUTHENTICATION_FAILED"
  | "BOUNCE"
  | "NOT_A_BUYER_MESSAGE"
  | "MAIL_LOOP";

export type MailJudgement =
  | { readonly accept: true }
  | { readonly accept: false; readonly reason: QuarantineReason; readonly sentence: string };

const LOOP_SENTENCES: Record<LoopSign, string> = {
  OWN_ADDRESS: "The mail comes from one of our own addresses.",
  AUTO_SUBMITTED: "The mail was sent by a machine (Auto-Submitted).",
  X_LOOP: "The mail already went through an automatic answer (X-Loop).",
  PRECEDENCE: "The mail is bulk mail or an automatic answer (Precedence).",
  TOO_MANY_HOPS: "The mail passed more servers than any real mail.",
};

const NOT_A_BUYER: Partial<Record<MailKind, string>> = {
  SELLER_COPY: "The mail is Amazon's copy of a message we sent ourselves.",
  MARKETPLACE_NOTICE: "The mail is a notice from Amazon, not a buyer's message.",
};

/**
 * Whether a mail may become a Message. Refused mail is quarantined with its reason, never dropped:
 * a person can look and release. Sentences name no person, address or text, so they may be logged.
 *
 * The order is from "who" to "what", so that a forger is called one whatever he forged:
 *
 * 1. UNREADABLE: the limits of reliability.md §8 were hit.
 * 2. AMBIGUOUS_SENDER: several authors, so the verdict belongs to none of them (RFC 7489 §6.6.1).
 * 3. SPOOFED_RELAY: looks like Amazon's relay but is not exactly it, or is not proven to be; From
 *    alone is never trusted, and the relay is a domain that always authenticates (channels.md §3.8).
 * 4. SPOOFED_MARKETPLACE: the same for other senders under Amazon's domains, whose notices and copies
 *    later steps take for facts (channels.md §3.8, §8).
 * 5. AUTHENTICATION_FAILED: our server says forged (channels.md §3.8: failed → quarantine). Ordinary
 *    mail with no verdict is accepted: many buyers' domains publish none.
 * 6. BOUNCE: a delivery report (RFC 3464) answers our mail, not a buyer's question.
 * 7. NOT_A_BUYER_MESSAGE: Amazon's notices and copies (channels.md §3.8).
 * 8. MAIL_LOOP: our own mail, or a machine's (RFC 3834 §2 and §5, RFC 5321 §6.3, reliability.md §8).
 */
export function judgeMail(mail: ReadMail | UnreadableMail): MailJudgement {
  if (mail.unreadable) return quarantine("UNREADABLE", mail.sentence);
  return judgeSender(mail) ?? judgeContent(mail) ?? { accept: true };
}

function judgeSender(mail: ReadMail): MailJudgement | null {
  const proven = mail.authentication === "PASS";
  if (mail.senderAmbiguous) return quarantine("AMBIGUOUS_SENDER", "The mail names more than one author.");
  if (mail.senderClass === "RELAY_IMITATION") {
    return quarantine("SPOOFED_RELAY", "The sender looks like Amazon's mail relay but is not.");
  }
  if (mail.senderClass === "RELAY" && !proven) {
    return quarantine("SPOOFED_RELAY", "The sender claims to be Amazon's mail relay, and our server could not confirm it.");
  }
  if (mail.senderClass === "MARKETPLACE" && !proven) {
    return quarantine("SPOOFED_MARKETPLACE", "The sender claims to be Amazon, and our server could not confirm it.");
  }
  if (mail.authentication === "FAIL") {
    return quarantine("AUTHENTICATION_FAILED", "Our server found that the mail does not come from the domain it names.");
  }
  return null;
}

function judgeContent(mail: ReadMail): MailJudgement | null {
  if (mail.kind === "BOUNCE") return quarantine("BOUNCE", "The mail reports that a message could not be delivered.");
  const notice =
    NOT_A_BUYER[mail.senderClass === "MARKETPLACE" && mail.kind !== "SELLER_COPY" ? "MARKETPLACE_NOTICE" : mail.kind];
  if (notice !== undefined) return quarantine("NOT_A_BUYER_MESSAGE", notice);
  const [sign] = mail.loopSigns;
  if (sign !== undefined) return quarantine("MAIL_LOOP", LOOP_SENTENCES[sign]);
  if (mail.loop || mail.kind === "AUTO_REPLY") return quarantine("MAIL_LOOP", LOOP_SENTENCES.AUTO_SUBMITTED);
  return null;
}

function quarantine(reason: QuarantineReason, sentence: string): MailJudgement {
  return { accept: false, reason, sentence };
}
