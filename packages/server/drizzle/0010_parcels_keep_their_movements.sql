CREATE TABLE "shipment_events" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"shipment_id" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"place" text,
	"sentence" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shipment_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "shipment_events_status" CHECK ("status" in ('UNKNOWN', 'PRE_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'RETURN_TO_SENDER', 'FAILURE', 'CANCELLED', 'ERROR'))
);
--> statement-breakpoint
ALTER TABLE "shipments" DROP CONSTRAINT "shipments_status";--> statement-breakpoint
DROP INDEX "shipments_position";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "quantity_fulfilled" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "refresh" jsonb;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "listed" boolean;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "tracking_key" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "status_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "refresh" jsonb;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
UPDATE "shipments" AS s SET "listed" = true, "status_at" = s."last_event_at", "source" = o."source"
  FROM "orders" AS o WHERE o."workspace_id" = s."workspace_id" AND o."id" = s."order_id";--> statement-breakpoint
ALTER TABLE "shipments" ALTER COLUMN "listed" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ALTER COLUMN "source" SET NOT NULL;--> statement-breakpoint
-- The same number twice in one order was possible before; only its first parcel is found by it.
UPDATE "shipments" AS s SET "tracking_key" = upper(regexp_replace(s."tracking_number", '[[:space:]-]', '', 'g'))
  WHERE s."tracking_number" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "shipments" AS e WHERE e."workspace_id" = s."workspace_id"
    AND e."order_id" = s."order_id" AND e."position" < s."position"
    AND upper(regexp_replace(e."tracking_number", '[[:space:]-]', '', 'g')) = upper(regexp_replace(s."tracking_number", '[[:space:]-]', '', 'g')));--> statement-breakpoint
ALTER TABLE "shipment_events" ADD CONSTRAINT "shipment_events_workspace_id_shipment_id_shipments_workspace_id_id_fk" FOREIGN KEY ("workspace_id","shipment_id") REFERENCES "public"."shipments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shipment_events_once" ON "shipment_events" USING btree ("workspace_id","shipment_id","occurred_at","status","sentence");--> statement-breakpoint
CREATE INDEX "shipments_order" ON "shipments" USING btree ("workspace_id","order_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_tracking" ON "shipments" USING btree ("workspace_id","order_id","tracking_key");--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_status" CHECK ("status" in ('UNKNOWN', 'PRE_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'RETURN_TO_SENDER', 'FAILURE', 'CANCELLED', 'ERROR'));