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
ALTER TABLE "claims" DROP CONSTRAINT "claims_kind";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_state";--> statement-breakpoint
ALTER TABLE "quarantined_messages" DROP CONSTRAINT "quarantined_messages_reason";--> statement-breakpoint
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
ALTER TABLE "claim_clock_rules" ADD CONSTRAINT "claim_clock_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_notices" ADD CONSTRAINT "claim_notices_mail_fk" FOREIGN KEY ("workspace_id","quarantined_message_id") REFERENCES "public"."quarantined_messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_notices" ADD CONSTRAINT "claim_notices_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_transitions" ADD CONSTRAINT "claim_transitions_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_window_alerts" ADD CONSTRAINT "claim_window_alerts_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_defences" ADD CONSTRAINT "claim_defences_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_defences" ADD CONSTRAINT "claim_defences_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_dossiers" ADD CONSTRAINT "claim_dossiers_workspace_id_claim_id_claims_workspace_id_id_fk" FOREIGN KEY ("workspace_id","claim_id") REFERENCES "public"."claims"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_notices_claim" ON "claim_notices" USING btree ("workspace_id","claim_id");--> statement-breakpoint
CREATE INDEX "claim_notices_waiting" ON "claim_notices" USING btree ("workspace_id","quarantined_message_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "claim_window_alerts_alert" ON "claim_window_alerts" USING btree ("alert_at") WHERE alert_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "claim_defences_number" ON "claim_defences" USING btree ("workspace_id","claim_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_defences_one_under_way" ON "claim_defences" USING btree ("workspace_id","claim_id") WHERE status in ('AWAITING_APPROVAL', 'APPROVED');--> statement-breakpoint
CREATE INDEX "claim_dossiers_claim" ON "claim_dossiers" USING btree ("workspace_id","claim_id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_claim_defence_fk" FOREIGN KEY ("workspace_id","claim_defence_id") REFERENCES "public"."claim_defences"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_due" ON "claims" USING btree ("workspace_id","answer_due_at") WHERE state in ('FILED', 'DEFENDED');--> statement-breakpoint
CREATE INDEX "claims_alert" ON "claims" USING btree ("alert_at") WHERE alert_at is not null;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_source" CHECK ("source" in ('MAIL', 'PERSON', 'IMPORT'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_amount" CHECK ((amount_minor is null) = (currency_code is null) and (amount_minor is null or amount_minor > 0));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_quiet" CHECK (alert_at is null or (state = 'FILED' and answer_due_at is not null));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_kind" CHECK ("kind" in ('A_TO_Z', 'INR', 'RETURN', 'MARKETPLACE_CASE', 'CHARGEBACK'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_state" CHECK ("state" in ('FILED', 'DEFENDED', 'WON', 'LOST', 'WITHDRAWN', 'CLOSED'));--> statement-breakpoint
ALTER TABLE "quarantined_messages" ADD CONSTRAINT "quarantined_messages_reason" CHECK ("reason" in ('UNREADABLE', 'SPOOFED_RELAY', 'SPOOFED_MARKETPLACE', 'AMBIGUOUS_SENDER', 'AUTHENTICATION_FAILED', 'MAIL_LOOP', 'BOUNCE', 'NOT_A_BUYER_MESSAGE', 'CLAIM_NOTICE'));