CREATE TABLE "cost_parameters" (
	"workspace_id" text NOT NULL,
	"currency_code" char(3) NOT NULL,
	"longest_act_minutes" integer NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cost_parameters_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "cost_parameters_longest_act" CHECK (longest_act_minutes between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "cost_rates" (
	"workspace_id" text NOT NULL,
	"role" text NOT NULL,
	"hourly_minor" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cost_rates_workspace_id_role_pk" PRIMARY KEY("workspace_id","role"),
	CONSTRAINT "cost_rates_positive" CHECK (hourly_minor > 0),
	CONSTRAINT "cost_rates_role" CHECK ("role" in ('AGENT', 'MANAGER', 'COMPLIANCE'))
);
--> statement-breakpoint
ALTER TABLE "cost_rates" ADD CONSTRAINT "cost_rates_workspace_id_cost_parameters_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."cost_parameters"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalations_decided_at" ON "escalations" USING btree ("workspace_id","decided_at");--> statement-breakpoint
CREATE INDEX "refunds_requested" ON "refunds" USING btree ("workspace_id","requested_at");--> statement-breakpoint
CREATE INDEX "ticket_notes_created" ON "ticket_notes" USING btree ("workspace_id","created_at");