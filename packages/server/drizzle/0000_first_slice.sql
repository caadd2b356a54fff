CREATE TABLE "audit_entries" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"action" text NOT NULL,
	"actor_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"outcome" text,
	"decision_id" text,
	"note" text,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_entries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"external_id" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claims_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "claims_kind" CHECK ("kind" in ('A_TO_Z', 'MARKETPLACE_CASE', 'CHARGEBACK')),
	CONSTRAINT "claims_state" CHECK ("state" in ('FILED', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"display_name" text,
	"locale" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"customer_id" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"linked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "identities_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "identities_kind" CHECK ("kind" in ('EMAIL', 'AMAZON_RELAY', 'MARKETPLACE_ID')),
	CONSTRAINT "identities_source" CHECK ("source" in ('MESSAGE', 'ORDER'))
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"refund_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_role" text NOT NULL,
	"status" text NOT NULL,
	"rules" text[] NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"note" text,
	"decision_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "escalations_kind" CHECK ("kind" in ('OVER_LIMIT', 'CLAIM')),
	CONSTRAINT "escalations_status" CHECK ("status" in ('OPEN', 'APPROVED', 'REJECTED'))
);
--> statement-breakpoint
CREATE TABLE "macro_versions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"macro_id" text NOT NULL,
	"version" integer NOT NULL,
	"locked" boolean NOT NULL,
	"translations" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "macro_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "macros" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"reasons" text[] NOT NULL,
	"channels" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "macros_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"thread_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"direction" text NOT NULL,
	"sender_name" text,
	"sender_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"attachments" jsonb NOT NULL,
	"external_id" text NOT NULL,
	"raw_mail_id" text,
	"sent_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "messages_direction" CHECK ("direction" in ('INBOUND', 'OUTBOUND'))
);
--> statement-breakpoint
CREATE TABLE "quarantined_messages" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"raw_mail_id" text NOT NULL,
	"reason" text NOT NULL,
	"explanation" text NOT NULL,
	"sender_address" text,
	"subject" text,
	"size_bytes" integer NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp (3) with time zone,
	"ticket_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quarantined_messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "quarantined_messages_reason" CHECK ("reason" in ('UNREADABLE', 'SPOOFED_RELAY', 'SPOOFED_MARKETPLACE', 'AMBIGUOUS_SENDER', 'AUTHENTICATION_FAILED', 'MAIL_LOOP', 'BOUNCE', 'NOT_A_BUYER_MESSAGE'))
);
--> statement-breakpoint
CREATE TABLE "raw_mails" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "raw_mails_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "order_components" (
	"workspace_id" text NOT NULL,
	"order_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"component" text NOT NULL,
	"charged_minor" bigint NOT NULL,
	"reserved_minor" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_components_workspace_id_order_line_id_component_pk" PRIMARY KEY("workspace_id","order_line_id","component"),
	CONSTRAINT "order_components_cap" CHECK (reserved_minor between 0 and charged_minor),
	CONSTRAINT "order_components_component" CHECK ("component" in ('PRINCIPAL', 'SHIPPING', 'TAX', 'SHIPPING_TAX', 'GIFT_WRAP', 'GIFT_WRAP_TAX'))
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"external_id" text NOT NULL,
	"position" integer NOT NULL,
	"sku" text,
	"asin" text,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_lines_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "order_lines_quantity" CHECK (quantity > 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"channel" text NOT NULL,
	"external_id" text NOT NULL,
	"customer_id" text,
	"status" text NOT NULL,
	"fulfilment" text NOT NULL,
	"purchased_at" timestamp (3) with time zone NOT NULL,
	"currency_code" char(3) NOT NULL,
	"tax_collected_by_channel" boolean NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "orders_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "orders_status" CHECK ("status" in ('PENDING', 'UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'CANCELLED')),
	CONSTRAINT "orders_fulfilment" CHECK ("fulfilment" in ('FBM', 'FBA', 'SFP', 'MCF'))
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"position" integer NOT NULL,
	"carrier" text NOT NULL,
	"tracking_number" text,
	"tracking_url" text,
	"status" text NOT NULL,
	"last_event_at" timestamp (3) with time zone,
	"as_of" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shipments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "shipments_status" CHECK ("status" in ('UNKNOWN', 'PRE_TRANSIT', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'RETURN_TO_SENDER', 'FAILURE', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"outcome" text NOT NULL,
	"rules" jsonb NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "decisions_outcome" CHECK ("outcome" in ('ALLOW', 'ESCALATE', 'REFUSE'))
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"document" jsonb NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "policy_versions_state" CHECK ("state" in ('ACTIVE', 'RETIRED'))
);
--> statement-breakpoint
CREATE TABLE "refund_attempts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"refund_id" text NOT NULL,
	"number" integer NOT NULL,
	"submission_id" text,
	"position" integer,
	"outcome" text NOT NULL,
	"channel_message" text,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refund_attempts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "refund_attempts_outcome" CHECK ("outcome" in ('OPEN', 'SUCCEEDED', 'REJECTED', 'NOT_SENT', 'PROVEN_ABSENT', 'SETTLED_BY_PERSON', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "refund_components" (
	"workspace_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"component" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refund_components_workspace_id_refund_id_order_line_id_component_pk" PRIMARY KEY("workspace_id","refund_id","order_line_id","component"),
	CONSTRAINT "refund_components_amount_positive" CHECK (amount_minor > 0)
);
--> statement-breakpoint
CREATE TABLE "refund_evidence" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"refund_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"summary" text NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refund_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "refund_evidence_kind" CHECK ("kind" in ('PROCESSING_REPORT', 'LEDGER', 'PERSON'))
);
--> statement-breakpoint
CREATE TABLE "refund_transitions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"refund_id" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"actor_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refund_transitions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"order_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency_code" char(3) NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"decision_id" text NOT NULL,
	"requested_by" text NOT NULL,
	"on_own_authority" boolean NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"next_action_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refunds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "refunds_amount_positive" CHECK (amount_minor > 0),
	CONSTRAINT "refunds_status" CHECK ("status" in ('AWAITING_APPROVAL', 'APPROVED', 'PREPARED', 'COMMITTING', 'ACCEPTED', 'PROCESSING', 'DONE_UNCONFIRMED', 'CONFIRMED', 'REJECTED', 'UNKNOWN', 'NEEDS_HUMAN', 'CANCELLED')),
	CONSTRAINT "refunds_kind" CHECK ("kind" in ('FULL', 'PARTIAL'))
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"state" text NOT NULL,
	"channel_reference" text,
	"request_digest" text NOT NULL,
	"fence" integer DEFAULT 1 NOT NULL,
	"committed_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"absent_since" timestamp (3) with time zone,
	"last_progress_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"next_action_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "submissions_state" CHECK ("state" in ('COMMITTING', 'UNKNOWN', 'ACCEPTED', 'REJECTED', 'NOT_SENT', 'PROVEN_ABSENT', 'SETTLED', 'AMBIGUOUS'))
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"is_reason" boolean NOT NULL,
	"is_automatic" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"channel" text NOT NULL,
	"source" text NOT NULL,
	"counterpart" text NOT NULL,
	"sla_due_at" timestamp (3) with time zone NOT NULL,
	"sla_stopped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "threads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "threads_source" CHECK ("source" in ('AMAZON_MESSAGE', 'AMAZON_CONTACT_FORM', 'MARKETPLACE_MESSAGE', 'EMAIL'))
);
--> statement-breakpoint
CREATE TABLE "ticket_tags" (
	"workspace_id" text NOT NULL,
	"ticket_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ticket_tags_workspace_id_ticket_id_tag_id_pk" PRIMARY KEY("workspace_id","ticket_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"status" text NOT NULL,
	"customer_id" text NOT NULL,
	"order_id" text,
	"order_external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "tickets_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "tickets_status" CHECK ("status" in ('OPEN', 'WAITING', 'RESOLVED'))
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"secret_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_accounts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"mode" text NOT NULL,
	"external_id" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_accounts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "channel_accounts_channel" CHECK ("channel" in ('AMAZON', 'EBAY', 'WALMART', 'SHOPIFY', 'EMAIL')),
	CONSTRAINT "channel_accounts_mode" CHECK ("mode" in ('LIVE', 'SANDBOX', 'SIMULATED'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"roles" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspaces_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "event_heads" (
	"workspace_id" text NOT NULL,
	"last_seq" bigint NOT NULL,
	"removed_seq" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_heads_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"inserted_no" bigserial NOT NULL,
	"seq" bigint,
	"type" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "events_type" CHECK ("type" in ('TICKET_CREATED', 'MESSAGE_RECEIVED', 'TICKET_UPDATED', 'MESSAGE_QUARANTINED', 'REFUND_UPDATED', 'ESCALATION_UPDATED', 'ORDER_UPDATED'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_actor_id_operation_key_pk" PRIMARY KEY("workspace_id","actor_id","operation","key")
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"workspace_id" text NOT NULL,
	"channel_account_id" text NOT NULL,
	"operation" text NOT NULL,
	"tokens" double precision NOT NULL,
	"rate_per_second" double precision NOT NULL,
	"refilled_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rate_buckets_workspace_id_channel_account_id_operation_pk" PRIMARY KEY("workspace_id","channel_account_id","operation")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_refund_id_refunds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","refund_id") REFERENCES "public"."refunds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_versions" ADD CONSTRAINT "macro_versions_workspace_id_macro_id_macros_workspace_id_id_fk" FOREIGN KEY ("workspace_id","macro_id") REFERENCES "public"."macros"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macros" ADD CONSTRAINT "macros_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_thread_id_threads_workspace_id_id_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."threads"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_raw_mail_id_raw_mails_workspace_id_id_fk" FOREIGN KEY ("workspace_id","raw_mail_id") REFERENCES "public"."raw_mails"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantined_messages" ADD CONSTRAINT "quarantined_messages_workspace_id_raw_mail_id_raw_mails_workspace_id_id_fk" FOREIGN KEY ("workspace_id","raw_mail_id") REFERENCES "public"."raw_mails"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantined_messages" ADD CONSTRAINT "quarantined_messages_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_mails" ADD CONSTRAINT "raw_mails_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_components" ADD CONSTRAINT "order_components_workspace_id_order_line_id_order_lines_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_line_id") REFERENCES "public"."order_lines"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_workspace_id_policy_version_id_policy_versions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_version_id") REFERENCES "public"."policy_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_attempts" ADD CONSTRAINT "refund_attempts_workspace_id_refund_id_refunds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","refund_id") REFERENCES "public"."refunds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_attempts" ADD CONSTRAINT "refund_attempts_workspace_id_submission_id_submissions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","submission_id") REFERENCES "public"."submissions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_components" ADD CONSTRAINT "refund_components_workspace_id_refund_id_refunds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","refund_id") REFERENCES "public"."refunds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_components" ADD CONSTRAINT "refund_components_workspace_id_order_line_id_component_order_components_workspace_id_order_line_id_component_fk" FOREIGN KEY ("workspace_id","order_line_id","component") REFERENCES "public"."order_components"("workspace_id","order_line_id","component") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_evidence" ADD CONSTRAINT "refund_evidence_workspace_id_refund_id_refunds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","refund_id") REFERENCES "public"."refunds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_transitions" ADD CONSTRAINT "refund_transitions_workspace_id_refund_id_refunds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","refund_id") REFERENCES "public"."refunds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_workspace_id_decision_id_decisions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","decision_id") REFERENCES "public"."decisions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_workspace_id_channel_account_id_channel_accounts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_account_id") REFERENCES "public"."channel_accounts"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_tags" ADD CONSTRAINT "ticket_tags_workspace_id_ticket_id_tickets_workspace_id_id_fk" FOREIGN KEY ("workspace_id","ticket_id") REFERENCES "public"."tickets"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_tags" ADD CONSTRAINT "ticket_tags_workspace_id_tag_id_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","tag_id") REFERENCES "public"."tags"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_accounts" ADD CONSTRAINT "channel_accounts_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("workspace_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("workspace_id","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("workspace_id","actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_external_id" ON "claims" USING btree ("workspace_id","order_id","kind","external_id");--> statement-breakpoint
CREATE INDEX "claims_order" ON "claims" USING btree ("workspace_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_key" ON "identities" USING btree ("workspace_id","kind","channel","value");--> statement-breakpoint
CREATE INDEX "identities_customer" ON "identities" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "identities_value" ON "identities" USING btree ("workspace_id","value");--> statement-breakpoint
CREATE INDEX "escalations_refund" ON "escalations" USING btree ("workspace_id","refund_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open" ON "escalations" USING btree ("workspace_id","refund_id") WHERE status = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "macro_versions_version" ON "macro_versions" USING btree ("workspace_id","macro_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "macros_key" ON "macros" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "macros_name" ON "macros" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_external_id" ON "messages" USING btree ("workspace_id","channel_account_id","external_id");--> statement-breakpoint
CREATE INDEX "messages_ticket" ON "messages" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "quarantined_messages_raw" ON "quarantined_messages" USING btree ("workspace_id","raw_mail_id");--> statement-breakpoint
CREATE UNIQUE INDEX "raw_mails_sha256" ON "raw_mails" USING btree ("workspace_id","channel_account_id","sha256");--> statement-breakpoint
CREATE INDEX "order_components_order" ON "order_components" USING btree ("workspace_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_lines_external_id" ON "order_lines" USING btree ("workspace_id","order_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_external_id" ON "orders" USING btree ("workspace_id","channel_account_id","external_id");--> statement-breakpoint
CREATE INDEX "orders_channel_number" ON "orders" USING btree ("workspace_id","channel","external_id");--> statement-breakpoint
CREATE INDEX "orders_customer" ON "orders" USING btree ("workspace_id","customer_id","purchased_at","id");--> statement-breakpoint
CREATE INDEX "orders_purchased" ON "orders" USING btree ("workspace_id","purchased_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_position" ON "shipments" USING btree ("workspace_id","order_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_active" ON "policy_versions" USING btree ("workspace_id") WHERE state = 'ACTIVE';--> statement-breakpoint
CREATE UNIQUE INDEX "refund_attempts_number" ON "refund_attempts" USING btree ("workspace_id","refund_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_attempts_one_open" ON "refund_attempts" USING btree ("workspace_id","refund_id") WHERE outcome = 'OPEN';--> statement-breakpoint
CREATE INDEX "refund_attempts_submission" ON "refund_attempts" USING btree ("workspace_id","submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refund_evidence_ledger_once" ON "refund_evidence" USING btree ("workspace_id","channel_account_id","reference") WHERE kind = 'LEDGER';--> statement-breakpoint
CREATE INDEX "refund_evidence_refund" ON "refund_evidence" USING btree ("workspace_id","refund_id","id");--> statement-breakpoint
CREATE INDEX "refund_transitions_refund" ON "refund_transitions" USING btree ("workspace_id","refund_id","id");--> statement-breakpoint
CREATE INDEX "refunds_order" ON "refunds" USING btree ("workspace_id","order_id","id");--> statement-breakpoint
CREATE INDEX "refunds_ticket" ON "refunds" USING btree ("workspace_id","ticket_id","id");--> statement-breakpoint
CREATE INDEX "refunds_customer" ON "refunds" USING btree ("workspace_id","customer_id","requested_at");--> statement-breakpoint
CREATE INDEX "refunds_requester" ON "refunds" USING btree ("workspace_id","requested_by","requested_at");--> statement-breakpoint
CREATE INDEX "refunds_waiting" ON "refunds" USING btree ("workspace_id","channel_account_id","id") WHERE status in ('APPROVED', 'PREPARED');--> statement-breakpoint
CREATE INDEX "refunds_due" ON "refunds" USING btree ("next_action_at") WHERE next_action_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "refunds_one_in_flight_per_order" ON "refunds" USING btree ("workspace_id","order_id") WHERE status in ('COMMITTING', 'UNKNOWN');--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_one_unanswered_per_account" ON "submissions" USING btree ("workspace_id","channel_account_id") WHERE state in ('COMMITTING', 'UNKNOWN');--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_reference" ON "submissions" USING btree ("workspace_id","channel_account_id","channel_reference");--> statement-breakpoint
CREATE INDEX "submissions_due" ON "submissions" USING btree ("next_action_at") WHERE next_action_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name" ON "tags" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "threads_ticket" ON "threads" USING btree ("workspace_id","ticket_id");--> statement-breakpoint
CREATE INDEX "threads_counterpart" ON "threads" USING btree ("workspace_id","channel_account_id","counterpart");--> statement-breakpoint
CREATE INDEX "ticket_tags_tag" ON "ticket_tags" USING btree ("workspace_id","tag_id");--> statement-breakpoint
CREATE INDEX "tickets_customer" ON "tickets" USING btree ("workspace_id","customer_id","id");--> statement-breakpoint
CREATE INDEX "tickets_order" ON "tickets" USING btree ("workspace_id","order_id","id");--> statement-breakpoint
CREATE INDEX "tickets_order_number" ON "tickets" USING btree ("workspace_id","order_external_id");--> statement-breakpoint
CREATE INDEX "tickets_created" ON "tickets" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "channel_accounts_external_id" ON "channel_accounts" USING btree ("workspace_id","channel","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_seq" ON "events" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE INDEX "events_unnumbered" ON "events" USING btree ("inserted_no") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("created_at");