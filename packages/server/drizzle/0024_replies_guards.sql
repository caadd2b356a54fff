-- Deliveries from before their texts were hashed.
update message_deliveries as d
   set content_hash = encode(sha256(convert_to(m.body, 'UTF8')), 'hex')
  from messages as m
 where m.workspace_id = d.workspace_id and m.id = d.message_id and d.content_hash = '';
--> statement-breakpoint
-- The hash is that of the message's text, whoever wrote the row.
create function check_content_hash() returns trigger language plpgsql as $$
declare
  written text;
begin
  select encode(sha256(convert_to(m.body, 'UTF8')), 'hex') into written
    from messages as m where m.workspace_id = new.workspace_id and m.id = new.message_id;
  if new.content_hash is distinct from written then
    raise exception 'the hash of message % is not that of its text', new.message_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_content_hash before insert on message_deliveries
  for each row execute function check_content_hash();
--> statement-breakpoint
-- What was written is what is sent, on every attempt, and what is shown afterwards.
create function guard_delivery_content() returns trigger language plpgsql as $$
begin
  if (new.kind, new.recipient, new.locale, new.reference_ids, new.automatic, new.macro_version_id, new.content_hash, new.rendering, new.decision_id)
     is distinct from
     (old.kind, old.recipient, old.locale, old.reference_ids, old.automatic, old.macro_version_id, old.content_hash, old.rendering, old.decision_id) then
    raise exception 'what a message of ours says never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_delivery_content before update on message_deliveries
  for each row execute function guard_delivery_content();
--> statement-breakpoint
create function guard_outbound_text() returns trigger language plpgsql as $$
begin
  if (old.direction = 'OUTBOUND' or new.direction = 'OUTBOUND')
     and (new.direction, new.thread_id, new.sender_address, new.subject, new.body, new.external_id)
         is distinct from
         (old.direction, old.thread_id, old.sender_address, old.subject, old.body, old.external_id) then
    raise exception 'what a message of ours says never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_outbound_text before update on messages
  for each row execute function guard_outbound_text();
