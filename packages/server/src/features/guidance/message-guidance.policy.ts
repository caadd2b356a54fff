import type { ChannelName } from "../../connectors/channel.ts";
import { readable, sentence } from "./guidance-facts.policy.ts";
import type { ConversationFacts, GuidanceSentence, OrderFacts } from "./guidance-facts.policy.ts";

/** What a message on this channel may say, and until when one is owed. The message's channel decides, not the order's (S47). */
export const messageGuidance = (conversation: ConversationFacts, order: OrderFacts | null): GuidanceSentence[] => [
  replySentence(conversation),
  ...claimSentence(conversation, order),
  ...CHANNEL_SENTENCES[conversation.channel],
  contentSentence(conversation),
  ...formSentence(conversation),
  ...otherChannelSentence(conversation, order),
];

const replySentence = ({ channel, owed }: ConversationFacts): GuidanceSentence => {
  const always = channel === "AMAZON" ? " Amazon counts nights, weekends and holidays." : "";
  if (owed === null)
    return sentence("reply.none", "S55", "No reply is owed here: write only when there is something to say.", {
      "reply.dueAt": null,
      "message.channel": channel,
    });
  const text = owed.late
    ? `The reply was due at ${readable(owed.dueAt)} and is late: answer this one first.${always}`
    : `A reply is owed until ${readable(owed.dueAt)}.${always}`;
  return sentence(owed.late ? "reply.late" : "reply.owed", "S55, R9", text, {
    "reply.dueAt": owed.dueAt,
    "message.channel": channel,
  });
};

const claimSentence = ({ channel }: ConversationFacts, order: OrderFacts | null): GuidanceSentence[] =>
  order?.claim == null
    ? []
    : [
        sentence(
          "message.claim",
          "D15, S48",
          "A claim is filed: everything you write may be read in it. Keep to facts, and never ask the buyer to withdraw it in return for something.",
          { "claim.kind": order.claim.kind, "message.channel": channel },
        ),
      ];

const CHANNEL_SENTENCES: Record<ChannelName, readonly GuidanceSentence[]> = {
  AMAZON: [
    sentence(
      "message.amazonPurpose",
      "R7, channels.md §3.8",
      "Write only what this order needs, in the buyer's language: no marketing, no outside links, and never ask for a review or to change feedback. Breaches can end your right to write or to sell.",
      { "message.channel": "AMAZON" },
    ),
    sentence(
      "message.amazonWindow",
      "R7",
      "What nobody asked for may be sent within 30 days after the order was completed, and never with an important mark in the subject.",
      { "message.channel": "AMAZON" },
    ),
  ],
  EBAY: [
    sentence(
      "message.ebayPurpose",
      "channels.md §4",
      "Stay on eBay: do not lead the buyer to buy, pay or write elsewhere. Messages name no order, so say which purchase you mean.",
      { "message.channel": "EBAY" },
    ),
  ],
  WALMART: [
    sentence(
      "message.walmartPurpose",
      "channels.md §5",
      "Answer through Walmart's relay about the order only; Walmart measures whether replies come within 48 hours.",
      { "message.channel": "WALMART" },
    ),
  ],
  SHOPIFY: [
    sentence(
      "message.ownShop",
      "S47",
      "This is your own shop's customer: your own voice is welcome, what law says about advertising still holds.",
      { "message.channel": "SHOPIFY" },
    ),
  ],
  EMAIL: [
    sentence(
      "message.ownMail",
      "S47, channels.md §8",
      "This is plain e-mail: your own voice is welcome. Check that the sender is the buyer before you name details of an order.",
      { "message.channel": "EMAIL" },
    ),
  ],
};

const contentSentence = (rules: ConversationFacts): GuidanceSentence => {
  const facts = {
    "message.allowsLinks": rules.allowsLinks,
    "message.allowsContactData": rules.allowsContactData,
    "message.allowsPromotion": rules.allowsPromotion,
  };
  const banned = [
    ...(rules.allowsPromotion ? [] : ["advertising"]),
    ...(rules.allowsLinks ? [] : ["links that the order does not need"]),
    ...(rules.allowsContactData ? [] : ["e-mail addresses and telephone numbers"]),
  ];
  return banned.length === 0
    ? sentence(
        "message.content",
        "S47",
        "Links, contact data and offers may be named; never ask for card or bank numbers.",
        facts,
      )
    : sentence("message.content", "S32, channels.md §8", `Not allowed here: ${banned.join(", ")}.`, facts);
};

const MEGABYTE = 1024 * 1024;

const formSentence = (rules: ConversationFacts): GuidanceSentence[] => {
  const { maxCharacters, maxAttachments, maxAttachmentBytes, allowsHtml } = rules;
  const limits = [
    ...(allowsHtml ? [] : ["plain text without HTML"]),
    ...(maxCharacters === null ? [] : [`at most ${maxCharacters} characters`]),
    ...(maxAttachments === null ? [] : [`at most ${maxAttachments} attachments`]),
    ...(maxAttachmentBytes === null ? [] : [`attachments of at most ${Math.floor(maxAttachmentBytes / MEGABYTE)} MB together`]),
  ];
  if (limits.length === 0) return [];
  return [
    sentence("message.form", "R6, channels.md §3.8, §4", `Form of a message: ${limits.join(", ")}.`, {
      "message.maxCharacters": maxCharacters,
      "message.maxAttachments": maxAttachments,
      "message.allowsHtml": allowsHtml,
    }),
  ];
};

const otherChannelSentence = ({ channel }: ConversationFacts, order: OrderFacts | null): GuidanceSentence[] =>
  order === null || order.channel === channel
    ? []
    : [
        sentence(
          "message.otherChannel",
          "S46, S47",
          "The order was bought on another channel than this message came by: money follows the order's channel, words follow this one.",
          { "order.channel": order.channel, "message.channel": channel },
        ),
      ];
