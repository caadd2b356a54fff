-- What was resolved over an incomplete answer, and why, is counted for good.
create trigger resolution_checks_append_only before update or delete on resolution_checks
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger completeness_overrides_append_only before update or delete on completeness_overrides
  for each row execute function refuse_change();
--> statement-breakpoint
-- What the lint said of a message belongs to what is kept of it.
create or replace function guard_delivery_content() returns trigger language plpgsql as $$
begin
  if (new.kind, new.recipient, new.locale, new.reference_ids, new.automatic, new.macro_version_id, new.content_hash, new.rendering, new.warnings, new.decision_id)
     is distinct from
     (old.kind, old.recipient, old.locale, old.reference_ids, old.automatic, old.macro_version_id, old.content_hash, old.rendering, old.warnings, old.decision_id) then
    raise exception 'what a message of ours says never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
