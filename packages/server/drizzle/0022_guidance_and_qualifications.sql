CREATE TABLE "guidance_notes" (
	"workspace_id" text NOT NULL,
	"topic" text NOT NULL,
	"channel" text NOT NULL,
	"body" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guidance_notes_workspace_id_topic_channel_pk" PRIMARY KEY("workspace_id","topic","channel"),
	CONSTRAINT "guidance_notes_topic" CHECK ("topic" in ('RETURNS_AND_REFUNDS', 'SHIPPING_AND_TRACKING', 'BUYER_SELLER_MESSAGES')),
	CONSTRAINT "guidance_notes_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL', 'ALL'))
);
--> statement-breakpoint
CREATE TABLE "qualifications" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"topic" text NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"recorded_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ending" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "qualifications_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "qualifications_topic" CHECK ("topic" in ('RETURNS_AND_REFUNDS', 'SHIPPING_AND_TRACKING', 'BUYER_SELLER_MESSAGES')),
	CONSTRAINT "qualifications_ending" CHECK ("ending" in ('WITHDRAWN', 'REPLACED')),
	CONSTRAINT "qualifications_end" CHECK ((ended_at is null) = (ending is null)),
	CONSTRAINT "qualifications_time" CHECK (expires_at > passed_at)
);
--> statement-breakpoint
ALTER TABLE "guidance_notes" ADD CONSTRAINT "guidance_notes_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "qualifications_on_record" ON "qualifications" USING btree ("workspace_id","member_id","topic") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "qualifications_member" ON "qualifications" USING btree ("workspace_id","member_id","id");