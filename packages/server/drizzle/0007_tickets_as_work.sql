CREATE TABLE "ticket_notes" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "threads_counterpart";--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "assignee_id" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "priority" text DEFAULT 'NORMAL' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "priority_rank" smallint GENERATED ALWAYS AS (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "risk" text DEFAULT 'ROUTINE' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "risk_source" text DEFAULT 'REASON' NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "snoozed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "snooze_reason" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "resolved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "follows_up_id" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "sla_due_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "tickets" SET "resolved_at" = "updated_at" WHERE "status" = 'RESOLVED';--> statement-breakpoint
UPDATE "tickets" AS t SET "sla_due_at" = due.at
  FROM (SELECT m."workspace_id", speaker.id, min(c."sla_due_at") AS at FROM "threads" AS c
      JOIN "tickets" AS m ON m."workspace_id" = c."workspace_id" AND m."id" = c."ticket_id"
      CROSS JOIN LATERAL (SELECT m."id" UNION SELECT m."merged_into_id" WHERE m."merged_into_id" IS NOT NULL) AS speaker(id)
      WHERE c."sla_stopped_at" IS NULL GROUP BY 1, 2) AS due
  WHERE t."workspace_id" = due."workspace_id" AND t."id" = due.id;--> statement-breakpoint
-- As in risk.policy.ts.
UPDATE "tickets" AS t SET "risk" = 'HIGH'
  FROM "ticket_tags" AS l JOIN "tags" AS g ON g."workspace_id" = l."workspace_id" AND g."id" = l."tag_id" AND g."is_reason"
  WHERE l."workspace_id" = t."workspace_id" AND l."ticket_id" = t."id" AND (lower(g."name") IN ('partial refund request', 'damaged in transit')
    OR lower(g."name") = 'not delivered' AND NOT EXISTS (SELECT 1 FROM "orders" AS o
      WHERE o."workspace_id" = t."workspace_id" AND o."id" = t."order_id" AND o."fulfilment" IN ('FBA', 'MCF')));--> statement-breakpoint
ALTER TABLE "ticket_notes" ADD CONSTRAINT "ticket_notes_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_notes_ticket" ON "ticket_notes" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_assignee_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_follows_up_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","follows_up_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_sender" ON "messages" USING btree ("workspace_id","channel_account_id","sender_address","received_at");--> statement-breakpoint
CREATE INDEX "tickets_unresolved" ON "tickets" USING btree ("workspace_id","customer_id","id") WHERE status <> 'RESOLVED';--> statement-breakpoint
CREATE INDEX "tickets_assignee" ON "tickets" USING btree ("workspace_id","assignee_id","id");--> statement-breakpoint
CREATE INDEX "tickets_updated" ON "tickets" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "tickets_due" ON "tickets" USING btree ("workspace_id",coalesce(sla_due_at, 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "tickets_priority" ON "tickets" USING btree ("workspace_id","priority_rank",coalesce(sla_due_at, 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "threads_counterpart" ON "threads" USING btree ("workspace_id","channel_account_id","counterpart","id");--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_priority_known" CHECK ("priority" in ('LOW', 'NORMAL', 'HIGH', 'URGENT'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_risk" CHECK ("risk" in ('ROUTINE', 'HIGH'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_risk_source" CHECK ("risk_source" in ('REASON', 'PERSON'));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_resolved_at" CHECK ((status = 'RESOLVED') = (resolved_at is not null));--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_snooze" CHECK ((snoozed_until is null) = (snooze_reason is null) and (snoozed_until is null or status = 'WAITING'));