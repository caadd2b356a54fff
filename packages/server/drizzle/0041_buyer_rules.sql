CREATE TABLE "buyer_rules" (
	"workspace_id" text NOT NULL,
	"version" integer NOT NULL,
	"elevated_from" integer NOT NULL,
	"high_from" integer NOT NULL,
	"high_value_from" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "buyer_rules_workspace_id_version_pk" PRIMARY KEY("workspace_id","version"),
	CONSTRAINT "buyer_rules_bands" CHECK (elevated_from between 1 and 100 and high_from between 1 and 100 and elevated_from < high_from)
);
--> statement-breakpoint
ALTER TABLE "buyer_rules" ADD CONSTRAINT "buyer_rules_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;