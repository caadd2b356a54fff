/** How the next mail, or the next connection, is treated; each is used `times` times and is gone. */
export const MAIL_SCENARIOS = [
  "mail.holdGreeting",
  "mail.dropBeforeData",
  "mail.refuse",
  "mail.later",
  "mail.refuseContent",
  "mail.laterAfterData",
  "mail.acceptThenDrop",
  "mail.hold",
  "mail.ackTwice",
] as const;
export type MailScenario = (typeof MAIL_SCENARIOS)[number];

/** One mail the double has taken: its own count, whatever the client believes. */
export interface MailRow {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Header fields by lower-case name, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: string;
}

/** Something that was asked for and refused before any mail was taken. */
export interface MailRefusal {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly code: number;
  readonly text: string;
}

export interface MailReading {
  readonly mails: readonly MailRow[];
  readonly refusals: readonly MailRefusal[];
  /** Connections that got past the greeting or wait for it. */
  readonly connections: number;
}
