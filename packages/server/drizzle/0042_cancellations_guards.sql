-- The same table as NEXT_STATUSES in intent-status.policy.ts, for refunds and cancellations alike; a test compares them.
create function is_next_intent_status(old_status text, new_status text) returns boolean language sql immutable as $$
  select (old_status, new_status) in (
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
      ('NEEDS_HUMAN', 'APPROVED'))
$$;
--> statement-breakpoint
create or replace function guard_refund_status() returns trigger language plpgsql as $$
begin
  if new.amount_minor <> old.amount_minor or new.currency_code <> old.currency_code or new.order_id <> old.order_id then
    raise exception 'amount, currency and order of a refund never change' using errcode = 'restrict_violation';
  end if;
  if new.status = old.status then
    return new;
  end if;
  if not is_next_intent_status(old.status, new.status) then
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
create function guard_cancellation_status() returns trigger language plpgsql as $$
begin
  if new.amount_minor <> old.amount_minor or new.currency_code <> old.currency_code or new.order_id <> old.order_id then
    raise exception 'amount, currency and order of a cancellation never change' using errcode = 'restrict_violation';
  end if;
  if new.status <> old.status and not is_next_intent_status(old.status, new.status) then
    raise exception 'a cancellation cannot go from % to %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_cancellation_status before update on cancellations
  for each row execute function guard_cancellation_status();
--> statement-breakpoint
create trigger cancellations_never_deleted before delete on cancellations
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger cancellation_transitions_append_only before update or delete on cancellation_transitions
  for each row execute function refuse_change();
--> statement-breakpoint
-- A refund and a cancellation of one order would both give its money back. Locks the order, as every use-case does first, so that of two
-- at the same time the second sees the first whatever wrote it. A status never comes back to life, so looking at inserts is enough.
create function refuse_refund_beside_cancellation() returns trigger language plpgsql as $$
begin
  perform 1 from orders where workspace_id = new.workspace_id and id = new.order_id for no key update;
  if exists (select 1 from cancellations as c where c.workspace_id = new.workspace_id and c.order_id = new.order_id
                and c.status not in ('REJECTED', 'CANCELLED')) then
    raise exception 'the order is being cancelled; it cannot be refunded as well' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refuse_refund_beside_cancellation before insert on refunds
  for each row when (new.status not in ('REJECTED', 'CANCELLED')) execute function refuse_refund_beside_cancellation();
--> statement-breakpoint
create function refuse_cancellation_beside_refund() returns trigger language plpgsql as $$
begin
  perform 1 from orders where workspace_id = new.workspace_id and id = new.order_id for no key update;
  if exists (select 1 from refunds as r where r.workspace_id = new.workspace_id and r.order_id = new.order_id
                and r.status not in ('REJECTED', 'CANCELLED')) then
    raise exception 'the order has refunds; it cannot be cancelled as well' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger refuse_cancellation_beside_refund before insert on cancellations
  for each row when (new.status not in ('REJECTED', 'CANCELLED')) execute function refuse_cancellation_beside_refund();
