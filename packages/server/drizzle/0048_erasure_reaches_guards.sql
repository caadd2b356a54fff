-- As in 0046: a person's reason may be taken away by the erasure of a customer, nothing else.
drop trigger cancellation_transitions_append_only on cancellation_transitions;
--> statement-breakpoint
create trigger cancellation_transitions_append_only before update or delete on cancellation_transitions
  for each row execute function refuse_change('reason');
