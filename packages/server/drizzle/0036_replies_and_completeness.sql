CREATE TABLE "completeness_overrides" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"resolved_at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"reason_tag_id" text,
	"open_topics" text[] NOT NULL,
	"missing_facts" text[] NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completeness_overrides_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "resolution_checks" (
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"resolved_at" timestamp (3) with time zone NOT NULL,
	"resolved_by" text NOT NULL,
	"reason_tag_id" text,
	"complete" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resolution_checks_workspace_id_ticket_id_resolved_at_pk" PRIMARY KEY("workspace_id","ticket_id","resolved_at")
);
--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD COLUMN "warnings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "completeness_overrides" ADD CONSTRAINT "completeness_overrides_workspace_id_ticket_id_resolved_at_resolution_checks_workspace_id_ticket_id_resolved_at_fk" FOREIGN KEY ("workspace_id","ticket_id","resolved_at") REFERENCES "public"."resolution_checks"("workspace_id","ticket_id","resolved_at") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completeness_overrides" ADD CONSTRAINT "completeness_overrides_workspace_id_reason_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reason_tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_checks" ADD CONSTRAINT "resolution_checks_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_checks" ADD CONSTRAINT "resolution_checks_workspace_id_reason_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reason_tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "completeness_overrides_ticket" ON "completeness_overrides" USING btree ("workspace_id","ticket_id","resolved_at");--> statement-breakpoint
CREATE INDEX "completeness_overrides_resolved" ON "completeness_overrides" USING btree ("workspace_id","resolved_at");--> statement-breakpoint
CREATE INDEX "resolution_checks_resolved" ON "resolution_checks" USING btree ("workspace_id","resolved_at");