CREATE TABLE "audit_heads" (
	"workspace_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_heads_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "audit_notes" (
	"workspace_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"text" text,
	"salt" text,
	"erasure_id" text,
	CONSTRAINT "audit_notes_workspace_id_entry_id_pk" PRIMARY KEY("workspace_id","entry_id"),
	CONSTRAINT "audit_notes_kept_or_erased" CHECK (num_nulls(text, salt) = case when erasure_id is null then 0 else 2 end)
);
--> statement-breakpoint
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
CREATE TABLE "claim_clock_rules" (
	"workspace_id" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"prevention_hours" integer,
	"answer_hours" integer,
	"warning_hours" integer NOT NULL,
	"source" text NOT NULL,
	"changed_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_clock_rules_workspace_id_channel_kind_version_pk" PRIMARY KEY("workspace_id","channel","kind","version"),
	CONSTRAINT "claim_clock_rules_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "claim_clock_rules_kind" CHECK ("kind" in ('A_TO_Z', 'INR', 'RETURN', 'MARKETPLACE_CASE', 'CHARGEBACK')),
	CONSTRAINT "claim_clock_rules_hours" CHECK (warning_hours >= 0 and warning_hours < coalesce(prevention_hours, 2161) and warning_hours < coalesce(answer_hours, 2161))
);
--> statement-breakpoint
CREATE TABLE "claim_notices" (
	"workspace_id" text NOT NULL,
	"quarantined_message_id" text NOT NULL,
	"verdict" text NOT NULL,
	"explanation" text NOT NULL,
	"kind" text,
	"order_ids" text[] NOT NULL,
	"claim_id" text,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_notices_workspace_id_quarantined_message_id_pk" PRIMARY KEY("workspace_id","quarantined_message_id"),
	CONSTRAINT "claim_notices_verdict" CHECK ("verdict" in ('RECORDED', 'UNCLEAR')),
	CONSTRAINT "claim_notices_recorded" CHECK (verdict <> 'RECORDED' or (claim_id is not null and settled_at is not null)),
	CONSTRAINT "claim_notices_settled" CHECK ((settled_at is null) = (settled_by is null))
);
--> statement-breakpoint
CREATE TABLE "claim_transitions" (
	"workspace_id" text NOT NULL,
	"claim_id" text NOT NULL,
	"number" integer NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"actor_id" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_transitions_workspace_id_claim_id_number_pk" PRIMARY KEY("workspace_id","claim_id","number"),
	CONSTRAINT "claim_transitions_to" CHECK ("to_state" in ('FILED', 'DEFENDED', 'WON', 'LOST', 'WITHDRAWN', 'CLOSED')),
	CONSTRAINT "claim_transitions_source" CHECK ("source" in ('MAIL', 'PERSON', 'IMPORT'))
);
--> statement-breakpoint
CREATE TABLE "claim_window_alerts" (
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"alert_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_window_alerts_workspace_id_ticket_id_pk" PRIMARY KEY("workspace_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "claim_defences" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"claim_id" text NOT NULL,
	"number" integer NOT NULL,
	"statement" text NOT NULL,
	"statement_sha256" text NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"decision_id" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text,
	"filed_at" timestamp (3) with time zone,
	"filed_by" text,
	"filed_place" text,
	"filed_reference" text,
	"filing_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_defences_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "claim_defences_status" CHECK ("status" in ('AWAITING_APPROVAL', 'APPROVED', 'REJECTED', 'FILED', 'WITHDRAWN')),
	CONSTRAINT "claim_defences_four_eyes" CHECK (decided_by is null or decided_by <> submitted_by),
	CONSTRAINT "claim_defences_decided" CHECK (status not in ('APPROVED', 'REJECTED', 'FILED') or decided_by is not null),
	CONSTRAINT "claim_defences_filed" CHECK ((status = 'FILED') = (filed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "claim_dossiers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"claim_id" text NOT NULL,
	"seal" text NOT NULL,
	"parts" jsonb NOT NULL,
	"byte_size" integer NOT NULL,
	"exported_by" text NOT NULL,
	"exported_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_dossiers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
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
CREATE TABLE "erasures" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"customer_id" text NOT NULL,
	"requested_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
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
CREATE TABLE "cost_parameters" (
	"workspace_id" text NOT NULL,
	"currency_code" char(3) NOT NULL,
	"longest_act_minutes" integer NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cost_parameters_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "cost_parameters_longest_act" CHECK (longest_act_minutes between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "cost_rates" (
	"workspace_id" text NOT NULL,
	"role" text NOT NULL,
	"hourly_minor" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cost_rates_workspace_id_role_pk" PRIMARY KEY("workspace_id","role"),
	CONSTRAINT "cost_rates_positive" CHECK (hourly_minor > 0),
	CONSTRAINT "cost_rates_role" CHECK ("role" in ('AGENT', 'MANAGER', 'COMPLIANCE'))
);
--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_kind";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_state";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_kind";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_status";--> statement-breakpoint
ALTER TABLE "quarantined_messages" DROP CONSTRAINT "quarantined_messages_reason";--> statement-breakpoint
ALTER TABLE "policy_versions" DROP CONSTRAINT "policy_versions_state";--> statement-breakpoint
DROP INDEX "escalations_one_open";--> statement-breakpoint
DROP INDEX "submissions_one_unanswered_per_account";--> statement-breakpoint
ALTER TABLE "escalations" ALTER COLUMN "refund_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "inserted_no" bigserial NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "note_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "decision_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "policy_digest" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "currency_code" char(3);--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "source" text DEFAULT 'PERSON' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "recorded_by" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "answer_due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "answer_warn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "answer_source" text DEFAULT 'Recorded before clocks were kept.' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "defended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "alert_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
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
ALTER TABLE "policy_versions" ADD COLUMN "name" text DEFAULT 'Policy' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "about" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "authors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "based_on_id" text;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "activate_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "activated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "kind" text DEFAULT 'REFUND' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_entry_id_audit_entries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","entry_id") REFERENCES "public"."audit_entries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_erasure_id_erasures_workspace_id_id_fk" FOREIGN KEY ("workspace_id","erasure_id") REFERENCES "public"."erasures"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_backtest_id_backtests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","backtest_id") REFERENCES "public"."backtests"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtests" ADD CONSTRAINT "backtests_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_attempts" ADD CONSTRAINT "cancellation_attempts_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_attempts" ADD CONSTRAINT "cancellation_attempts_workspace_id_submission_id_submissions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","submission_id") REFERENCES "public"."submissions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_evidence" ADD CONSTRAINT "cancellation_evidence_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_transitions" ADD CONSTRAINT "cancellation_transitions_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_clock_rules" ADD CONSTRAINT "claim_clock_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_notices" ADD CONSTRAINT "claim_notices_mail_fk" FOREIGN KEY ("workspace_id","quarantined_message_id") REFERENCES "public"."quarantined_messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_notices" ADD CONSTRAINT "claim_notices_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_transitions" ADD CONSTRAINT "claim_transitions_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_window_alerts" ADD CONSTRAINT "claim_window_alerts_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_defences" ADD CONSTRAINT "claim_defences_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_defences" ADD CONSTRAINT "claim_defences_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_dossiers" ADD CONSTRAINT "claim_dossiers_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_rules" ADD CONSTRAINT "buyer_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_review_id_authority_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."authority_reviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reviews" ADD CONSTRAINT "authority_reviews_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_verdicts" ADD CONSTRAINT "authority_verdicts_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_shadows" ADD CONSTRAINT "policy_shadows_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_steps" ADD CONSTRAINT "policy_steps_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cost_rates" ADD CONSTRAINT "cost_rates_workspace_id_cost_parameters_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."cost_parameters"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_notes_erasure" ON "audit_notes" USING btree ("workspace_id","erasure_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_time" ON "backtest_differences" USING btree ("workspace_id","backtest_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_actor" ON "backtest_differences" USING btree ("workspace_id","backtest_id","actor_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_ticket" ON "backtest_differences" USING btree ("workspace_id","backtest_id","ticket_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtests_version" ON "backtests" USING btree ("workspace_id","policy_version_id","id");--> statement-breakpoint
CREATE INDEX "backtests_unfinished_of_workspace" ON "backtests" USING btree ("workspace_id","id") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "backtests_unfinished" ON "backtests" USING btree ("progressed_at") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
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
CREATE INDEX "claim_notices_claim" ON "claim_notices" USING btree ("workspace_id","claim_id");--> statement-breakpoint
CREATE INDEX "claim_notices_waiting" ON "claim_notices" USING btree ("workspace_id","quarantined_message_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "claim_window_alerts_alert" ON "claim_window_alerts" USING btree ("alert_at") WHERE alert_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "claim_defences_number" ON "claim_defences" USING btree ("workspace_id","claim_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_defences_one_under_way" ON "claim_defences" USING btree ("workspace_id","claim_id") WHERE status in ('AWAITING_APPROVAL', 'APPROVED');--> statement-breakpoint
CREATE INDEX "claim_dossiers_claim" ON "claim_dossiers" USING btree ("workspace_id","claim_id");--> statement-breakpoint
CREATE INDEX "erasures_customer" ON "erasures" USING btree ("workspace_id","customer_id","id");--> statement-breakpoint
CREATE INDEX "authority_review_uses_decision" ON "authority_review_uses" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_shadows_running" ON "policy_shadows" USING btree ("workspace_id") WHERE stopped_at is null;--> statement-breakpoint
CREATE INDEX "policy_shadows_version" ON "policy_shadows" USING btree ("workspace_id","policy_version_id","number");--> statement-breakpoint
CREATE INDEX "policy_steps_version" ON "policy_steps" USING btree ("workspace_id","policy_version_id","id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_claim_defence_fk" FOREIGN KEY ("workspace_id","claim_defence_id") REFERENCES "public"."claim_defences"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_assignee_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_shadow_number_policy_shadows_workspace_id_number_fk" FOREIGN KEY ("workspace_id","shadow_number") REFERENCES "public"."policy_shadows"("workspace_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_workspace_id_based_on_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","based_on_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_decision" ON "audit_entries" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_seq" ON "audit_entries" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_previous" ON "audit_entries" USING btree ("workspace_id","previous_hash");--> statement-breakpoint
CREATE INDEX "audit_entries_unchained" ON "audit_entries" USING btree ("inserted_no") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "claims_due" ON "claims" USING btree ("workspace_id","answer_due_at") WHERE state in ('FILED', 'DEFENDED');--> statement-breakpoint
CREATE INDEX "claims_alert" ON "claims" USING btree ("alert_at") WHERE alert_at is not null;--> statement-breakpoint
CREATE INDEX "escalations_subject" ON "escalations" USING btree ("workspace_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "escalations_ticket" ON "escalations" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "escalations_requested" ON "escalations" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "escalations_decided_at" ON "escalations" USING btree ("workspace_id","decided_at");--> statement-breakpoint
CREATE INDEX "escalations_due" ON "escalations" USING btree ("expires_at") WHERE status = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open_of_subject" ON "escalations" USING btree ("workspace_id","subject_id") WHERE status = 'OPEN';--> statement-breakpoint
CREATE INDEX "decisions_in_time" ON "decisions" USING btree ("workspace_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_shadow_differs" ON "decisions" USING btree ("workspace_id","shadow_number","decided_at","id") WHERE shadow_outcome <> outcome;--> statement-breakpoint
CREATE INDEX "decisions_of_actor" ON "decisions" USING btree ("workspace_id","actor_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "refunds_requested" ON "refunds" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_one_unanswered_per_kind" ON "submissions" USING btree ("workspace_id","channel_account_id","kind") WHERE state in ('COMMITTING', 'UNKNOWN');--> statement-breakpoint
CREATE INDEX "ticket_notes_created" ON "ticket_notes" USING btree ("workspace_id","created_at");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_chained" CHECK (num_nulls(seq, previous_hash, hash) in (0, 3));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_source" CHECK ("source" in ('MAIL', 'PERSON', 'IMPORT'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_amount" CHECK ((amount_minor is null) = (currency_code is null) and (amount_minor is null or amount_minor > 0));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_quiet" CHECK (alert_at is null or (state = 'FILED' and answer_due_at is not null));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_kind" CHECK ("kind" in ('A_TO_Z', 'INR', 'RETURN', 'MARKETPLACE_CASE', 'CHARGEBACK'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_state" CHECK ("state" in ('FILED', 'DEFENDED', 'WON', 'LOST', 'WITHDRAWN', 'CLOSED'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_subjects" CHECK (num_nonnulls(refund_id, cancellation_id, claim_defence_id) <= 1);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_four_eyes" CHECK (status in ('EXPIRED', 'WITHDRAWN') or decided_by is null or decided_by <> requested_by);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_decided" CHECK ((status = 'OPEN') = (decided_at is null));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_target_role" CHECK ("target_role" in ('MANAGER', 'COMPLIANCE'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM', 'COMPLEX', 'LEGAL'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_status" CHECK ("status" in ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "quarantined_messages" ADD CONSTRAINT "quarantined_messages_reason" CHECK ("reason" in ('UNREADABLE', 'SPOOFED_RELAY', 'SPOOFED_MARKETPLACE', 'AMBIGUOUS_SENDER', 'AUTHENTICATION_FAILED', 'MAIL_LOOP', 'BOUNCE', 'NOT_A_BUYER_MESSAGE', 'CLAIM_NOTICE'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_shadow_outcome" CHECK ("shadow_outcome" in ('ALLOW', 'ESCALATE', 'REFUSE'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("action" in ('REFUND', 'CANCELLATION', 'MODIFICATION', 'REPLY'));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_four_eyes" CHECK (reviewed_by is null or not reviewed_by = any(authors));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_scheduled" CHECK ((state = 'SCHEDULED') = (activate_at is not null));--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_state" CHECK ("state" in ('DRAFT', 'APPROVED', 'REJECTED', 'SCHEDULED', 'ACTIVE', 'RETIRED'));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_kind" CHECK ("kind" in ('REFUND', 'CANCELLATION'));