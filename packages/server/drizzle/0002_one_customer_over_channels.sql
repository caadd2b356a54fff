ALTER TABLE "events" DROP CONSTRAINT "events_type";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "root_id" text;--> statement-breakpoint
UPDATE "customers" SET "root_id" = "id";--> statement-breakpoint
ALTER TABLE "customers" ALTER COLUMN "root_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_root_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","root_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_root" ON "customers" USING btree ("workspace_id","root_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_type" CHECK ("type" in ('TICKET_CREATED', 'MESSAGE_RECEIVED', 'MESSAGE_UPDATED', 'TICKET_UPDATED', 'DUPLICATE_TICKET_DETECTED', 'SLA_AT_RISK', 'MESSAGE_QUARANTINED', 'REFUND_UPDATED', 'ESCALATION_UPDATED', 'ORDER_UPDATED', 'CUSTOMER_UPDATED'));