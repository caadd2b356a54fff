CREATE TABLE "ticket_merges" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"primary_ticket_id" text NOT NULL,
	"call_id" text NOT NULL,
	"merged_by" text NOT NULL,
	"note" text,
	"concerns" text[] NOT NULL,
	"unmerged_at" timestamp (3) with time zone,
	"unmerged_by" text,
	"unmerge_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_merges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "ticket_merges" ADD CONSTRAINT "ticket_merges_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_merges" ADD CONSTRAINT "ticket_merges_workspace_id_primary_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","primary_ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_merges_holding" ON "ticket_merges" USING btree ("workspace_id","ticket_id") WHERE unmerged_at is null;--> statement-breakpoint
CREATE INDEX "ticket_merges_ticket" ON "ticket_merges" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "ticket_merges_primary" ON "ticket_merges" USING btree ("workspace_id","primary_ticket_id","id");--> statement-breakpoint
CREATE INDEX "ticket_merges_call" ON "ticket_merges" USING btree ("workspace_id","call_id");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_merged_into_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merged_into_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tickets_merged" ON "tickets" USING btree ("workspace_id","merged_into_id");