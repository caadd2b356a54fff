CREATE TABLE "link_allowances" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"host" text NOT NULL,
	"note" text NOT NULL,
	"allowed_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_allowances_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "link_allowances_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL'))
);
--> statement-breakpoint
ALTER TABLE "link_allowances" ADD CONSTRAINT "link_allowances_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "link_allowances_host" ON "link_allowances" USING btree ("workspace_id","channel","host");