import type { MarketplaceConnector, ChannelName } from "./channel.ts";

const PLACES = {
  EBAY: ["eBay", "the eBay Seller Hub"],
  WALMART: ["Walmart", "the Walmart Seller Center"],
  SHOPIFY: ["Shopify", "the Shopify admin"],
} as const;

const cannot = (channel: ChannelName, verb: string, imperative: string, noun: string): string => {
  if (channel === "AMAZON") return "This Amazon account has no connector settings.";
  if (channel === "EMAIL") return `A mailbox sells nothing: there is nothing to ${noun} on it.`;
  const [name, place] = PLACES[channel];
  return `This version cannot ${verb} on ${name} by API. ${imperative} in ${place}.`;
};

const upload = "Upload orders with upsertOrders and parcels with recordShipments instead.";
const NO_READING: Record<ChannelName, string> = {
  AMAZON: `This Amazon account has no connector settings. ${upload}`,
  EBAY: `This version cannot ask eBay about an order. ${upload}`,
  WALMART: `This version cannot ask Walmart about an order. ${upload}`,
  SHOPIFY: `This version cannot ask Shopify about an order. ${upload}`,
  EMAIL: "A mailbox sells nothing: there is nobody to ask about an order.",
};

/** A channel account this version cannot act on: it says so before anything is tried. */
export const unsupportedConnector = (channel: ChannelName): MarketplaceConnector => {
  const not = (reason: string) => ({ supported: false as const, reason });
  const readOrder = { supported: false as const, reason: NO_READING[channel] };
  return {
    channel,
    capabilities: {
      refund: not(cannot(channel, "refund", "Refund", "refund")),
      cancel: not(cannot(channel, "cancel orders", "Cancel the order", "cancel")),
      editOrder: not(cannot(channel, "change orders", "Change the order", "change")),
      readOrder,
    },
    refund: undefined,
    cancel: undefined,
    getOrder: undefined,
  };
};
