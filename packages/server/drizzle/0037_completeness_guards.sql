-- What was resolved over an incomplete answer, and why, is counted for good.
create trigger resolution_checks_append_only before update or delete on resolution_checks
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger completeness_overrides_append_only before update or delete on completeness_overrides
  for each row execute function refuse_change();
