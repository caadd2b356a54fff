import type { ChannelName } from "../../connectors/channel.ts";
import type { GuidanceFacts, GuidanceSentence, GuidanceTopic } from "./guidance-facts.policy.ts";
import { messageGuidance } from "./message-guidance.policy.ts";
import { returnsGuidance } from "./returns-guidance.policy.ts";
import { shippingGuidance } from "./shipping-guidance.policy.ts";

export type TopicGuidance = {
  readonly topic: GuidanceTopic;
  readonly channel: ChannelName | null;
  readonly sentences: readonly GuidanceSentence[];
};

/** What applies to one ticket: the order's two topics, then messages once for each channel of its threads. No topic is ever empty. */
export const guidanceOf = ({ order, limits, conversations }: GuidanceFacts): TopicGuidance[] => {
  const channel = order?.channel ?? null;
  return [
    { topic: "RETURNS_AND_REFUNDS", channel, sentences: returnsGuidance(order, limits) },
    { topic: "SHIPPING_AND_TRACKING", channel, sentences: shippingGuidance(order) },
    ...conversations.map((conversation) => ({
      topic: "BUYER_SELLER_MESSAGES" as const,
      channel: conversation.channel,
      sentences: messageGuidance(conversation, order),
    })),
  ];
};
