CREATE TABLE "cancellation_attempts" (
	"id" text NOT NULL,
	"cancellation_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"number" integer NOT NULL,
	"submission_id" text,
	"position" integer,
	"outcome" text NOT NULL,
	"channel_message" text,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cancellation_attempts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cancellation_attempts_outcome" CHECK ("outcome" in ('OPEN', 'SUCCEEDED', 'REJECTED', 'NOT_SENT', 'PROVEN_ABSENT', 'SETTLED_BY_PERSON', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "cancellation_evidence" (
	"cancellation_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"summary" text NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cancellation_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cancellation_evidence_kind" CHECK ("kind" in ('PROCESSING_REPORT', 'ORDER_STATUS', 'PERSON'))
);
--> statement-breakpoint
CREATE TABLE "cancellation_transitions" (
	"id" text NOT NULL,
	"cancellation_id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"actor_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cancellation_transitions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "cancellations" (
	"id" text NOT NULL,
	"workspace_id" text NOT NULL,
	"order_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency_code" char(3) NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"decision_id" text NOT NULL,
	"requested_by" text NOT NULL,
	"on_own_authority" boolean NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"next_action_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "cancellations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cancellations_amount" CHECK (amount_minor >= 0),
	CONSTRAINT "cancellations_status" CHECK ("status" in ('AWAITING_APPROVAL', 'APPROVED', 'PREPARED', 'COMMITTING', 'ACCEPTED', 'PROCESSING', 'DONE_UNCONFIRMED', 'CONFIRMED', 'REJECTED', 'UNKNOWN', 'NEEDS_HUMAN', 'CANCELLED')),
	CONSTRAINT "cancellations_reason" CHECK ("reason" in ('CUSTOMER_REQUEST', 'OUT_OF_STOCK', 'ADDRESS_UNDELIVERABLE', 'PRICE_ERROR', 'EXCHANGE', 'CANNOT_VERIFY', 'WEATHER_DELAY', 'OTHER'))
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
CREATE TABLE "policy_steps" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"kind" text NOT NULL,
	"by_actor" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"note" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "policy_steps_kind" CHECK ("kind" in ('DRAFTED', 'CHANGED', 'APPROVED', 'REJECTED', 'SCHEDULED', 'ACTIVATED', 'ROLLED_BACK'))
);
--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_kind";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_status";--> statement-breakpoint
ALTER TABLE "policy_versions" DROP CONSTRAINT "policy_versions_state";--> statement-breakpoint
DROP INDEX "escalations_one_open";--> statement-breakpoint
DROP INDEX "submissions_one_unanswered_per_account";--> statement-breakpoint
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
ALTER TABLE "policy_versions" ADD COLUMN "name" text DEFAULT 'Policy' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "about" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "authors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "based_on_id" text;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "activate_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "activated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "kind" text DEFAULT 'REFUND' NOT NULL;--> statement-breakpoint
ALTER TABLE "cancellation_attempts" ADD CONSTRAINT "cancellation_attempts_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_attempts" ADD CONSTRAINT "cancellation_attempts_workspace_id_submission_id_submissions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","submission_id") REFERENCES "public"."submissions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_evidence" ADD CONSTRAINT "cancellation_evidence_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_transitions" ADD CONSTRAINT "cancellation_transitions_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_rules" ADD CONSTRAINT "buyer_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_review_id_authority_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."authority_reviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reviews" ADD CONSTRAINT "authority_reviews_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_verdicts" ADD CONSTRAINT "authority_verdicts_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_steps" ADD CONSTRAINT "policy_steps_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cancellation_attempts_number" ON "cancellation_attempts" USING btree ("workspace_id","cancellation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "cancellation_attempts_one_open" ON "cancellation_attempts" USING btree ("workspace_id","cancellation_id") WHERE outcome = 'OPEN';--> statement-breakpoint
CREATE INDEX "cancellation_attempts_submission" ON "cancellation_attempts" USING btree ("workspace_id","submission_id");--> statement-breakpoint
CREATE INDEX "cancellation_evidence_cancellation" ON "cancellation_evidence" USING btree ("workspace_id","cancellation_id","id");--> statement-breakpoint
CREATE INDEX "cancellation_transitions_cancellation" ON "cancellation_transitions" USING btree ("workspace_id","cancellation_id","id");--> statement-breakpoint
CREATE INDEX "cancellations_order" ON "cancellations" USING btree ("workspace_id","order_id","id");--> statement-breakpoint
CREATE INDEX "cancellations_ticket" ON "cancellations" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "cancellations_customer" ON "cancellations" USING btree ("workspace_id","customer_id","requested_at");--> statement-breakpoint
CREATE INDEX "cancellations_requester" ON "cancellations" USING btree ("workspace_id","requested_by","requested_at");--> statement-breakpoint
CREATE INDEX "cancellations_waiting" ON "cancellations" USING btree ("workspace_id","channel_account_id","id") WHERE status in ('APPROVED', 'PREPARED');--> statement-breakpoint
CREATE INDEX "cancellations_due" ON "cancellations" USING btree ("next_action_at") WHERE next_action_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "cancellations_one_live_per_order" ON "cancellations" USING btree ("workspace_id","order_id") WHERE status not in ('REJECTED', 'CANCELLED');--> statement-breakpoint
CREATE INDEX "authority_review_uses_decision" ON "authority_review_uses" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE INDEX "policy_steps_version" ON "policy_steps" USING btree ("workspace_id","policy_version_id","id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_assignee_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_workspace_id_based_on_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","based_on_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalations_subject" ON "escalations" USING btree ("workspace_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "escalations_ticket" ON "escalations" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "escalations_requested" ON "escalations" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "escalations_due" ON "escalations" USING btree ("expires_at") WHERE status = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open_of_subject" ON "escalations" USING btree ("workspace_id","subject_id") WHERE status = 'OPEN';--> statement-breakpoint
CREATE INDEX "decisions_of_action" ON "decisions" USING btree ("workspace_id","action","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_of_actor" ON "decisions" USING btree ("workspace_id","actor_id","decided_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_one_unanswered_per_kind" ON "submissions" USING btree ("workspace_id","channel_account_id","kind") WHERE state in ('COMMITTING', 'UNKNOWN');--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_subjects" CHECK (num_nonnulls(refund_id, cancellation_id, claim_defence_id) <= 1);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_four_eyes" CHECK (status in ('EXPIRED', 'WITHDRAWN') or decided_by is null or decided_by <> requested_by);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_decided" CHECK ((status = 'OPEN') = (decided_at is null));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_target_role" CHECK ("target_role" in ('MANAGER', 'COMPLIANCE'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM', 'COMPLEX', 'LEGAL'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_status" CHECK ("status" in ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("action" in ('REFUND', 'CANCELLATION', 'MODIFICATION', 'REPLY'));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_four_eyes" CHECK (reviewed_by is null or not reviewed_by = any(authors));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_scheduled" CHECK ((state = 'SCHEDULED') = (activate_at is not null));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_state" CHECK ("state" in ('DRAFT', 'APPROVED', 'REJECTED', 'SCHEDULED', 'ACTIVE', 'RETIRED'));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_kind" CHECK ("kind" in ('REFUND', 'CANCELLATION'));