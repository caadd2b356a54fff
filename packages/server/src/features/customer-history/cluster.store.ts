import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";

/**
 * `asked(id, workspace_id, root_id)`: the customers somebody asks about, with the root of their identity cluster. Rows keep the customer
 * their own identity named, so whatever is read of a customer is read of every customer with the same root.
 */
export const askedCustomers = (scope: Scope, customerIds: readonly string[]): SQL =>
  sql`(select given.id, c.workspace_id, c.root_id from unnest(${sql.param([...customerIds])}::text[]) as given(id)
      join customers as c on c.workspace_id = ${scope.workspaceId} and c.id = given.id) as asked`;

/** Rows of one customer `m` of the cluster, for every customer of it. Each `m` is its own index range, cut before rows are joined on. */
export const ofCluster = (rows: SQL, condition: SQL = sql`true`): SQL =>
  sql`(select e.* from customers as m cross join lateral (${rows}) as e
      where m.workspace_id = asked.workspace_id and m.root_id = asked.root_id and ${condition})`;

/** Instants leave raw statements as milliseconds: drivers disagree about timestamps, nobody about numbers. All of ours have three decimals. */
export const milliseconds = (instant: SQL): SQL => sql`round(extract(epoch from ${instant}) * 1000)::float8`;
