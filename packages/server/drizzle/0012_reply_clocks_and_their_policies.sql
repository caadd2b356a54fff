CREATE TABLE "reason_requirements" (
	"workspace_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"required_facts" text[] NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reason_requirements_workspace_id_tag_id_pk" PRIMARY KEY("workspace_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "sla_clocks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"thread_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"channel" text NOT NULL,
	"policy_name" text NOT NULL,
	"policy_version" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"at_risk_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"pauses" jsonb NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"outcome" text,
	"waived" boolean DEFAULT false NOT NULL,
	"stopped_by_message_id" text,
	"stopped_by" text,
	"alert_at" timestamp (3) with time zone,
	"at_risk_alerted_at" timestamp (3) with time zone,
	"breach_alerted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sla_clocks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "sla_clocks_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "sla_clocks_outcome" CHECK ("outcome" in ('MET', 'BREACHED', 'WAIVED')),
	CONSTRAINT "sla_clocks_stopped" CHECK ((stopped_at is null) = (outcome is null) and (stopped_at is null or stopped_at >= started_at)),
	CONSTRAINT "sla_clocks_paused" CHECK (paused_at is null or stopped_at is null),
	CONSTRAINT "sla_clocks_waived" CHECK (not waived or (stopped_at is not null and outcome <> 'MET' and stopped_by_message_id is null)),
	CONSTRAINT "sla_clocks_quiet" CHECK (alert_at is null or (stopped_at is null and paused_at is null)),
	CONSTRAINT "sla_clocks_amazon" CHECK (channel <> 'AMAZON' or (paused_at is null and jsonb_array_length(pauses) = 0))
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"target_minutes" integer NOT NULL,
	"calendar" jsonb,
	"at_risk_lead_minutes" integer NOT NULL,
	"pauses_while_waiting" boolean NOT NULL,
	"changed_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sla_policies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "sla_policies_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "sla_policies_target" CHECK (target_minutes > 0 and at_risk_lead_minutes >= 0 and at_risk_lead_minutes < target_minutes),
	CONSTRAINT "sla_policies_amazon" CHECK (channel <> 'AMAZON' or (target_minutes <= 1440 and calendar is null and not pauses_while_waiting))
);
--> statement-breakpoint
ALTER TABLE "reason_requirements" ADD CONSTRAINT "reason_requirements_workspace_id_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sla_clocks" ADD CONSTRAINT "sla_clocks_workspace_id_thread_id_threads_workspace_id_id_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."threads"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sla_clocks" ADD CONSTRAINT "sla_clocks_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sla_clocks" ADD CONSTRAINT "sla_clocks_reply_fk" FOREIGN KEY ("workspace_id","stopped_by_message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sla_policies" ADD CONSTRAINT "sla_policies_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sla_clocks_open" ON "sla_clocks" USING btree ("workspace_id","thread_id") WHERE stopped_at is null;--> statement-breakpoint
CREATE INDEX "sla_clocks_thread" ON "sla_clocks" USING btree ("workspace_id","thread_id","started_at");--> statement-breakpoint
CREATE INDEX "sla_clocks_ticket" ON "sla_clocks" USING btree ("workspace_id","ticket_id","started_at");--> statement-breakpoint
CREATE INDEX "sla_clocks_due" ON "sla_clocks" USING btree ("workspace_id","due_at");--> statement-breakpoint
CREATE INDEX "sla_clocks_started" ON "sla_clocks" USING btree ("workspace_id","started_at");--> statement-breakpoint
CREATE INDEX "sla_clocks_alert" ON "sla_clocks" USING btree ("alert_at") WHERE alert_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "sla_policies_version" ON "sla_policies" USING btree ("workspace_id","channel","version");--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("workspace_id","thread_id","received_at");--> statement-breakpoint
-- Every thread had one clock, 24 hours from the message that started it.
INSERT INTO "sla_clocks" ("workspace_id", "id", "thread_id", "ticket_id", "channel", "policy_name", "policy_version", "started_at", "due_at", "at_risk_at", "pauses", "stopped_at", "outcome", "alert_at")
SELECT "workspace_id", 'slc_' || substr("id", 5), "id", "ticket_id", "channel", '24 hours, weekends included', 0, "sla_due_at" - interval '24 hours', "sla_due_at", "sla_due_at" - interval '4 hours', '[]',
  CASE WHEN "sla_stopped_at" IS NOT NULL THEN greatest("sla_stopped_at", "sla_due_at" - interval '24 hours') END,
  CASE WHEN "sla_stopped_at" IS NOT NULL THEN CASE WHEN "sla_stopped_at" > "sla_due_at" THEN 'BREACHED' ELSE 'MET' END END,
  CASE WHEN "sla_stopped_at" IS NULL THEN "sla_due_at" - interval '4 hours' END
FROM "threads";--> statement-breakpoint
DROP TRIGGER "due_follows_clock" ON "threads";--> statement-breakpoint
ALTER TABLE "threads" DROP COLUMN "sla_due_at";--> statement-breakpoint
ALTER TABLE "threads" DROP COLUMN "sla_stopped_at";