-- Claims from before their states had a history: what is known is how they stood and when they were recorded.
update claims set decided_at = created_at where state = 'CLOSED' and decided_at is null;
--> statement-breakpoint
insert into claim_transitions (workspace_id, claim_id, number, from_state, to_state, actor_id, source, at)
select c.workspace_id, c.id, 1, null, c.state, c.recorded_by, c.source, c.created_at from claims as c
 where not exists (select 1 from claim_transitions as t where t.workspace_id = c.workspace_id and t.claim_id = c.id);
--> statement-breakpoint
-- What happened to a claim is added to, never changed.
create trigger claim_transitions_fixed before update or delete on claim_transitions
  for each row execute function refuse_change();
--> statement-breakpoint
-- What compliance approves is what is filed. Words may be taken away by the erasure of a customer, never replaced by others; a defence
-- that was decided stays decided, and one that was filed stays filed.
create function guard_claim_defence() returns trigger language plpgsql as $$
begin
  if (new.id, new.claim_id, new.number, new.statement_sha256, new.submitted_by, new.submitted_at, new.decision_id)
     is distinct from (old.id, old.claim_id, old.number, old.statement_sha256, old.submitted_by, old.submitted_at, old.decision_id)
     or (new.statement is distinct from old.statement and new.statement <> '')
     or (new.note is distinct from old.note and new.note <> '') then
    raise exception 'the words of a defence never change' using errcode = 'restrict_violation';
  end if;
  if old.status in ('REJECTED', 'FILED', 'WITHDRAWN')
     and (new.status, new.decided_by, new.decided_at, new.filed_at, new.filed_by)
         is distinct from (old.status, old.decided_by, old.decided_at, old.filed_at, old.filed_by) then
    raise exception 'a defence is decided once and filed once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_claim_defence before update on claim_defences
  for each row execute function guard_claim_defence();
--> statement-breakpoint
create trigger claim_defences_never_deleted before delete on claim_defences
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger claim_dossiers_fixed before update or delete on claim_dossiers
  for each row execute function refuse_change();
