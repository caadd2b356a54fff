/** An audit with something of everything in it, and ways to read and to forge it. */
import type postgres from "postgres";
import { verifyAudit } from "@firstline/sdk/audit";
import type { AuditHead, VerifiedAudit } from "@firstline/sdk/audit";
import { eventually, givenOrder, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";

/** The head once every committed entry has its place. */
export const chained = ({ as }: TestApp) =>
  eventually(
    () => as.manager.audit.auditHead(),
    ({ unchained }) => unchained === 0,
  );

export const exported = async (app: TestApp, after = 0): Promise<{ lines: string[]; head: AuditHead }> => {
  const response = await fetch(`${app.app.url}/audit.ndjson?after=${after}`, {
    headers: { authorization: `Bearer ${app.workspace.tokens.compliance}` },
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const [sequence = "", hash = ""] = (response.headers.get("firstline-audit-head") ?? "").split(" ");
  return { lines: (await response.text()).split("\n").slice(0, -1), head: { sequence: Number(sequence), hash } };
};

export const verifiedOffline = async (app: TestApp): Promise<VerifiedAudit> => {
  const { lines, head } = await exported(app);
  return verifyAudit(lines, { head });
};

/** Five entries; the third is of a refused refund, with a note. */
export const givenBook = async (app: TestApp): Promise<{ third: string }> => {
  const order = await givenOrder(app, { principal: "80.00" });
  const audited = async (input: Parameters<typeof app.as.agent.refund.refundOrder>[0]) => app.as.agent.refund.refundOrder(input);
  await audited(partialRefund(order, "10.00"));
  await audited(partialRefund(order, "11.00"));
  await audited(partialRefund(order, "900.00"));
  await audited(partialRefund(order, "12.00"));
  await audited(partialRefund(order, "13.00"));
  await chained(app);
  const rows = await app.app.database.client<{ id: string; outcome: string }[]>`
    select id, outcome from audit_entries where workspace_id = ${app.workspace.id} and seq = 3`;
  return { third: rows[0]?.outcome === "REFUSE" ? rows[0].id : "not the refused one" };
};

/** Behind every trigger and foreign key, as whoever owns the database can. */
export const forge = (app: TestApp, write: (sql: postgres.TransactionSql) => Promise<unknown>): Promise<unknown> =>
  app.app.database.client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await write(sql);
  });
