ALTER TABLE "decisions" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "policy_digest" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ticket_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "customer_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "amount_minor" bigint;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "currency_code" char(3);--> statement-breakpoint
CREATE INDEX "decisions_of_action" ON "decisions" USING btree ("workspace_id","action","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_of_actor" ON "decisions" USING btree ("workspace_id","actor_id","decided_at","id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action" CHECK ("action" in ('REFUND', 'CANCELLATION', 'MODIFICATION', 'REPLY'));