CREATE TABLE "variable_freshness" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"max_age_seconds" integer NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "variable_freshness_workspace_id_name_pk" PRIMARY KEY("workspace_id","name"),
	CONSTRAINT "variable_freshness_positive" CHECK (max_age_seconds > 0)
);
--> statement-breakpoint
ALTER TABLE "variable_freshness" ADD CONSTRAINT "variable_freshness_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;