CREATE TABLE "backtest_differences" (
	"workspace_id" text NOT NULL,
	"backtest_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"action" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"actor_id" text NOT NULL,
	"ticket_id" text,
	"order_id" text,
	"amount_minor" bigint,
	"currency_code" char(3),
	"decided_at" timestamp (3) with time zone NOT NULL,
	"claim_filed_at" timestamp (3) with time zone,
	"contacted_again_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "backtest_differences_workspace_id_backtest_id_decision_id_pk" PRIMARY KEY("workspace_id","backtest_id","decision_id"),
	CONSTRAINT "backtest_differences_before" CHECK ("before" in ('ALLOW', 'ESCALATE', 'REFUSE')),
	CONSTRAINT "backtest_differences_after" CHECK ("after" in ('ALLOW', 'ESCALATE', 'REFUSE'))
);
--> statement-breakpoint
CREATE TABLE "backtests" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"policy_digest" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"total" integer,
	"processed" integer DEFAULT 0 NOT NULL,
	"without_facts" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"outcomes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cursor_at" timestamp (3) with time zone,
	"cursor_id" text,
	"progressed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "backtests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "backtests_status" CHECK ("status" in ('QUEUED', 'RUNNING', 'FINISHED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "buyer_rules" (
	"workspace_id" text NOT NULL,
	"version" integer NOT NULL,
	"elevated_from" integer NOT NULL,
	"high_from" integer NOT NULL,
	"high_value_from" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "buyer_rules_workspace_id_version_pk" PRIMARY KEY("workspace_id","version"),
	CONSTRAINT "buyer_rules_bands" CHECK (elevated_from between 1 and 100 and high_from between 1 and 100 and elevated_from < high_from)
);
--> statement-breakpoint
CREATE TABLE "escalation_expiries" (
	"workspace_id" text NOT NULL,
	"hours" integer NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_expiries_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "escalation_expiries_hours" CHECK (hours between 1 and 720)
);
--> statement-breakpoint
CREATE TABLE "escalation_routes" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_role" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_routes_workspace_id_kind_pk" PRIMARY KEY("workspace_id","kind"),
	CONSTRAINT "escalation_routes_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM', 'COMPLEX', 'LEGAL')),
	CONSTRAINT "escalation_routes_target_role" CHECK ("target_role" in ('MANAGER', 'COMPLIANCE'))
);
--> statement-breakpoint
CREATE TABLE "authority_review_uses" (
	"workspace_id" text NOT NULL,
	"review_id" text NOT NULL,
	"place" integer NOT NULL,
	"decision_id" text NOT NULL,
	"actor_id" text NOT NULL,
	CONSTRAINT "authority_review_uses_workspace_id_review_id_place_pk" PRIMARY KEY("workspace_id","review_id","place")
);
--> statement-breakpoint
CREATE TABLE "authority_reviews" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"window_from" timestamp (3) with time zone NOT NULL,
	"window_to" timestamp (3) with time zone NOT NULL,
	"actions" text[] NOT NULL,
	"per_actor" integer NOT NULL,
	"seed" text NOT NULL,
	"populations" jsonb NOT NULL,
	"drawn_by" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authority_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "authority_reviews_window" CHECK (window_from < window_to)
);
--> statement-breakpoint
CREATE TABLE "authority_verdicts" (
	"workspace_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"version" integer NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	"judged_by" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authority_verdicts_workspace_id_decision_id_version_pk" PRIMARY KEY("workspace_id","decision_id","version"),
	CONSTRAINT "authority_verdicts_verdict" CHECK ("verdict" in ('APPROPRIATE', 'QUESTIONABLE', 'BREACH'))
);
--> statement-breakpoint
CREATE TABLE "policy_shadows" (
	"workspace_id" text NOT NULL,
	"number" integer NOT NULL,
	"policy_version_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"policy_digest" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"stopped_by" text,
	"stopped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_shadows_workspace_id_number_pk" PRIMARY KEY("workspace_id","number")
);
--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_kind";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_status";--> statement-breakpoint
DROP INDEX "escalations_one_open";--> statement-breakpoint
ALTER TABLE "escalations" ALTER COLUMN "refund_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "cancellation_id" text;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "claim_defence_id" text;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "ticket_id" text;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "subject_kind" text GENERATED ALWAYS AS (case when refund_id is not null then 'REFUND' when cancellation_id is not null then 'CANCELLATION' when claim_defence_id is not null then 'CLAIM_DEFENCE' else 'TICKET' end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "subject_id" text GENERATED ALWAYS AS (coalesce(refund_id, cancellation_id, claim_defence_id, ticket_id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "request_note" text;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "expires_at" timestamp (3) with time zone DEFAULT now() + interval '48 hours' NOT NULL;--> statement-breakpoint
ALTER TABLE "escalations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "policy_digest" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ticket_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "customer_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "currency_code" char(3);--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "shadow_number" integer;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "shadow_outcome" text;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_backtest_id_backtests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","backtest_id") REFERENCES "public"."backtests"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtests" ADD CONSTRAINT "backtests_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_rules" ADD CONSTRAINT "buyer_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_review_id_authority_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."authority_reviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reviews" ADD CONSTRAINT "authority_reviews_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_verdicts" ADD CONSTRAINT "authority_verdicts_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_shadows" ADD CONSTRAINT "policy_shadows_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backtest_differences_time" ON "backtest_differences" USING btree ("workspace_id","backtest_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_actor" ON "backtest_differences" USING btree ("workspace_id","backtest_id","actor_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_ticket" ON "backtest_differences" USING btree ("workspace_id","backtest_id","ticket_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtests_version" ON "backtests" USING btree ("workspace_id","policy_version_id","id");--> statement-breakpoint
CREATE INDEX "backtests_unfinished_of_workspace" ON "backtests" USING btree ("workspace_id","id") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "backtests_unfinished" ON "backtests" USING btree ("progressed_at") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "authority_review_uses_decision" ON "authority_review_uses" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_shadows_running" ON "policy_shadows" USING btree ("workspace_id") WHERE stopped_at is null;--> statement-breakpoint
CREATE INDEX "policy_shadows_version" ON "policy_shadows" USING btree ("workspace_id","policy_version_id","number");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_assignee_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_shadow_number_policy_shadows_workspace_id_number_fk" FOREIGN KEY ("workspace_id","shadow_number") REFERENCES "public"."policy_shadows"("workspace_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalations_subject" ON "escalations" USING btree ("workspace_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "escalations_ticket" ON "escalations" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "escalations_requested" ON "escalations" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "escalations_due" ON "escalations" USING btree ("expires_at") WHERE status = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open_of_subject" ON "escalations" USING btree ("workspace_id","subject_id") WHERE status = 'OPEN';--> statement-breakpoint
CREATE INDEX "decisions_in_time" ON "decisions" USING btree ("workspace_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_shadow_differs" ON "decisions" USING btree ("workspace_id","shadow_number","decided_at","id") WHERE shadow_outcome <> outcome;--> statement-breakpoint
CREATE INDEX "decisions_of_actor" ON "decisions" USING btree ("workspace_id","actor_id","decided_at","id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_subjects" CHECK (num_nonnulls(refund_id, cancellation_id, claim_defence_id) <= 1);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_four_eyes" CHECK (status in ('EXPIRED', 'WITHDRAWN') or decided_by is null or decided_by <> requested_by);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_decided" CHECK ((status = 'OPEN') = (decided_at is null));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_target_role" CHECK ("target_role" in ('MANAGER', 'COMPLIANCE'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM', 'COMPLEX', 'LEGAL'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_status" CHECK ("status" in ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_shadow_outcome" CHECK ("shadow_outcome" in ('ALLOW', 'ESCALATE', 'REFUSE'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("action" in ('REFUND', 'CANCELLATION', 'MODIFICATION', 'REPLY'));