import type { ChannelConnector, ChannelName } from "./channel.ts";

const REASONS: Record<ChannelName, string> = {
  AMAZON: "This Amazon account has no connector settings.",
  EBAY: "This version cannot refund on eBay by API. Refund in the eBay Seller Hub.",
  WALMART: "This version cannot refund on Walmart by API. Refund in the Walmart Seller Center.",
  SHOPIFY: "This version cannot refund on Shopify by API. Refund in the Shopify admin.",
  EMAIL: "A mailbox sells nothing: there is nothing to refund on it.",
};

/** A channel account this version cannot act on: it says so before anything is tried. */
export const unsupportedConnector = (channel: ChannelName): ChannelConnector => {
  const not = { supported: false as const, reason: REASONS[channel] };
  return { channel, capabilities: { refund: not, cancel: not, editOrder: not }, refund: undefined };
};
