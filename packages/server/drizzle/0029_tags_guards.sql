-- What was once a tag's name never means another tag: every name that a row of `tags` gets is kept in `tag_names`, whoever writes it.
create function keep_earlier_name() returns trigger language plpgsql as $$
begin
  if lower(new.name) <> lower(old.name) then
    new.aliases := array_remove(array_append(array_remove(old.aliases, old.name), old.name), new.name);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_earlier_name before update of name on tags for each row execute function keep_earlier_name();
--> statement-breakpoint
create function know_tag_by_name() returns trigger language plpgsql as $$
begin
  insert into tag_names (workspace_id, key, name, tag_id) values (new.workspace_id, lower(new.name), new.name, new.id)
    on conflict (workspace_id, key) do update set name = excluded.name where tag_names.tag_id = excluded.tag_id;
  if not found then
    raise exception 'the name % is or was that of another tag', new.name using errcode = 'unique_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger know_tag_by_name after insert or update of name on tags for each row execute function know_tag_by_name();
--> statement-breakpoint
-- tickets.reason_id is the reason among the ticket's own tags. Whoever changes these holds the ticket's lock.
create function reason_follows_tag() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update tickets set reason_id = null where workspace_id = old.workspace_id and id = old.ticket_id and reason_id = old.tag_id;
  else
    update tickets set reason_id = new.tag_id
     where workspace_id = new.workspace_id and id = new.ticket_id
       and exists (select 1 from tags where workspace_id = new.workspace_id and id = new.tag_id and is_reason);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger reason_follows_tag after insert or delete on ticket_tags for each row execute function reason_follows_tag();
--> statement-breakpoint
insert into tag_names (workspace_id, key, name, tag_id, created_at)
select workspace_id, lower(name), name, id, created_at from tags order by created_at, id on conflict do nothing;
--> statement-breakpoint
update tickets as t set reason_id = found.tag_id
  from (select tt.workspace_id, tt.ticket_id, min(tt.tag_id) as tag_id
          from ticket_tags as tt join tags as g on g.workspace_id = tt.workspace_id and g.id = tt.tag_id and g.is_reason
         group by tt.workspace_id, tt.ticket_id) as found
 where t.workspace_id = found.workspace_id and t.id = found.ticket_id;
--> statement-breakpoint
update tags set description = case name
    when 'Agent-Processed Refund' then 'A refund was requested from this ticket by a person or a key, or approved by somebody.'
    else 'Its sender wrote more than 30 messages within an hour; further ones were put here.' end
 where is_automatic and name in ('Agent-Processed Refund', 'Message flood');
