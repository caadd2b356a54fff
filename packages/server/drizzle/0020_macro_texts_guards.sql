-- What was in force before vetting was recorded stays in force: every text counts as vetted, and as locked where it was.
insert into macro_translations (workspace_id, version_id, locale, body, vetted_at, locked_at, locked_by, created_at)
select distinct on (v.workspace_id, v.id, said.locale)
       v.workspace_id, v.id, said.locale, said.body, v.created_at,
       case when v.locked then v.created_at end, case when v.locked then 'system' end, v.created_at
  from macro_versions as v cross join lateral jsonb_to_recordset(v.translations) as said(locale text, body text)
 order by v.workspace_id, v.id, said.locale;
--> statement-breakpoint
-- An id's body is unique among all nouns: the vetting of a version takes the body of the version's.
insert into macro_vettings (workspace_id, id, version_id, vetted_by, topics, locales, note, created_at)
select workspace_id, 'mvt_' || split_part(id, '_', 2), id, 'system', '{}',
       (select coalesce(array_agg(t.locale order by t.locale), '{}') from macro_translations as t
         where t.workspace_id = v.workspace_id and t.version_id = v.id),
       'In use before vetting was recorded.', created_at
  from macro_versions as v;
--> statement-breakpoint
-- A vetted text never changes, whoever asks: what somebody answers for is what goes out.
create function guard_macro_translation() returns trigger language plpgsql as $$
begin
  if old.vetted_at is null then
    if tg_op = 'DELETE' then
      return old;
    end if;
    if (new.workspace_id, new.version_id, new.locale) is distinct from (old.workspace_id, old.version_id, old.locale) then
      raise exception 'a text of a macro keeps its version and its locale' using errcode = 'restrict_violation';
    end if;
    if new.vetted_at is not null and new.body <> old.body then
      raise exception 'a text of a macro is vetted as it was written' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a vetted text of a macro is never removed' using errcode = 'restrict_violation';
  end if;
  -- Only the lock may be put on, once.
  if old.locked_at is not null
     or (to_jsonb(new) - 'locked_at' - 'locked_by') is distinct from (to_jsonb(old) - 'locked_at' - 'locked_by') then
    raise exception 'a vetted text of a macro never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_macro_translation before update or delete on macro_translations
  for each row execute function guard_macro_translation();
--> statement-breakpoint
create trigger macro_translations_never_truncated before truncate on macro_translations
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A version's number, macro and inputs are as vetted as its texts; it only counts its edits.
create function guard_macro_version() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'revision') is distinct from (to_jsonb(old) - 'revision') or new.revision < old.revision then
    raise exception 'a version of a macro never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_macro_version before update on macro_versions
  for each row execute function guard_macro_version();
--> statement-breakpoint
create trigger macro_versions_never_deleted before delete on macro_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger macro_vettings_append_only before update or delete on macro_vettings
  for each row execute function refuse_change();
--> statement-breakpoint
-- A macro's texts were vetted for its channels, so it gets no others. Retired is retired.
create function guard_macro() returns trigger language plpgsql as $$
begin
  if (new.workspace_id, new.id, new.key, new.channels) is distinct from (old.workspace_id, old.id, old.key, old.channels) then
    raise exception 'key and channels of a macro never change' using errcode = 'restrict_violation';
  end if;
  if old.retired_at is not null and (new.retired_at, new.retired_by) is distinct from (old.retired_at, old.retired_by) then
    raise exception 'a retired macro stays retired' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guard_macro before update on macros
  for each row execute function guard_macro();
--> statement-breakpoint
create trigger macros_never_deleted before delete on macros
  for each row execute function refuse_change();
