CREATE TABLE "feedbacks" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"rating" integer NOT NULL,
	"comment" text,
	"left_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedbacks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "feedbacks_source" CHECK ("source" in ('PERSON', 'IMPORT')),
	CONSTRAINT "feedbacks_rating" CHECK (rating between 1 and 5),
	CONSTRAINT "feedbacks_removed" CHECK (removed_at is null or removed_at >= left_at)
);
--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD COLUMN "negative_feedback_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "feedbacks" ADD CONSTRAINT "feedbacks_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "feedbacks_order" ON "feedbacks" USING btree ("workspace_id","order_id");