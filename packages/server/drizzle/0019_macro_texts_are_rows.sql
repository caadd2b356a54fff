CREATE TABLE "macro_translations" (
	"workspace_id" text NOT NULL,
	"version_id" text NOT NULL,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone,
	"vetted_at" timestamp (3) with time zone,
	"locked_at" timestamp (3) with time zone,
	"locked_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "macro_translations_workspace_id_version_id_locale_pk" PRIMARY KEY("workspace_id","version_id","locale"),
	CONSTRAINT "macro_translations_locked" CHECK ((locked_at is null) = (locked_by is null) and (locked_at is null or vetted_at is not null))
);
--> statement-breakpoint
CREATE TABLE "macro_vettings" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"version_id" text NOT NULL,
	"vetted_by" text NOT NULL,
	"topics" text[] NOT NULL,
	"locales" text[] NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "macro_vettings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "macro_versions" ADD COLUMN "inputs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "macro_versions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "macro_versions" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "macros" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "macros" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "macros" ADD COLUMN "retired_by" text;--> statement-breakpoint
ALTER TABLE "macro_translations" ADD CONSTRAINT "macro_translations_workspace_id_version_id_macro_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."macro_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_vettings" ADD CONSTRAINT "macro_vettings_workspace_id_version_id_macro_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."macro_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "macro_vettings_version" ON "macro_vettings" USING btree ("workspace_id","version_id");--> statement-breakpoint
ALTER TABLE "macros" ADD CONSTRAINT "macros_retired" CHECK ((retired_at is null) = (retired_by is null));