import type { TagComplexity } from "./tag.table.ts";

/** The reasons that buyers of marketplaces write for (S62, S65, S89), most frequent first. Shipped with the product; the names are English. */
export const DEFAULT_TAXONOMY = [
  {
    name: "Tracking update",
    complexity: "ROUTINE",
    description: "Asks where the parcel is or when it comes; it is not overdue.",
  },
  { name: "Standard return", complexity: "ROUTINE", description: "Wants to send something back that is in order." },
  {
    name: "Product clarification",
    complexity: "ROUTINE",
    description: "Asks about a product: size, material, use, what fits it.",
  },
  { name: "Damaged in transit", complexity: "ROUTINE", description: "It arrived broken, scratched or crushed." },
  { name: "Cancellation", complexity: "ROUTINE", description: "Wants to stop an order before it is sent." },
  { name: "Not delivered", complexity: "ROUTINE", description: "Overdue, or shown as delivered and not there." },
  { name: "Wrong size", complexity: "ROUTINE", description: "It does not fit; wants another size or to send it back." },
  {
    name: "FBA return",
    complexity: "ROUTINE",
    description: "Return of an order that Amazon ships: Amazon takes it back and refunds it.",
  },
  { name: "Partial refund request", complexity: "ROUTINE", description: "Wants a part of the price back and keeps the goods." },
  { name: "Warranty", complexity: "ROUTINE", description: "It stopped working or has a fault that was not visible at first." },
  {
    name: "Cannot log in",
    complexity: "ROUTINE",
    description: "Cannot reach the account; on marketplaces only the marketplace can help.",
  },
  {
    name: "Intellectual property",
    complexity: "COMPLEX",
    description: "A trademark, patent, design or copyright is said to be infringed, or goods to be counterfeit.",
  },
  {
    name: "Legal matter",
    complexity: "COMPLEX",
    description: "A lawyer, a court, an authority or a consumer body is involved or announced.",
  },
  { name: "A-to-z claim", complexity: "COMPLEX", description: "A guarantee claim or chargeback is announced or filed." },
] as const satisfies readonly { readonly name: string; readonly complexity: TagComplexity; readonly description: string }[];
