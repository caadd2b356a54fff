ALTER TABLE "audit_entries" ADD COLUMN "missing_permission" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "calls" integer;