-- A note goes where it can be destroyed; its entry keeps a digest, salted so that a short note cannot be guessed. Of a string, to_json
-- writes what canonical JSON (RFC 8785) writes.
drop trigger audit_entries_append_only on audit_entries;
--> statement-breakpoint
insert into audit_notes (workspace_id, entry_id, text, salt)
select workspace_id, id, note, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
  from audit_entries where note is not null;
--> statement-breakpoint
update audit_entries as e
   set note = null,
       note_digest = encode(sha256(convert_to('{"note":' || to_json(n.text)::text || ',"salt":' || to_json(n.salt)::text || '}', 'UTF8')), 'hex')
  from audit_notes as n where n.workspace_id = e.workspace_id and n.entry_id = e.id;
--> statement-breakpoint
-- Never changed, never removed; the relay gives an entry its place in the chain, once.
create function guard_audit_entry() returns trigger language plpgsql as $$
declare
  placed constant text[] := array['seq', 'previous_hash', 'hash', 'decision_digest', 'policy_digest'];
begin
  if tg_op = 'INSERT' then
    raise exception 'an audit entry gets its place in the chain after its transaction' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and to_jsonb(new) - placed = to_jsonb(old) - placed then
    return new;
  end if;
  raise exception 'audit_entries is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function guard_audit_entry();
--> statement-breakpoint
create trigger audit_entries_chained_later before insert on audit_entries
  for each row when (num_nonnulls(new.seq, new.previous_hash, new.hash, new.decision_digest, new.policy_digest) > 0)
  execute function guard_audit_entry();
--> statement-breakpoint
create trigger audit_entries_never_truncated before truncate on audit_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger decisions_never_truncated before truncate on decisions
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A chain only grows.
create function guard_audit_head() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.workspace_id = old.workspace_id and new.seq > old.seq then
    return new;
  end if;
  raise exception 'a chain of audit entries only grows' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger guard_audit_head before update or delete on audit_heads
  for each row execute function guard_audit_head();

--> statement-breakpoint
create trigger erasures_append_only before update or delete on erasures
  for each row execute function refuse_change();
--> statement-breakpoint
-- Text and salt of a note are destroyed together, by an erasure, and come never back.
create function guard_audit_note() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erasure_id is null and new.erasure_id is not null
     and (new.workspace_id, new.entry_id) = (old.workspace_id, old.entry_id) then
    return new;
  end if;
  raise exception 'audit_notes is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger audit_notes_append_only before update or delete on audit_notes
  for each row execute function guard_audit_note();
--> statement-breakpoint
create trigger audit_notes_never_truncated before truncate on audit_notes
  for each statement execute function refuse_change();

--> statement-breakpoint
-- An erasure that is going on in this transaction: the only one who may overwrite what is otherwise kept as it was written.
create function is_erasing(workspace text) returns boolean language sql stable as $$
  select coalesce(current_setting('firstline.erasure', true), '') <> ''
     and exists (select from erasures where workspace_id = workspace and id = current_setting('firstline.erasure', true))
$$;
--> statement-breakpoint
-- As before; the columns named by the trigger may be overwritten by an erasure.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_nargs > 0 and is_erasing(old.workspace_id)
     and to_jsonb(new) - tg_argv::text[] = to_jsonb(old) - tg_argv::text[] then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
drop trigger delivery_transitions_append_only on delivery_transitions;
--> statement-breakpoint
create trigger delivery_transitions_append_only before update or delete on delivery_transitions
  for each row execute function refuse_change('why');
--> statement-breakpoint
drop trigger refund_transitions_append_only on refund_transitions;
--> statement-breakpoint
create trigger refund_transitions_append_only before update or delete on refund_transitions
  for each row execute function refuse_change('reason');
--> statement-breakpoint
drop trigger completeness_overrides_append_only on completeness_overrides;
--> statement-breakpoint
create trigger completeness_overrides_append_only before update or delete on completeness_overrides
  for each row execute function refuse_change('note');
--> statement-breakpoint
-- What a message of ours said never changes; it may be destroyed. The hash of its text stays: it proves what was sent to whoever has it.
create or replace function guard_outbound_text() returns trigger language plpgsql as $$
begin
  if (old.direction = 'OUTBOUND' or new.direction = 'OUTBOUND')
     and (new.direction, new.thread_id, new.sender_address, new.subject, new.body, new.external_id)
         is distinct from
         (old.direction, old.thread_id, old.sender_address, old.subject, old.body, old.external_id)
     and not ((new.direction, new.thread_id) is not distinct from (old.direction, old.thread_id) and is_erasing(old.workspace_id)) then
    raise exception 'what a message of ours says never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_delivery_content() returns trigger language plpgsql as $$
begin
  if (new.kind, new.locale, new.automatic, new.macro_version_id, new.content_hash, new.decision_id)
     is distinct from
     (old.kind, old.locale, old.automatic, old.macro_version_id, old.content_hash, old.decision_id)
     or (new.recipient, new.reference_ids, new.rendering, new.warnings)
        is distinct from
        (old.recipient, old.reference_ids, old.rendering, old.warnings) and not is_erasing(old.workspace_id) then
    raise exception 'what a message of ours says never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A marketplace tells a buyer's name again with every look at an order: that of an erased one is not kept.
create function keep_buyer_erased() returns trigger language plpgsql as $$
begin
  if exists (select from customers where workspace_id = new.workspace_id and id = new.customer_id and erased_at is not null) then
    new.buyer_name := null;
    new.buyer_postal_code := null;
    new.buyer_place := null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_buyer_erased before insert or update on orders
  for each row when (num_nonnulls(new.buyer_name, new.buyer_postal_code, new.buyer_place) > 0)
  execute function keep_buyer_erased();
--> statement-breakpoint
-- Decisions from before facts were kept carry the note's text in their trace: it is kept with the audit entry only.
drop trigger decisions_append_only on decisions;
--> statement-breakpoint
update decisions as d
   set rules = (select jsonb_agg(jsonb_set(rule.value, '{inputs}', coalesce((
                         select jsonb_agg(case when input.value ->> 'name' in ('note', 'previousNote')
                                               then jsonb_set(input.value, '{value}', '"(kept with the audit entry)"') else input.value end
                                          order by input.place)
                           from jsonb_array_elements(rule.value -> 'inputs') with ordinality as input(value, place)), '[]'))
                       order by rule.place)
                  from jsonb_array_elements(d.rules) with ordinality as rule(value, place))
 where d.rules @> '[{"inputs": [{"name": "note"}]}]' or d.rules @> '[{"inputs": [{"name": "previousNote"}]}]';
--> statement-breakpoint
create trigger decisions_append_only before update or delete on decisions
  for each row execute function refuse_change();
