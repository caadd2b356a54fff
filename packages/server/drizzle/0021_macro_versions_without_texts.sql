ALTER TABLE "macro_versions" DROP COLUMN "locked";--> statement-breakpoint
ALTER TABLE "macro_versions" DROP COLUMN "translations";