ALTER TABLE "audit_entries" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "not_guarded" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "actors" jsonb;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "tickets" integer;--> statement-breakpoint
ALTER TABLE "backtests" ADD COLUMN "differences_kept" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" DROP COLUMN "note";