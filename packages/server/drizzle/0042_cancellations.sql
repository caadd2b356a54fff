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
DROP INDEX "submissions_one_unanswered_per_account";--> statement-breakpoint
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
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_cancellation_id_cancellations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cancellation_id") REFERENCES "public"."cancellations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_of_action" ON "decisions" USING btree ("workspace_id","action","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_of_actor" ON "decisions" USING btree ("workspace_id","actor_id","decided_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_one_unanswered_per_kind" ON "submissions" USING btree ("workspace_id","channel_account_id","kind") WHERE state in ('COMMITTING', 'UNKNOWN');--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("action" in ('REFUND', 'CANCELLATION', 'MODIFICATION', 'REPLY'));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_kind" CHECK ("kind" in ('REFUND', 'CANCELLATION'));