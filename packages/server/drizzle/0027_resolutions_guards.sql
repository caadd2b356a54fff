-- A ticket forgets when it was resolved as soon as it is opened again. What became of our answers must not: every resolution leaves a row, whoever makes it.
create function keep_resolution() returns trigger language plpgsql as $$
begin
  insert into ticket_resolutions (workspace_id, ticket_id, resolved_at) values (new.workspace_id, new.id, new.resolved_at)
    on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_first_resolution after insert on tickets
  for each row when (new.resolved_at is not null) execute function keep_resolution();
--> statement-breakpoint
create trigger keep_resolution after update on tickets
  for each row when (new.resolved_at is not null and new.resolved_at is distinct from old.resolved_at) execute function keep_resolution();
--> statement-breakpoint
create trigger ticket_resolutions_append_only before update or delete on ticket_resolutions
  for each row execute function refuse_change();
--> statement-breakpoint
-- Of tickets from before, only the last resolution is known.
insert into ticket_resolutions (workspace_id, ticket_id, resolved_at)
select workspace_id, id, resolved_at from tickets where resolved_at is not null on conflict do nothing;
