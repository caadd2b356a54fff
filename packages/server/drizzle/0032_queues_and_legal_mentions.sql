CREATE TABLE "legal_mentions" (
	"workspace_id" text NOT NULL,
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"ticket_id" text NOT NULL,
	"excerpt" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legal_mentions_workspace_id_message_id_kind_pk" PRIMARY KEY("workspace_id","message_id","kind"),
	CONSTRAINT "legal_mentions_kind" CHECK ("kind" in ('LEGAL', 'INTELLECTUAL_PROPERTY'))
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "queue" text DEFAULT 'ROUTINE' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "queue_source" text DEFAULT 'RULE' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "queue_rank" smallint GENERATED ALWAYS AS (case queue when 'COMPLEX' then 0 when 'HIGH_RISK' then 1 else 2 end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_mentions" ADD CONSTRAINT "legal_mentions_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_mentions" ADD CONSTRAINT "legal_mentions_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_mentions_ticket" ON "legal_mentions" USING btree ("workspace_id","ticket_id");--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree ("workspace_id","queue_rank",coalesce(sla_due_at, 'infinity'::timestamptz),"id");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_queue_known" CHECK ("queue" in ('COMPLEX', 'HIGH_RISK', 'ROUTINE'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_queue_source" CHECK ("queue_source" in ('RULE', 'PERSON'));