CREATE TABLE "duplicate_candidates" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"earlier_ticket_id" text NOT NULL,
	"primary_ticket_id" text NOT NULL,
	"origin" text NOT NULL,
	"score" integer,
	"signals" jsonb NOT NULL,
	"state" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"comment" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duplicate_candidates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "duplicate_candidates_two" CHECK (earlier_ticket_id <> ticket_id),
	CONSTRAINT "duplicate_candidates_score" CHECK ((origin = 'DETECTED') = (score is not null)),
	CONSTRAINT "duplicate_candidates_verdict" CHECK ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decided_at is null)),
	CONSTRAINT "duplicate_candidates_origin" CHECK ("origin" in ('DETECTED', 'REPORTED')),
	CONSTRAINT "duplicate_candidates_state" CHECK ("state" in ('OPEN', 'ACCEPTED', 'DISMISSED'))
);
--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_workspace_id_earlier_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","earlier_ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_workspace_id_primary_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","primary_ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_candidates_pair" ON "duplicate_candidates" USING btree ("workspace_id",least(ticket_id, earlier_ticket_id),greatest(ticket_id, earlier_ticket_id));--> statement-breakpoint
CREATE INDEX "duplicate_candidates_ticket" ON "duplicate_candidates" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "duplicate_candidates_earlier" ON "duplicate_candidates" USING btree ("workspace_id","earlier_ticket_id","id");--> statement-breakpoint
CREATE INDEX "duplicate_candidates_state" ON "duplicate_candidates" USING btree ("workspace_id","state","id");