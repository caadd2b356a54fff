import { readable, sentence } from "./guidance-facts.policy.ts";
import type { GuidanceSentence, OrderFacts, ParcelFacts } from "./guidance-facts.policy.ts";

/** Who ships, what is known of the parcel, and what a late or untracked one costs. */
export const shippingGuidance = (order: OrderFacts | null): GuidanceSentence[] => {
  if (order === null)
    return [
      sentence("shipping.orderUnknown", "S46", "No order is linked: find and link it before you say anything about a parcel.", {
        order: null,
      }),
    ];
  return [shipperSentence(order), ...stateSentences(order), ...measureSentence(order)];
};

const shipperSentence = ({ fulfilment }: OrderFacts): GuidanceSentence => {
  const facts = { "order.fulfilment": fulfilment };
  switch (fulfilment) {
    case "FBA":
    case "MCF":
      return sentence(
        "shipping.byAmazon",
        "R13",
        "Amazon ships this order: repeat what its tracking says and promise no date of your own; the warehouse here knows nothing of it.",
        facts,
      );
    case "SFP":
      return sentence(
        "shipping.sellerFulfilledPrime",
        "R13",
        "You ship this order under Prime: the promised day binds you, so tell the warehouse before you answer when it cannot be kept.",
        facts,
      );
    case "FBM":
      return sentence("shipping.bySeller", "S9", "You ship this order: its tracking is yours to know and to pass on.", facts);
  }
};

const stateSentences = (order: OrderFacts): GuidanceSentence[] => {
  const facts = { "order.status": order.status };
  switch (order.status) {
    case "PENDING":
      return [
        sentence("shipping.pending", "channels.md §2", "The order is not released for shipping yet: promise no date.", facts),
      ];
    case "UNSHIPPED":
      return [
        sentence(
          "shipping.notShipped",
          "S3, S8",
          "Nothing has left yet: say so, and offer to cancel instead of asking the buyer to wait without a date.",
          facts,
        ),
      ];
    case "CANCELLED":
      return [sentence("shipping.cancelled", "S8", "The order is cancelled: no parcel is to be expected.", facts)];
    case "PARTIALLY_SHIPPED":
      return [
        sentence(
          "shipping.inParts",
          "S8",
          "The order leaves in parts: say which lines are on their way and which are not.",
          facts,
        ),
        ...parcelSentences(order.parcels),
      ];
    case "SHIPPED":
      return parcelSentences(order.parcels);
  }
};

/** More parcels than this are listed on the order itself. */
const MOST_PARCELS = 3;

const parcelSentences = (parcels: readonly ParcelFacts[]): GuidanceSentence[] => {
  if (parcels.every(({ trackingNumber }) => trackingNumber === null))
    return [
      sentence(
        "tracking.unknown",
        "S9, S35",
        "The order counts as shipped, but no tracking number is known: refresh the order or ask the warehouse before you answer; a vague answer brings the buyer back.",
        { "parcels.tracked": 0 },
      ),
    ];
  return parcels
    .filter(({ trackingNumber }) => trackingNumber !== null)
    .slice(0, MOST_PARCELS)
    .map((parcel) =>
      sentence("tracking.known", "S35, L16", `${adviceFor(parcel)} Known since ${readable(parcel.asOf)}.`, {
        "parcel.carrier": parcel.carrier,
        "parcel.trackingNumber": parcel.trackingNumber,
        "parcel.status": parcel.status,
        "parcel.asOf": parcel.asOf,
      }),
    );
};

const adviceFor = ({ carrier, status }: ParcelFacts): string => {
  switch (status) {
    case "DELIVERED":
      return `${carrier} reports the parcel as delivered: name day and place of delivery, and ask about neighbours before a refund.`;
    case "RETURN_TO_SENDER":
      return `${carrier} brings the parcel back to you: offer to send it again or to refund it once it has arrived.`;
    case "FAILURE":
    case "CANCELLED":
    case "ERROR":
      return `${carrier} reports a problem with the parcel: settle it with the carrier, and offer a remedy in the same reply.`;
    case "PRE_TRANSIT":
      return `${carrier} has the announcement but not the parcel: do not say that it is on its way.`;
    case "AVAILABLE_FOR_PICKUP":
      return `${carrier} holds the parcel for the buyer: name the place and how long it stays there.`;
    case "UNKNOWN":
      return `${carrier} has told nothing yet: refresh the parcel before you answer.`;
    case "IN_TRANSIT":
    case "OUT_FOR_DELIVERY":
      return `${carrier} has the parcel under way: give its status and the direct tracking link.`;
  }
};

/** What a late or untracked parcel costs; Amazon's own parcels do not count for the seller. */
const measureSentence = ({ channel, fulfilment }: OrderFacts): GuidanceSentence[] => {
  if (fulfilment === "FBA" || fulfilment === "MCF") return [];
  const facts = { "order.channel": channel, "order.fulfilment": fulfilment };
  switch (channel) {
    case "AMAZON":
      return [
        sentence(
          "shipping.amazonMeasures",
          "R12",
          "Amazon counts it: late shipments must stay under 4 %, valid tracking at 95 % or more, cancellations before shipping under 2.5 %.",
          facts,
        ),
      ];
    case "EBAY":
    case "WALMART":
      return [
        sentence(
          "shipping.marketplaceMeasures",
          "channels.md §4, §5",
          "The marketplace measures late and untracked parcels: confirm the shipment with its tracking number as soon as it leaves.",
          facts,
        ),
      ];
    case "SHOPIFY":
    case "EMAIL":
      return [];
  }
};
