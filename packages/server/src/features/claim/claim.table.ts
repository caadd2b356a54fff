import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { orders } from "../order/order.table.ts";

export const CLAIM_KINDS = ["A_TO_Z", "MARKETPLACE_CASE", "CHARGEBACK"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A guarantee claim or chargeback filed at a marketplace. While FILED, refunds of its order go to compliance. */
export const claims = pgTable(
  "claims",
  {
    workspaceId: workspaceId(),
    id: id("claim").notNull(),
    orderId: id("order", "order_id").notNull(),
    kind: text("kind").$type<ClaimKind>().notNull(),
    state: text("state").$type<"FILED" | "CLOSED">().notNull(),
    externalId: text("external_id").notNull(),
    filedAt: instant("filed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    uniqueIndex("claims_external_id").on(t.workspaceId, t.orderId, t.kind, t.externalId),
    index("claims_order").on(t.workspaceId, t.orderId),
    oneOf("claims_kind", "kind", CLAIM_KINDS),
    oneOf("claims_state", "state", ["FILED", "CLOSED"]),
  ],
);
