-- A status brings along what belongs to it, whoever sets it: only a resolved ticket was resolved at some time, only a waiting one is snoozed.
create function follow_ticket_status() returns trigger language plpgsql as $$
begin
  if new.status = 'RESOLVED' then
    new.resolved_at := coalesce(new.resolved_at, now());
  else
    new.resolved_at := null;
  end if;
  if new.status <> 'WAITING' then
    new.snoozed_until := null;
    new.snooze_reason := null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger follow_ticket_status before insert or update of status on tickets
  for each row execute function follow_ticket_status();
--> statement-breakpoint
-- tickets.sla_due_at is the earliest running clock of what the ticket shows: its own threads and those of tickets merged into it,
-- whoever changes a clock or a merge. The ticket is locked first, so that of two clocks changed at once the second sees what the first left.
create function refresh_ticket_due(workspace text, ticket text) returns void language plpgsql as $$
begin
  perform 1 from tickets where workspace_id = workspace and id = ticket for no key update;
  update tickets as t
     set sla_due_at = due.at
    from (select min(c.sla_due_at) as at
            from tickets as m join threads as c on c.workspace_id = m.workspace_id and c.ticket_id = m.id and c.sla_stopped_at is null
           where m.workspace_id = workspace and (m.id = ticket or m.merged_into_id = ticket)) as due
   where t.workspace_id = workspace and t.id = ticket and t.sla_due_at is distinct from due.at;
end $$;
--> statement-breakpoint
create function due_follows_clock() returns trigger language plpgsql as $$
declare speaker text;
begin
  perform refresh_ticket_due(new.workspace_id, new.ticket_id);
  select merged_into_id into speaker from tickets where workspace_id = new.workspace_id and id = new.ticket_id;
  if speaker is not null then perform refresh_ticket_due(new.workspace_id, speaker); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger due_follows_clock after insert or update of sla_due_at, sla_stopped_at on threads
  for each row execute function due_follows_clock();
--> statement-breakpoint
create function due_follows_merge() returns trigger language plpgsql as $$
begin
  if old.merged_into_id is not null then perform refresh_ticket_due(old.workspace_id, old.merged_into_id); end if;
  if new.merged_into_id is not null then perform refresh_ticket_due(new.workspace_id, new.merged_into_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger due_follows_merge after update of merged_into_id on tickets
  for each row when (old.merged_into_id is distinct from new.merged_into_id) execute function due_follows_merge();
