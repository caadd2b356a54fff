CREATE TABLE "article_translations" (
	"workspace_id" text NOT NULL,
	"version_id" text NOT NULL,
	"locale" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"title_terms" text NOT NULL,
	"body_terms" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(case language when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'fr' then 'french'::regconfig
    when 'it' then 'italian'::regconfig when 'es' then 'spanish'::regconfig else 'simple'::regconfig end, title_terms), 'A') || setweight(to_tsvector(case language when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'fr' then 'french'::regconfig
    when 'it' then 'italian'::regconfig when 'es' then 'spanish'::regconfig else 'simple'::regconfig end, body_terms), 'B')) STORED NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_translations_workspace_id_version_id_locale_pk" PRIMARY KEY("workspace_id","version_id","locale")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"article_id" text NOT NULL,
	"version" integer NOT NULL,
	"reason_tag_ids" text[] NOT NULL,
	"channels" text[] NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "articles_retired" CHECK ((retired_at is null) = (retired_by is null))
);
--> statement-breakpoint
CREATE TABLE "deflection_settings" (
	"workspace_id" text NOT NULL,
	"control_percent" integer NOT NULL,
	"hash_key" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deflection_settings_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "deflection_settings_percent" CHECK (control_percent between 0 and 50)
);
--> statement-breakpoint
CREATE TABLE "deflections" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"visitor_hash" text NOT NULL,
	"arm" text NOT NULL,
	"reason_tag_id" text,
	"article_version_ids" text[] NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"solved_at" timestamp (3) with time zone,
	"contacted_at" timestamp (3) with time zone,
	"ticket_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deflections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "deflections_arm" CHECK ("arm" in ('SHOWN', 'CONTROL')),
	CONSTRAINT "deflections_solved_shown" CHECK (solved_at is null or arm = 'SHOWN'),
	CONSTRAINT "deflections_ticket_contact" CHECK (ticket_id is null or contacted_at is not null)
);
--> statement-breakpoint
ALTER TABLE "article_translations" ADD CONSTRAINT "article_translations_workspace_id_version_id_article_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."article_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deflection_settings" ADD CONSTRAINT "deflection_settings_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deflections" ADD CONSTRAINT "deflections_workspace_id_deflection_settings_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."deflection_settings"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deflections" ADD CONSTRAINT "deflections_workspace_id_reason_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reason_tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deflections" ADD CONSTRAINT "deflections_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_translations_language" ON "article_translations" USING btree ("workspace_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "article_versions_version" ON "article_versions" USING btree ("workspace_id","article_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_key" ON "articles" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE INDEX "deflections_visitor" ON "deflections" USING btree ("workspace_id","visitor_hash","asked_at");--> statement-breakpoint
CREATE INDEX "deflections_asked" ON "deflections" USING btree ("workspace_id","asked_at");