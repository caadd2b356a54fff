-- Escalations of earlier versions were about refunds; their tickets are the refunds'.
update escalations as e
   set ticket_id = r.ticket_id
  from refunds as r
 where e.ticket_id is null and r.workspace_id = e.workspace_id and r.id = e.refund_id;
--> statement-breakpoint
-- What was asked never changes, and what was decided stays decided. Notes may: the erasure of a customer takes their words away.
create function guard_escalation() returns trigger language plpgsql as $$
begin
  if (new.id, new.subject_kind, new.subject_id, new.requested_by)
     is distinct from (old.id, old.subject_kind, old.subject_id, old.requested_by) then
    raise exception 'what an escalation asks for never changes' using errcode = 'restrict_violation';
  end if;
  if old.status <> 'OPEN'
     and (new.status, new.kind, new.target_role, new.rules, new.decided_by, new.decision_id)
         is distinct from (old.status, old.kind, old.target_role, old.rules, old.decided_by, old.decision_id) then
    raise exception 'an escalation is decided once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- After the generated columns are computed, or they would be compared before they exist.
create trigger guard_escalation after update on escalations
  for each row execute function guard_escalation();
--> statement-breakpoint
create trigger escalations_never_deleted before delete on escalations
  for each row execute function refuse_change();
