CREATE TABLE "products" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text,
	"scope" text GENERATED ALWAYS AS (coalesce(channel_account_id, '')) STORED NOT NULL,
	"key" text GENERATED ALWAYS AS (coalesce('sku ' || sku, 'asin ' || asin)) STORED NOT NULL,
	"sku" text,
	"asin" text,
	"title" text NOT NULL,
	"brand" text,
	"attributes" jsonb NOT NULL,
	"bullets" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"image_url" text,
	"as_of" timestamp (3) with time zone NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "products_named" CHECK (sku is not null or asin is not null)
);
--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "products_key" ON "products" USING btree ("workspace_id","scope","key");--> statement-breakpoint
CREATE INDEX "products_sku" ON "products" USING btree ("workspace_id","sku");--> statement-breakpoint
CREATE INDEX "products_asin" ON "products" USING btree ("workspace_id","asin");