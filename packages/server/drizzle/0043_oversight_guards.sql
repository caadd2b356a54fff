create trigger buyer_rules_append_only before update or delete on buyer_rules
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger authority_reviews_append_only before update or delete on authority_reviews
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger authority_review_uses_append_only before update or delete on authority_review_uses
  for each row execute function refuse_change();
--> statement-breakpoint
-- A verdict stays; erasing a customer takes its comment, which may tell of them.
create function guard_authority_verdict() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.comment is null and to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment' then
    return new;
  end if;
  raise exception 'authority_verdicts is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger authority_verdicts_append_only before update or delete on authority_verdicts
  for each row execute function guard_authority_verdict();
