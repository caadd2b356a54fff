import type { MarketplaceConnector, ChannelName } from "./channel.ts";

const REASONS: Record<ChannelName, string> = {
  AMAZON: "This Amazon account has no connector settings.",
  EBAY: "This version cannot refund on eBay by API. Refund in the eBay Seller Hub.",
  WALMART: "This version cannot refund on Walmart by API. Refund in the Walmart Seller Center.",
  SHOPIFY: "This version cannot refund on Shopify by API. Refund in the Shopify admin.",
  EMAIL: "A mailbox sells nothing: there is nothing to refund on it.",
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
  const not = { supported: false as const, reason: REASONS[channel] };
  const readOrder = { supported: false as const, reason: NO_READING[channel] };
  return {
    channel,
    capabilities: { refund: not, cancel: not, editOrder: not, readOrder },
    refund: undefined,
    getOrder: undefined,
  };
};
