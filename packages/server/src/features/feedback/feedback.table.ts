import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { orders } from "../order/order.table.ts";
import { FEEDBACK_SOURCES, MOST_NEGATIVE_STARS } from "./feedback.policy.ts";
import type { FeedbackSource } from "./feedback.policy.ts";

/** How a buyer rated us for an order, as the channel shows it: one per order. Never deleted; erasing the customer takes the comment. */
export const feedbacks = pgTable(
  "feedbacks",
  {
    workspaceId: workspaceId(),
    id: id("feedback").notNull(),
    orderId: id("order", "order_id").notNull(),
    rating: integer("rating").notNull(),
    comment: text("comment"),
    leftAt: instant("left_at").notNull(),
    removedAt: instant("removed_at"),
    source: text("source").$type<FeedbackSource>().notNull(),
    recordedBy: text("recorded_by").$type<Actor["id"]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    uniqueIndex("feedbacks_order").on(t.workspaceId, t.orderId),
    oneOf("feedbacks_source", "source", FEEDBACK_SOURCES),
    check("feedbacks_rating", sql`rating between 1 and 5`),
    check("feedbacks_removed", sql`removed_at is null or removed_at >= left_at`),
  ],
);

/** Of rows called `f`, for statements of others. */
export const IS_NEGATIVE = sql.raw(`f.rating <= ${MOST_NEGATIVE_STARS}`);
