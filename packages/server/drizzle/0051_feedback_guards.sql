-- What an erasure took does not come back when the channel tells the comment again; as for the buyer's name on orders (0046).
create function keep_feedback_erased() returns trigger language plpgsql as $$
begin
  if exists (select from orders as o join customers as c on c.workspace_id = o.workspace_id and c.id = o.customer_id
              where o.workspace_id = new.workspace_id and o.id = new.order_id and c.erased_at is not null) then
    new.comment := null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_feedback_erased before insert or update on feedbacks
  for each row when (new.comment is not null)
  execute function keep_feedback_erased();
