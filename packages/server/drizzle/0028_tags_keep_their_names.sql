CREATE TABLE "tag_names" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"tag_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_names_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "complexity" text DEFAULT 'ROUTINE' NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "aliases" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "root_id" text;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "reason_id" text;--> statement-breakpoint
ALTER TABLE "tag_names" ADD CONSTRAINT "tag_names_workspace_id_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tag_names_tag" ON "tag_names" USING btree ("workspace_id","tag_id");--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_workspace_id_merged_into_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merged_into_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_workspace_id_root_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","root_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_reason_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reason_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tags_root" ON "tags" USING btree ("workspace_id","root_id");--> statement-breakpoint
CREATE INDEX "tickets_reason" ON "tickets" USING btree ("workspace_id","reason_id");--> statement-breakpoint
CREATE INDEX "tickets_without_reason" ON "tickets" USING btree ("workspace_id","id") WHERE reason_id is null and merged_into_id is null;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_complexity" CHECK ("complexity" in ('ROUTINE', 'COMPLEX'));