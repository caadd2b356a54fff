/** What the labelled messages are made of: a text, where it would go, what is known there, and which rules should speak. */
import type { ChannelName } from "../../src/connectors/channel.ts";
import type { LintRule, MessageKind } from "../../src/features/lint/lint.policy.ts";

export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export type LintCase = {
  /** Language of the text. */
  readonly language: Language;
  readonly channel: ChannelName;
  readonly kind: MessageKind;
  readonly text: string;
  readonly subject?: string;
  readonly facts?: {
    /** Default: the language of the text. */
    readonly buyerLanguage?: string;
    /** Days since the order was completed; without it, not known. */
    readonly orderCompletedDaysAgo?: number;
    /** Hosts that the workspace allows besides the shipped ones. */
    readonly linkHosts?: readonly string[];
    /** Whether a refund of the ticket is DONE_UNCONFIRMED or CONFIRMED. Default: false. */
    readonly refundDone?: boolean;
  };
  /** Every rule that must find something; empty for a good message. */
  readonly expect: readonly LintRule[];
};
