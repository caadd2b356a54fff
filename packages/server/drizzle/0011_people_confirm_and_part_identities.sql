CREATE TABLE "identity_bars" (
	"workspace_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_bars_workspace_id_kind_channel_value_customer_id_pk" PRIMARY KEY("workspace_id","kind","channel","value","customer_id")
);
--> statement-breakpoint
CREATE TABLE "identity_conflicts" (
	"workspace_id" text NOT NULL,
	"identity_id" text NOT NULL,
	"other_identity_id" text NOT NULL,
	"seen_in" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_conflicts_workspace_id_identity_id_other_identity_id_pk" PRIMARY KEY("workspace_id","identity_id","other_identity_id")
);
--> statement-breakpoint
CREATE TABLE "suggestion_dismissals" (
	"workspace_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"other_customer_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestion_dismissals_workspace_id_customer_id_other_customer_id_pk" PRIMARY KEY("workspace_id","customer_id","other_customer_id")
);
--> statement-breakpoint
ALTER TABLE "identities" DROP CONSTRAINT "identities_channel";--> statement-breakpoint
ALTER TABLE "identities" DROP CONSTRAINT "identities_kind";--> statement-breakpoint
ALTER TABLE "identities" DROP CONSTRAINT "identities_source";--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "confidence" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "linked_by" text;--> statement-breakpoint
-- What was linked before was linked by arrivals; whose key brought them in was not kept.
UPDATE "identities" SET "linked_by" = 'system', "confidence" = CASE WHEN "source" = 'ORDER' AND "kind" = 'EMAIL' THEN 'STATED' ELSE 'CERTAIN' END;--> statement-breakpoint
ALTER TABLE "identities" ALTER COLUMN "confidence" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ALTER COLUMN "linked_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "identity_id" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_name" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_postal_code" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_country_code" char(2);--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_place" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "identity_id" text;--> statement-breakpoint
-- A ticket came under the key of its first conversation; an order's key is known where its customer has one only.
UPDATE "tickets" AS t SET "identity_id" = (SELECT i."id" FROM "threads" AS h JOIN "identities" AS i ON i."workspace_id" = h."workspace_id"
  AND i."value" = h."counterpart" AND i."customer_id" = t."customer_id" WHERE h."workspace_id" = t."workspace_id" AND h."ticket_id" = t."id"
  ORDER BY h."id", i."id" LIMIT 1);--> statement-breakpoint
UPDATE "orders" AS o SET "identity_id" = (SELECT min(i."id") FROM "identities" AS i WHERE i."workspace_id" = o."workspace_id"
  AND i."customer_id" = o."customer_id" HAVING count(*) = 1);--> statement-breakpoint
ALTER TABLE "identity_bars" ADD CONSTRAINT "identity_bars_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_conflicts" ADD CONSTRAINT "identity_conflicts_workspace_id_identity_id_identities_workspace_id_id_fk" FOREIGN KEY ("workspace_id","identity_id") REFERENCES "public"."identities"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_conflicts" ADD CONSTRAINT "identity_conflicts_workspace_id_other_identity_id_identities_workspace_id_id_fk" FOREIGN KEY ("workspace_id","other_identity_id") REFERENCES "public"."identities"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_dismissals" ADD CONSTRAINT "suggestion_dismissals_workspace_id_other_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","other_customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_bars_customer" ON "identity_bars" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "identity_conflicts_other" ON "identity_conflicts" USING btree ("workspace_id","other_identity_id");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_identity_id_identities_workspace_id_id_fk" FOREIGN KEY ("workspace_id","identity_id") REFERENCES "public"."identities"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_identity_id_identities_workspace_id_id_fk" FOREIGN KEY ("workspace_id","identity_id") REFERENCES "public"."identities"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_identity" ON "orders" USING btree ("workspace_id","identity_id");--> statement-breakpoint
CREATE INDEX "orders_buyer_place" ON "orders" USING btree ("workspace_id","buyer_place","customer_id");--> statement-breakpoint
CREATE INDEX "tickets_identity" ON "tickets" USING btree ("workspace_id","identity_id");--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_confidence" CHECK ("confidence" in ('CERTAIN', 'STATED', 'CONFIRMED'));--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL', 'ANY'));--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_kind" CHECK ("kind" in ('EMAIL', 'AMAZON_RELAY', 'MARKETPLACE_ID', 'PHONE'));--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_source" CHECK ("source" in ('MESSAGE', 'ORDER', 'PERSON'));