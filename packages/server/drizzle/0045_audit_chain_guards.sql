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
