import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { SIGNALS } from "./duplicate.policy.ts";
import type { Signal } from "./duplicate.policy.ts";

export const DUPLICATE_ORIGINS = ["DETECTED", "REPORTED"] as const;
export const DUPLICATE_STATES = ["OPEN", "ACCEPTED", "DISMISSED"] as const;
export const DUPLICATE_SIGNALS = SIGNALS;
export type DuplicateState = (typeof DUPLICATE_STATES)[number];

/** The row as it was, or that there was none. */
export type BeforeMerge =
  | { readonly kind: "absent" }
  | {
      readonly kind: "verdict";
      readonly state: DuplicateState;
      readonly decidedBy: Actor["id"] | null;
      readonly decidedAt: string | null;
      readonly comment: string | null;
    };

/**
 * Two tickets that may be one matter, and what people say about it. What was found is never changed, only the verdict: precision and
 * recall are read from here. Kept as long as its tickets.
 */
export const duplicateCandidates = pgTable(
  "duplicate_candidates",
  {
    workspaceId: workspaceId(),
    id: id("duplicateCandidate").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    earlierTicketId: id("ticket", "earlier_ticket_id").notNull(),
    primaryTicketId: id("ticket", "primary_ticket_id").notNull(),
    origin: text("origin").$type<(typeof DUPLICATE_ORIGINS)[number]>().notNull(),
    score: integer("score"),
    signals: jsonb("signals").$type<Signal[]>().notNull(),
    state: text("state").$type<DuplicateState>().notNull(),
    decidedBy: text("decided_by").$type<Actor["id"]>(),
    decidedAt: instant("decided_at"),
    comment: text("comment"),
    /** What a merge found when it made the verdict, for its undoing; null when a person made it. */
    beforeMerge: jsonb("before_merge").$type<BeforeMerge>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.earlierTicketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.primaryTicketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    // One row for a pair, whoever found it and in whichever order.
    uniqueIndex("duplicate_candidates_pair").on(
      t.workspaceId,
      sql`least(ticket_id, earlier_ticket_id)`,
      sql`greatest(ticket_id, earlier_ticket_id)`,
    ),
    index("duplicate_candidates_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("duplicate_candidates_earlier").on(t.workspaceId, t.earlierTicketId, t.id),
    index("duplicate_candidates_state").on(t.workspaceId, t.state, t.id),
    check("duplicate_candidates_two", sql`earlier_ticket_id <> ticket_id`),
    check("duplicate_candidates_score", sql`(origin = 'DETECTED') = (score is not null)`),
    check(
      "duplicate_candidates_verdict",
      sql`(state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decided_at is null)`,
    ),
    oneOf("duplicate_candidates_origin", "origin", DUPLICATE_ORIGINS),
    oneOf("duplicate_candidates_state", "state", DUPLICATE_STATES),
  ],
);
