/** What both sets are made of: tickets a shop has, one that arrives, and which of the former it repeats. */
import type { ChannelName } from "../../src/connectors/channel.ts";
import type { ThreadSource } from "../../src/features/ticket/ticket.table.ts";

export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first message of a ticket. */
export type Writing = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly source: ThreadSource;
  /** Who the shop knows the sender to be; two names here are two people, or one that the shop has not recognised. */
  readonly customer: string;
  readonly senderName: string;
  /** Order number the channel or the mail names; null when the shop does not know it. */
  readonly order: string | null;
  readonly subject: string;
  readonly text: string;
  /** Hours before the arriving message; 0 for that one itself. */
  readonly hoursBefore: number;
};

export type LabelledCase = {
  readonly id: string;
  readonly kind: string;
  readonly language: Language;
  readonly earlier: readonly Writing[];
  readonly arriving: Writing;
  /** Places in `earlier` that the arriving message repeats; empty: it repeats none. */
  readonly repeats: readonly number[];
};
