-- The same table as NEXT_DELIVERY in delivery.policy.ts; a test compares them. What may have left is never queued by a mere update.
create function guard_delivery_status() returns trigger language plpgsql as $$
begin
  if new.status = old.status then
    return new;
  end if;
  if (old.status, new.status) not in (
      ('QUEUED', 'SENDING'),
      ('QUEUED', 'NEEDS_HUMAN'),
      ('QUEUED', 'NOT_SENDABLE'),
      ('SENDING', 'SENT'),
      ('SENDING', 'REJECTED'),
      ('SENDING', 'UNKNOWN'),
      ('SENDING', 'QUEUED'),
      ('UNKNOWN', 'SENT'),
      ('UNKNOWN', 'REJECTED'),
      ('UNKNOWN', 'QUEUED'),
      ('NEEDS_HUMAN', 'SENT'),
      ('NEEDS_HUMAN', 'REJECTED'),
      ('NEEDS_HUMAN', 'QUEUED')
    ) then
    raise exception 'a message cannot go from % to %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_delivery_status before update on message_deliveries
  for each row execute function guard_delivery_status();
--> statement-breakpoint
create trigger delivery_transitions_append_only before update or delete on delivery_transitions
  for each row execute function refuse_change();
