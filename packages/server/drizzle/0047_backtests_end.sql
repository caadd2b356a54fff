ALTER TABLE "backtests" ADD COLUMN "not_guarded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "actors" jsonb;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "tickets" integer;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "differences_kept" boolean DEFAULT true NOT NULL;