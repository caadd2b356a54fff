import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, workspaceId } from "../../platform/columns.ts";
import { customers } from "../customer/customer.table.ts";

/** Which customer's personal data was destroyed, on whose order. Says nothing about the person; never changed. */
export const erasures = pgTable(
  "erasures",
  {
    workspaceId: workspaceId(),
    id: id("erasure").notNull(),
    /** Root of the customer; everybody merged into it was erased too. */
    customerId: id("customer", "customer_id").notNull(),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    index("erasures_customer").on(t.workspaceId, t.customerId, t.id),
  ],
);
