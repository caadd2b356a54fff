-- Tickets from before there were queues: by their risk and the claims on their orders. Words are read when a message comes in.
update tickets as t set queue = case
    when exists (select 1 from claims as c where c.workspace_id = t.workspace_id and c.order_id = t.order_id and c.state = 'FILED') then 'COMPLEX'
    else 'HIGH_RISK' end
 where t.risk = 'HIGH'
    or exists (select 1 from claims as c where c.workspace_id = t.workspace_id and c.order_id = t.order_id and c.state = 'FILED');
