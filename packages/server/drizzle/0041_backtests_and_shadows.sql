CREATE TABLE "backtest_differences" (
	"workspace_id" text NOT NULL,
	"backtest_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"action" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"actor_id" text NOT NULL,
	"ticket_id" text,
	"order_id" text,
	"amount_minor" bigint,
	"currency_code" char(3),
	"decided_at" timestamp (3) with time zone NOT NULL,
	"claim_filed_at" timestamp (3) with time zone,
	"contacted_again_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "backtest_differences_workspace_id_backtest_id_decision_id_pk" PRIMARY KEY("workspace_id","backtest_id","decision_id"),
	CONSTRAINT "backtest_differences_before" CHECK ("before" in ('ALLOW', 'ESCALATE', 'REFUSE')),
	CONSTRAINT "backtest_differences_after" CHECK ("after" in ('ALLOW', 'ESCALATE', 'REFUSE'))
);
--> statement-breakpoint
CREATE TABLE "backtests" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"policy_digest" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"total" integer,
	"processed" integer DEFAULT 0 NOT NULL,
	"without_facts" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"outcomes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cursor_at" timestamp (3) with time zone,
	"cursor_id" text,
	"progressed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "backtests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "backtests_status" CHECK ("status" in ('QUEUED', 'RUNNING', 'FINISHED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "policy_shadows" (
	"workspace_id" text NOT NULL,
	"number" integer NOT NULL,
	"policy_version_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"policy_digest" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"stopped_by" text,
	"stopped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_shadows_workspace_id_number_pk" PRIMARY KEY("workspace_id","number")
);
--> statement-breakpoint
DROP INDEX "decisions_of_action";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "shadow_number" integer;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "shadow_outcome" text;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_backtest_id_backtests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","backtest_id") REFERENCES "public"."backtests"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtest_differences" ADD CONSTRAINT "backtest_differences_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backtests" ADD CONSTRAINT "backtests_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_shadows" ADD CONSTRAINT "policy_shadows_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backtest_differences_time" ON "backtest_differences" USING btree ("workspace_id","backtest_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_actor" ON "backtest_differences" USING btree ("workspace_id","backtest_id","actor_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtest_differences_ticket" ON "backtest_differences" USING btree ("workspace_id","backtest_id","ticket_id","decided_at","decision_id");--> statement-breakpoint
CREATE INDEX "backtests_version" ON "backtests" USING btree ("workspace_id","policy_version_id","id");--> statement-breakpoint
CREATE INDEX "backtests_unfinished_of_workspace" ON "backtests" USING btree ("workspace_id","id") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "backtests_unfinished" ON "backtests" USING btree ("progressed_at") WHERE status in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE UNIQUE INDEX "policy_shadows_running" ON "policy_shadows" USING btree ("workspace_id") WHERE stopped_at is null;--> statement-breakpoint
CREATE INDEX "policy_shadows_version" ON "policy_shadows" USING btree ("workspace_id","policy_version_id","number");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_shadow_number_policy_shadows_workspace_id_number_fk" FOREIGN KEY ("workspace_id","shadow_number") REFERENCES "public"."policy_shadows"("workspace_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_in_time" ON "decisions" USING btree ("workspace_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_shadow_differs" ON "decisions" USING btree ("workspace_id","shadow_number","decided_at","id") WHERE shadow_outcome <> outcome;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_shadow_outcome" CHECK ("shadow_outcome" in ('ALLOW', 'ESCALATE', 'REFUSE'));