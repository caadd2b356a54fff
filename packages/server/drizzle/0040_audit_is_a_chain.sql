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
	"row_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "inserted_no" bigserial NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "note_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "seq" bigint;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "decision_digest" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "policy_digest" text;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_entry_id_audit_entries_workspace_id_id_fk" FOREIGN KEY ("workspace_id","entry_id") REFERENCES "public"."audit_entries"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_notes" ADD CONSTRAINT "audit_notes_workspace_id_erasure_id_erasures_workspace_id_id_fk" FOREIGN KEY ("workspace_id","erasure_id") REFERENCES "public"."erasures"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_notes_erasure" ON "audit_notes" USING btree ("workspace_id","erasure_id");--> statement-breakpoint
CREATE INDEX "erasures_customer" ON "erasures" USING btree ("workspace_id","customer_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_decision" ON "audit_entries" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_seq" ON "audit_entries" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_previous" ON "audit_entries" USING btree ("workspace_id","previous_hash");--> statement-breakpoint
CREATE INDEX "audit_entries_unchained" ON "audit_entries" USING btree ("inserted_no") WHERE seq is null;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_chained" CHECK (num_nulls(seq, previous_hash, hash) in (0, 3));