-- Versions that were in force before moments were kept.
update policy_versions set activated_at = created_at where activated_at is null and state in ('ACTIVE', 'RETIRED');
--> statement-breakpoint
-- The same table as STEPS in version-state.policy.ts; a test compares them. What was approved loses its approval when its text changes.
create function guard_policy_version() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not (old.state || '>' || new.state) = any (array[
    'DRAFT>APPROVED', 'DRAFT>REJECTED', 'APPROVED>DRAFT', 'APPROVED>REJECTED', 'APPROVED>SCHEDULED', 'APPROVED>ACTIVE', 'REJECTED>DRAFT',
    'SCHEDULED>REJECTED', 'SCHEDULED>ACTIVE', 'ACTIVE>RETIRED', 'RETIRED>ACTIVE']) then
    raise exception 'a version of a policy does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if old.document <> new.document and (new.state <> 'DRAFT' or new.reviewed_by is not null) then
    raise exception 'what was approved never changes without losing its approval' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_policy_version before update on policy_versions
  for each row execute function guard_policy_version();
--> statement-breakpoint
create trigger policy_versions_never_deleted before delete on policy_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger policy_steps_append_only before update or delete on policy_steps
  for each row execute function refuse_change();
