/**
 * What a macro can say that is not the same for every customer. Only facts that the workspace knows by itself stand here; everything else
 * is an input, which a macro version declares and a person types.
 */
import type { MacroVariableType } from "./vocabulary.ts";

/** The call that brings a newer value, or settles one that nobody knows. */
export type RefreshOperation = "refreshShipment" | "refreshOrder" | "resolveUnknownRefund";

export type CatalogueEntry = {
  readonly name: string;
  readonly type: MacroVariableType;
  readonly meaning: string;
  readonly source: string;
  readonly resolvedByServer: boolean;
  /** As shipped; null for what does not grow old. */
  readonly maxAgeSeconds: number | null;
  readonly maxAgeReason: string;
  readonly refreshedBy: RefreshOperation | null;
};

/** Names of what a person fills in begin so; no variable of ours does. */
export const INPUT_PREFIX = "input.";

const FIXED = "Does not change once it is known.";
const OWN_RECORD = "Our own record, read when the text is made.";
const TOLD = "Told by whoever uploads products, and in force until told anew.";
/** A parcel passes its carrier's stations within a working day: after a quarter of a day it has probably moved on. */
const SHIPMENT_MAX_AGE_SECONDS = 6 * 3600;
const MOVING = "A parcel moves on within a working day. A delivered one does not: its variables stay fresh.";

type Facts = Pick<CatalogueEntry, "source" | "maxAgeReason"> & Partial<Pick<CatalogueEntry, "maxAgeSeconds" | "refreshedBy">>;
const entry = (name: string, type: MacroVariableType, meaning: string, facts: Facts): CatalogueEntry => ({
  name,
  type,
  meaning,
  resolvedByServer: true,
  maxAgeSeconds: null,
  refreshedBy: null,
  ...facts,
});

const customer: Facts = { source: "The customer of the thread, else the order's buyer.", maxAgeReason: FIXED };
const order: Facts = { source: "The ticket's order, of whichever channel.", maxAgeReason: FIXED };
const product: Facts = {
  source: "The article the customer named, else the only one of the order, as told by upsertProducts.",
  maxAgeReason: TOLD,
};
const parcel: Facts = {
  source: "The parcel of the order that matters: one that cannot be delivered, else one on its way, else the delivered one.",
  maxAgeSeconds: SHIPMENT_MAX_AGE_SECONDS,
  maxAgeReason: MOVING,
  refreshedBy: "refreshShipment",
};
const refund: Facts = {
  source: "The ticket's newest refund that is neither rejected nor cancelled.",
  maxAgeReason: OWN_RECORD,
  refreshedBy: "resolveUnknownRefund",
};
const done: Facts = { ...refund, source: `${refund.source} Only once the channel reported it done.` };
const primary: Facts = { source: "The ticket that answers for this one, else the ticket itself.", maxAgeReason: OWN_RECORD };

/** What Firstline fills in, in groups of one source. */
export const VARIABLES: readonly CatalogueEntry[] = [
  entry("customer.name", "TEXT", "How the buyer is called.", customer),
  entry("workspace.name", "TEXT", "The seller's name.", { source: "The workspace.", maxAgeReason: OWN_RECORD }),
  entry("order.id", "ID", "The channel's own number of the order.", order),
  entry("order.date", "DATE", "The day it was bought.", order),
  entry("product.title", "TEXT", "What was bought.", {
    ...product,
    source: `${product.source} The order's own title for it if none.`,
  }),
  entry("product.brand", "TEXT", "Its brand.", product),
  entry("product.sku", "ID", "The seller's article number.", product),
  entry("product.asin", "ID", "Amazon's catalogue number.", product),
  entry("product.facts", "TEXT", "Its attributes, as one line of `name: value`.", product),
  entry("product.manualUrl", "URL", "Link to its manual.", product),
  entry("product.warrantyUrl", "URL", "Link to its warranty terms.", product),
  entry("shipment.carrier", "TEXT", "Who carries the parcel.", parcel),
  entry("shipment.trackingNumber", "ID", "The carrier's number of the parcel.", parcel),
  entry(
    "shipment.trackingUrl",
    "URL",
    "Direct link to the parcel: the source's own, else the carrier's page for the number.",
    parcel,
  ),
  entry("shipment.status", "STATUS", "Where the parcel is, in the buyer's language.", parcel),
  entry("shipment.lastEventAt", "DATE", "When it last moved, with the hour in UTC.", parcel),
  entry(
    "shipment.expectedBy",
    "DATE",
    "The day on which the carrier expects to deliver it; only while it is on its way.",
    parcel,
  ),
  entry("refund.amount", "MONEY", "How much is paid back.", refund),
  entry("refund.date", "DATE", "The day on which it became what refund.status says.", refund),
  entry(
    "refund.reference",
    "ID",
    "The channel's number of the refund, or the refund's own id until the channel gives one.",
    refund,
  ),
  entry(
    "refund.status",
    "STATUS",
    "How far it is: being reviewed, requested, submitted or refunded, in the buyer's language.",
    refund,
  ),
  entry("refund.doneAmount", "MONEY", "How much was paid back.", done),
  entry("refund.doneDate", "DATE", "The day on which the channel reported it done.", done),
  entry("refund.doneReference", "ID", "The number to quote; see refund.reference.", done),
  entry("primaryThread.orderId", "ID", "Number of the order that the answering ticket is about.", primary),
  entry("primaryThread.subject", "TEXT", "Subject of the answering ticket.", primary),
];

/** The same and, as one entry, what a person fills in. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...VARIABLES,
  {
    name: `${INPUT_PREFIX}*`,
    type: "TEXT",
    meaning: "What only a person knows; each macro version declares its own, with their kinds.",
    source: "Whoever sends the reply.",
    resolvedByServer: false,
    maxAgeSeconds: null,
    maxAgeReason: "Said at the moment of sending.",
    refreshedBy: null,
  },
];

const BY_NAME = new Map(VARIABLES.map((one) => [one.name, one]));

export const variableOf = (name: string): CatalogueEntry | undefined => BY_NAME.get(name);
export const isInputName = (name: string): boolean => name.startsWith(INPUT_PREFIX);
