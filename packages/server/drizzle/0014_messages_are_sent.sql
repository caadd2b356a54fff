CREATE TABLE "merge_notices" (
	"workspace_id" text NOT NULL,
	"merge_id" text NOT NULL,
	"thread_id" text NOT NULL,
	"message_id" text,
	"reason" text,
	"explanation" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "merge_notices_workspace_id_merge_id_thread_id_pk" PRIMARY KEY("workspace_id","merge_id","thread_id"),
	CONSTRAINT "merge_notices_reason" CHECK ("reason" in ('CHANNEL_CANNOT_SEND', 'NO_ADDRESS', 'LEAVES_MARKETPLACE', 'OTHER_CUSTOMER', 'ALREADY_TOLD', 'NO_MACRO', 'NO_REFERENCE', 'REFUSED_BY_CHANNEL', 'ANSWER_LOST', 'TRIED_TOO_LONG', 'SETTLED_BY_PERSON')),
	CONSTRAINT "merge_notices_told_or_not" CHECK ((message_id is null) <> (reason is null))
);
--> statement-breakpoint
CREATE TABLE "delivery_transitions" (
	"workspace_id" text NOT NULL,
	"message_id" text NOT NULL,
	"number" integer NOT NULL,
	"to_status" text NOT NULL,
	"actor_id" text NOT NULL,
	"why" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delivery_transitions_workspace_id_message_id_number_pk" PRIMARY KEY("workspace_id","message_id","number"),
	CONSTRAINT "delivery_transitions_status" CHECK ("to_status" in ('QUEUED', 'SENDING', 'SENT', 'REJECTED', 'UNKNOWN', 'NEEDS_HUMAN', 'NOT_SENDABLE'))
);
--> statement-breakpoint
CREATE TABLE "message_deliveries" (
	"workspace_id" text NOT NULL,
	"message_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text,
	"reference_ids" text[] NOT NULL,
	"automatic" boolean NOT NULL,
	"macro_version_id" text,
	"requested_by" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"explanation" text,
	"attempt" integer DEFAULT 0 NOT NULL,
	"digest" text,
	"reference" text,
	"sent_at" timestamp (3) with time zone,
	"next_action_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_deliveries_workspace_id_message_id_pk" PRIMARY KEY("workspace_id","message_id"),
	CONSTRAINT "message_deliveries_status" CHECK ("status" in ('QUEUED', 'SENDING', 'SENT', 'REJECTED', 'UNKNOWN', 'NEEDS_HUMAN', 'NOT_SENDABLE')),
	CONSTRAINT "message_deliveries_reason" CHECK ("reason" in ('CHANNEL_CANNOT_SEND', 'NO_ADDRESS', 'LEAVES_MARKETPLACE', 'OTHER_CUSTOMER', 'ALREADY_TOLD', 'NO_MACRO', 'NO_REFERENCE', 'REFUSED_BY_CHANNEL', 'ANSWER_LOST', 'TRIED_TOO_LONG', 'SETTLED_BY_PERSON')),
	CONSTRAINT "message_deliveries_kind" CHECK ("kind" in ('MERGE_NOTICE'))
);
--> statement-breakpoint
ALTER TABLE "merge_notices" ADD CONSTRAINT "merge_notices_workspace_id_merge_id_ticket_merges_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merge_id") REFERENCES "public"."ticket_merges"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_notices" ADD CONSTRAINT "merge_notices_workspace_id_thread_id_threads_workspace_id_id_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."threads"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_notices" ADD CONSTRAINT "merge_notices_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_transitions" ADD CONSTRAINT "delivery_transitions_workspace_id_message_id_message_deliveries_workspace_id_message_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."message_deliveries"("workspace_id","message_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD CONSTRAINT "message_deliveries_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD CONSTRAINT "message_deliveries_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_deliveries_due" ON "message_deliveries" USING btree ("next_action_at");