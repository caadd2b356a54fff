CREATE TABLE "reply_rules" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"tag_id" text,
	"channel" text,
	"open_claim" boolean NOT NULL,
	"mode" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reply_rules_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "reply_rules_case" UNIQUE NULLS NOT DISTINCT("workspace_id","tag_id","channel","open_claim"),
	CONSTRAINT "reply_rules_mode" CHECK ("mode" in ('FREE_TEXT', 'MACRO', 'LOCKED_MACRO')),
	CONSTRAINT "reply_rules_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL'))
);
--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD COLUMN "content_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD COLUMN "rendering" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD COLUMN "attempted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reply_rules" ADD CONSTRAINT "reply_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_rules" ADD CONSTRAINT "reply_rules_workspace_id_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_deliveries" ADD CONSTRAINT "message_deliveries_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;