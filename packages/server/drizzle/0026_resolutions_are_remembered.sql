CREATE TABLE "ticket_resolutions" (
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"resolved_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_resolutions_workspace_id_ticket_id_resolved_at_pk" PRIMARY KEY("workspace_id","ticket_id","resolved_at")
);
--> statement-breakpoint
ALTER TABLE "ticket_resolutions" ADD CONSTRAINT "ticket_resolutions_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_replied" ON "messages" USING btree ("workspace_id",coalesce(sent_at, received_at)) WHERE direction = 'OUTBOUND';