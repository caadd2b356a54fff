CREATE TABLE "authority_review_uses" (
	"workspace_id" text NOT NULL,
	"review_id" text NOT NULL,
	"place" integer NOT NULL,
	"decision_id" text NOT NULL,
	"actor_id" text NOT NULL,
	CONSTRAINT "authority_review_uses_workspace_id_review_id_place_pk" PRIMARY KEY("workspace_id","review_id","place")
);
--> statement-breakpoint
CREATE TABLE "authority_reviews" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"window_from" timestamp (3) with time zone NOT NULL,
	"window_to" timestamp (3) with time zone NOT NULL,
	"actions" text[] NOT NULL,
	"per_actor" integer NOT NULL,
	"seed" text NOT NULL,
	"populations" jsonb NOT NULL,
	"drawn_by" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authority_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "authority_reviews_window" CHECK (window_from < window_to)
);
--> statement-breakpoint
CREATE TABLE "authority_verdicts" (
	"workspace_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"version" integer NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	"judged_by" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "authority_verdicts_workspace_id_decision_id_version_pk" PRIMARY KEY("workspace_id","decision_id","version"),
	CONSTRAINT "authority_verdicts_verdict" CHECK ("verdict" in ('APPROPRIATE', 'QUESTIONABLE', 'BREACH'))
);
--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_review_id_authority_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."authority_reviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_review_uses" ADD CONSTRAINT "authority_review_uses_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_reviews" ADD CONSTRAINT "authority_reviews_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_verdicts" ADD CONSTRAINT "authority_verdicts_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authority_review_uses_decision" ON "authority_review_uses" USING btree ("workspace_id","decision_id");