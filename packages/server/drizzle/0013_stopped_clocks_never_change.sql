-- How a reply was met is history: neither a merge, nor a new policy, nor a late finding changes it. Neither is a clock moved elsewhere.
create function guard_sla_clock() returns trigger language plpgsql as $$
begin
  if old.stopped_at is not null then
    raise exception 'a stopped reply clock never changes' using errcode = 'restrict_violation';
  end if;
  if new.thread_id <> old.thread_id or new.ticket_id <> old.ticket_id or new.channel <> old.channel or new.started_at <> old.started_at then
    raise exception 'thread, ticket, channel and start of a reply clock never change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_sla_clock before update on sla_clocks
  for each row execute function guard_sla_clock();
--> statement-breakpoint
create trigger sla_clocks_never_deleted before delete on sla_clocks
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger sla_policies_append_only before update or delete on sla_policies
  for each row execute function refuse_change();
--> statement-breakpoint
-- As before, with the clocks where they stand now: tickets.sla_due_at is the earliest clock of what the ticket shows, a paused one only
-- when no other runs.
create or replace function refresh_ticket_due(workspace text, ticket text) returns void language plpgsql as $$
begin
  perform 1 from tickets where workspace_id = workspace and id = ticket for no key update;
  update tickets as t
     set sla_due_at = due.at
    from (select coalesce(min(c.due_at) filter (where c.paused_at is null), min(c.due_at)) as at
            from tickets as m join sla_clocks as c on c.workspace_id = m.workspace_id and c.ticket_id = m.id and c.stopped_at is null
           where m.workspace_id = workspace and (m.id = ticket or m.merged_into_id = ticket)) as due
   where t.workspace_id = workspace and t.id = ticket and t.sla_due_at is distinct from due.at;
end $$;
--> statement-breakpoint
create trigger due_follows_clock after insert or update of due_at, paused_at, stopped_at on sla_clocks
  for each row execute function due_follows_clock();
