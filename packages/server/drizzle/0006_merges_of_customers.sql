CREATE TABLE "customer_merges" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"call_id" text NOT NULL,
	"primary_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"note" text NOT NULL,
	"merged_by" text NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"unmerged_by" text,
	"unmerged_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_merges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "customer_merges_not_itself" CHECK (merged_id <> primary_id),
	CONSTRAINT "customer_merges_undone" CHECK ((unmerged_at is null) = (unmerged_by is null))
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "customer_merges" ADD CONSTRAINT "customer_merges_workspace_id_primary_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","primary_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merges" ADD CONSTRAINT "customer_merges_workspace_id_merged_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merged_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_merges_holding" ON "customer_merges" USING btree ("workspace_id","merged_id") WHERE unmerged_at is null;--> statement-breakpoint
CREATE INDEX "customer_merges_call" ON "customer_merges" USING btree ("workspace_id","call_id");--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_merged_into_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merged_into_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_merged_into" ON "customers" USING btree ("workspace_id","merged_into_id");