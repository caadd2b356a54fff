import type { ChannelName } from "../../connectors/channel.ts";

/** What a channel lets a message say. Null: the channel documents no limit. */
export type MessageRules = {
  readonly channel: ChannelName;
  readonly tone: "NEUTRAL" | "OWN_VOICE";
  readonly maxCharacters: number | null;
  readonly maxAttachments: number | null;
  readonly maxAttachmentBytes: number | null;
  readonly allowsHtml: boolean;
  readonly allowsLinks: boolean;
  readonly allowsContactData: boolean;
  readonly allowsPromotion: boolean;
};

const MARKETPLACE = {
  tone: "NEUTRAL",
  maxCharacters: null,
  maxAttachments: null,
  maxAttachmentBytes: null,
  allowsHtml: false,
  allowsLinks: false,
  allowsContactData: false,
  allowsPromotion: false,
} as const;

/** A shop answers its own customers by mail: the law speaks here, no marketplace. */
const OWN = {
  ...MARKETPLACE,
  tone: "OWN_VOICE",
  allowsHtml: true,
  allowsLinks: true,
  allowsContactData: true,
  allowsPromotion: true,
} as const;

/**
 * Rules follow the channel of the message, not of the order (S47). Amazon: relay mail, attachments up to 10 MB, nothing but the order
 * (channels.md §3.8); no cap is documented for it, and the box in Seller Central, where the conversation is kept, is said to take 4,000
 * characters (third-party): the stricter figure, until somebody measures it. 2,000 is the limit of templated API messages. eBay: send_message takes 2,000 characters and 5
 * attachments (§2, §4). Walmart: relay mail without documented limits (§5).
 */
const RULES: Record<ChannelName, MessageRules> = {
  AMAZON: { ...MARKETPLACE, channel: "AMAZON", maxCharacters: 4000, maxAttachmentBytes: 10 * 1024 * 1024 },
  EBAY: { ...MARKETPLACE, channel: "EBAY", maxCharacters: 2000, maxAttachments: 5 },
  WALMART: { ...MARKETPLACE, channel: "WALMART" },
  SHOPIFY: { ...OWN, channel: "SHOPIFY" },
  EMAIL: { ...OWN, channel: "EMAIL" },
};

export const messageRulesOf = (channel: ChannelName): MessageRules => RULES[channel];
