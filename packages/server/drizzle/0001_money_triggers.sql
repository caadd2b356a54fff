-- What no code path may get around: reserved balances, the refund's state machine, and records that are never changed.

-- A part of a refund reserves its balance on the order; the order's check constraint (reserved <= charged) is the cap.
create function reserve_refund_component() returns trigger language plpgsql as $$
begin
  update order_components
     set reserved_minor = reserved_minor + new.amount_minor
   where workspace_id = new.workspace_id and order_line_id = new.order_line_id and component = new.component;
  return new;
end $$;
--> statement-breakpoint
create trigger reserve_refund_component after insert on refund_components
  for each row execute function reserve_refund_component();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger refund_components_append_only before update or delete on refund_components
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger refund_transitions_append_only before update or delete on refund_transitions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger decisions_append_only before update or delete on decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger refunds_never_deleted before delete on refunds
  for each row execute function refuse_change();
--> statement-breakpoint
-- The same table as NEXT_STATUSES in refund-status.policy.ts; a test compares them.
create function guard_refund_status() returns trigger language plpgsql as $$
begin
  if new.amount_minor <> old.amount_minor or new.currency_code <> old.currency_code or new.order_id <> old.order_id then
    raise exception 'amount, currency and order of a refund never change' using errcode = 'restrict_violation';
  end if;
  if new.status = old.status then
    return new;
  end if;
  if (old.status, new.status) not in (
      ('AWAITING_APPROVAL', 'APPROVED'),
      ('AWAITING_APPROVAL', 'CANCELLED'),
      ('APPROVED', 'PREPARED'),
      ('APPROVED', 'AWAITING_APPROVAL'),
      ('APPROVED', 'REJECTED'),
      ('APPROVED', 'CANCELLED'),
      ('PREPARED', 'COMMITTING'),
      ('PREPARED', 'APPROVED'),
      ('PREPARED', 'AWAITING_APPROVAL'),
      ('PREPARED', 'CANCELLED'),
      ('COMMITTING', 'ACCEPTED'),
      ('COMMITTING', 'DONE_UNCONFIRMED'),
      ('COMMITTING', 'REJECTED'),
      ('COMMITTING', 'UNKNOWN'),
      ('COMMITTING', 'APPROVED'),
      ('ACCEPTED', 'PROCESSING'),
      ('ACCEPTED', 'DONE_UNCONFIRMED'),
      ('ACCEPTED', 'REJECTED'),
      ('ACCEPTED', 'UNKNOWN'),
      ('ACCEPTED', 'NEEDS_HUMAN'),
      ('ACCEPTED', 'CANCELLED'),
      ('PROCESSING', 'DONE_UNCONFIRMED'),
      ('PROCESSING', 'REJECTED'),
      ('PROCESSING', 'UNKNOWN'),
      ('PROCESSING', 'NEEDS_HUMAN'),
      ('DONE_UNCONFIRMED', 'CONFIRMED'),
      ('UNKNOWN', 'ACCEPTED'),
      ('UNKNOWN', 'PROCESSING'),
      ('UNKNOWN', 'DONE_UNCONFIRMED'),
      ('UNKNOWN', 'REJECTED'),
      ('UNKNOWN', 'APPROVED'),
      ('UNKNOWN', 'NEEDS_HUMAN'),
      ('NEEDS_HUMAN', 'DONE_UNCONFIRMED'),
      ('NEEDS_HUMAN', 'CONFIRMED'),
      ('NEEDS_HUMAN', 'REJECTED'),
      ('NEEDS_HUMAN', 'APPROVED')
  ) then
    raise exception 'a refund cannot go from % to %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  -- Nothing left these states, so the balance comes back exactly once.
  if new.status in ('REJECTED', 'CANCELLED') then
    update order_components as c
       set reserved_minor = c.reserved_minor - r.amount_minor
      from refund_components as r
     where r.workspace_id = new.workspace_id and r.refund_id = new.id
       and c.workspace_id = r.workspace_id and c.order_line_id = r.order_line_id and c.component = r.component;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_refund_status before update on refunds
  for each row execute function guard_refund_status();
--> statement-breakpoint
-- Wakes the relay when the transaction commits; the payload is empty because the relay reads the table.
create function wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('firstline_outbox', '');
  return null;
end $$;
--> statement-breakpoint
create trigger wake_relay after insert on events
  for each statement execute function wake_relay();
