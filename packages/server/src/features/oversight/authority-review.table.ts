import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import { ATTEMPT_SIGNS, AUTHORITY_VERDICTS, USING_AUTHORITY } from "./attempt.policy.ts";
import type { AuthorityVerdict } from "./attempt.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { ATTEMPT_SIGNS, AUTHORITY_VERDICTS, USING_AUTHORITY };

/** A sample drawn by chance, with all that is needed to draw it again. Never changed: who did not like the sample can draw another one. */
export const authorityReviews = pgTable(
  "authority_reviews",
  {
    workspaceId: workspaceId(),
    id: id("authorityReview").notNull(),
    from: instant("window_from").notNull(),
    to: instant("window_to").notNull(),
    actions: text("actions").array().$type<GuardAction[]>().notNull(),
    perActor: integer("per_actor").notNull(),
    seed: text("seed").notNull(),
    /** Uses of each actor in the window when it was drawn. */
    populations: jsonb("populations").$type<Record<string, number>>().notNull(),
    drawnBy: text("drawn_by").$type<Actor["id"]>().notNull(),
    drawnAt: instant("drawn_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    check("authority_reviews_window", sql`window_from < window_to`),
  ],
);

/** One drawn use. Places count through the whole review, actor by actor. */
export const authorityReviewUses = pgTable(
  "authority_review_uses",
  {
    workspaceId: workspaceId(),
    reviewId: id("authorityReview", "review_id").notNull(),
    place: integer("place").notNull(),
    decisionId: id("decision", "decision_id").notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.reviewId, t.place] }),
    foreignKey({ columns: [t.workspaceId, t.reviewId], foreignColumns: [authorityReviews.workspaceId, authorityReviews.id] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("authority_review_uses_decision").on(t.workspaceId, t.decisionId),
  ],
);

/** What reviewers say about attempts, in or outside of a review; the highest version counts. Only erasure takes something away: the comment. */
export const authorityVerdicts = pgTable(
  "authority_verdicts",
  {
    workspaceId: workspaceId(),
    decisionId: id("decision", "decision_id").notNull(),
    version: integer("version").notNull(),
    verdict: text("verdict").$type<AuthorityVerdict>().notNull(),
    comment: text("comment"),
    judgedBy: text("judged_by").$type<Actor["id"]>().notNull(),
    judgedAt: instant("judged_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.decisionId, t.version] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    oneOf("authority_verdicts_verdict", "verdict", AUTHORITY_VERDICTS),
  ],
);
