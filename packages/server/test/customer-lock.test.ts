/** A refund that waited for a person, who meanwhile became part of another one: it waits for that one, and holds nobody up behind it. */
import postgres from "postgres";
import { test } from "vitest";
import { expectMember, eventually, givenOrder, partialRefund } from "./given.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();

test("whoever locked a root that is none any more lets it go and locks the one that speaks now, and reads its sum behind that lock", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perCustomer: { amounts: { USD: "100.00" }, windowDays: 30 } }));
  const [own, other] = [await givenOrder(app, { principal: "500.00" }), await givenOrder(app, { principal: "500.00" })];
  const customerOf = async (id: string) => (await app.as.agent.order.order({ id }))?.customer?.id ?? "";
  const [ownId, otherId] = [await customerOf(own.id), await customerOf(other.id)];
  expectMember(await app.as.agent.refund.refundOrder(partialRefund(other, "80.00")), "RefundOrderSuccess");
  const open = () => postgres(app.databaseUrl, { max: 1, onnotice: () => {} });
  const [merging, holding, watching] = [open(), open(), open()];
  /** Somebody waits for a lock that this connection holds. */
  const isWaitedFor = async (pid: number) => {
    const [row] = await watching<{ waiting: boolean }[]>`select exists (select 1 from pg_stat_activity
      where datname = current_database() and ${pid} = any(pg_blocking_pids(pid))) as waiting`;
    return row?.waiting === true;
  };
  const begin = async (client: postgres.Sql, id: string) => {
    const sql = await client.reserve();
    await sql`begin`;
    await sql`select 1 from customers where id = ${id} for no key update`;
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return { sql, pid: row?.pid ?? 0 };
  };
  try {
    const merge = await begin(merging, ownId);
    const hold = await begin(holding, otherId);
    const refund = app.as.agent.refund.refundOrder(partialRefund(own, "30.00"));
    await eventually(() => isWaitedFor(merge.pid), Boolean);
    await merge.sql`update customers set root_id = ${otherId}, merged_into_id = ${otherId} where id = ${ownId}`;
    await merge.sql`commit`;
    await eventually(() => isWaitedFor(hold.pid), Boolean);
    await watching`select 1 from customers where id = ${ownId} for no key update nowait`;
    await hold.sql`commit`;
    expectMember(await refund, "RefundOrderEscalated");
    merge.sql.release();
    hold.sql.release();
  } finally {
    await Promise.all([merging, holding, watching].map((client) => client.end({ timeout: 5 })));
  }
});
