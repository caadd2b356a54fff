-- What no code path may get around: a published text is what it was, and a visitor stays in the arm that chance put them in.

create trigger article_versions_append_only before update or delete on article_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger article_translations_append_only before update or delete on article_translations
  for each row execute function refuse_change();
--> statement-breakpoint
-- Texts are written before their version is put in force; after that a further one would change what was published.
create function guard_article_translation() returns trigger language plpgsql as $$
begin
  if exists (select from article_versions as v join articles as a on a.workspace_id = v.workspace_id and a.id = v.article_id
              where v.workspace_id = new.workspace_id and v.id = new.version_id and a.version >= v.version) then
    raise exception 'a published version takes no further text' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_article_translation before insert on article_translations
  for each row execute function guard_article_translation();
--> statement-breakpoint
create function guard_article() returns trigger language plpgsql as $$
begin
  if new.key <> old.key then
    raise exception 'the key of an article never changes' using errcode = 'restrict_violation';
  end if;
  if new.version < old.version then
    raise exception 'an article never goes back to an earlier version' using errcode = 'restrict_violation';
  end if;
  if old.retired_at is not null then
    raise exception 'a retired article never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_article before update on articles
  for each row execute function guard_article();
--> statement-breakpoint
create trigger articles_never_deleted before delete on articles
  for each row execute function refuse_change();
--> statement-breakpoint
create function guard_deflection() returns trigger language plpgsql as $$
begin
  if new.arm <> old.arm or new.visitor_hash <> old.visitor_hash or new.asked_at <> old.asked_at then
    raise exception 'visitor, arm and time of a question never change' using errcode = 'restrict_violation';
  end if;
  if old.contacted_at is not null and new.contacted_at is distinct from old.contacted_at then
    raise exception 'a recorded contact never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_deflection before update on deflections
  for each row execute function guard_deflection();
--> statement-breakpoint
create function guard_deflection_settings() returns trigger language plpgsql as $$
begin
  if new.hash_key <> old.hash_key then
    raise exception 'the hash key of a workspace never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_deflection_settings before update on deflection_settings
  for each row execute function guard_deflection_settings();
