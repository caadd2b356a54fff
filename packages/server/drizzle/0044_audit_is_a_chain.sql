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
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_kind";--> statement-breakpoint
ALTER TABLE "escalations" DROP CONSTRAINT "escalations_status";--> statement-breakpoint
DROP INDEX "escalations_one_open";--> statement-breakpoint
ALTER TABLE "escalations" ALTER COLUMN "refund_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "inserted_no" bigserial NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "note_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "decision_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "policy_digest" text;--> statement-breakpoint
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
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_entry_id_audit_entries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","entry_id") REFERENCES "public"."audit_entries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_erasure_id_erasures_workspace_id_id_fk" FOREIGN KEY ("workspace_id","erasure_id") REFERENCES "public"."erasures"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_notes_erasure" ON "audit_notes" USING btree ("workspace_id","erasure_id");--> statement-breakpoint
CREATE INDEX "erasures_customer" ON "erasures" USING btree ("workspace_id","customer_id","id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_assignee_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_decision" ON "audit_entries" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_seq" ON "audit_entries" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_previous" ON "audit_entries" USING btree ("workspace_id","previous_hash");--> statement-breakpoint
CREATE INDEX "audit_entries_unchained" ON "audit_entries" USING btree ("inserted_no") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "escalations_subject" ON "escalations" USING btree ("workspace_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "escalations_ticket" ON "escalations" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "escalations_requested" ON "escalations" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "escalations_due" ON "escalations" USING btree ("expires_at") WHERE status = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open_of_subject" ON "escalations" USING btree ("workspace_id","subject_id") WHERE status = 'OPEN';--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_chained" CHECK (num_nulls(seq, previous_hash, hash) in (0, 3));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_subjects" CHECK (num_nonnulls(refund_id, cancellation_id, claim_defence_id) <= 1);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_four_eyes" CHECK (status in ('EXPIRED', 'WITHDRAWN') or decided_by is null or decided_by <> requested_by);--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_decided" CHECK ((status = 'OPEN') = (decided_at is null));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_target_role" CHECK ("target_role" in ('MANAGER', 'COMPLIANCE'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM', 'COMPLEX', 'LEGAL'));--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_status" CHECK ("status" in ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN'));