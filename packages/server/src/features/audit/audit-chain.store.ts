import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Scope } from "../../platform/database.ts";
import { digestOf } from "../../platform/digest.ts";
import { anyOf, groupBy } from "../../platform/paging.ts";
import type { RelayConnection, RelayStep } from "../../platform/relay.ts";
import { rowSet } from "../../platform/row-set.ts";
import { decisions, policyVersions } from "../policy/policy.table.ts";
import { CHAIN_START, hashOf, policyRecordOf, recordOf } from "./audit-chain.ts";
import type { Link } from "./audit-chain.ts";
import { auditEntries, auditHeads, auditNotes } from "./audit.table.ts";

/** Decisions are read with their entries, so a batch is some megabytes at most. */
const BATCH = 500;

type Queries = Scope["q"];

/** The oldest committed entries that have no place yet, of all workspaces, with what they point to. */
const readUnchained = (q: Queries) =>
  q
    .select({ entry: auditEntries, decision: decisions })
    .from(auditEntries)
    .leftJoin(decisions, and(eq(decisions.workspaceId, auditEntries.workspaceId), eq(decisions.id, auditEntries.decisionId)))
    .where(isNull(auditEntries.seq))
    .orderBy(asc(auditEntries.insertedNo))
    .limit(BATCH);
type Unchained = Awaited<ReturnType<typeof readUnchained>>[number];

/** The relay's connection takes no arrays. */
const among = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (select given.value from ${rowSet(
    values.map((value) => ({ value })),
    "value text",
  )})`;

const keyOf = (workspaceId: string, id: string): string => `${workspaceId} ${id}`;

/** Digests of the policy versions that decided, by workspace and id. */
const digestsOfPolicies = async (q: Queries, rows: readonly Unchained[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ decision }) => (decision ? [decision.policyVersionId] : [])))];
  if (ids.length === 0) return new Map();
  const workspaces = [...new Set(rows.map(({ entry }) => entry.workspaceId))];
  const found = await q
    .select()
    .from(policyVersions)
    .where(and(among(policyVersions.workspaceId, workspaces), among(policyVersions.id, ids)));
  return new Map(found.map((row) => [keyOf(row.workspaceId, row.id), digestOf(policyRecordOf(row))]));
};

/** The ends of these workspaces' chains; a workspace without entries is not there. */
const readHeads = async (q: Queries, workspaceIds: readonly string[]): Promise<Map<string, Link>> => {
  const rows = await q.select().from(auditHeads).where(among(auditHeads.workspaceId, workspaceIds));
  return new Map(rows.map(({ workspaceId, seq, hash }) => [workspaceId, { seq, hash }]));
};

/** Puts each entry behind the one before it. */
const linked = (head: Link, rows: readonly Unchained[], policies: ReadonlyMap<string, string>) => {
  let last = head;
  return rows.map(({ entry, decision }) => {
    const place = {
      seq: last.seq + 1,
      previousHash: last.hash,
      decisionDigest: decision ? digestOf(recordOf(decision)) : null,
      policyDigest: decision ? (policies.get(keyOf(entry.workspaceId, decision.policyVersionId)) ?? null) : null,
    };
    last = { seq: place.seq, hash: hashOf({ ...entry, ...place }) };
    return { workspaceId: entry.workspaceId, id: entry.id, ...place, hash: last.hash };
  });
};

const PLACE =
  '"workspaceId" text, id text, seq bigint, "previousHash" text, hash text, "decisionDigest" text, "policyDigest" text';

/** That the session holds the relay's lock: a dropped connection is replaced silently, and the lock is gone with it. */
const held = (lock: number): SQL =>
  sql`exists (select from pg_locks where locktype = 'advisory' and objid = ${lock} and pid = pg_backend_pid() and granted)`;

/**
 * One statement: a transaction of several would be torn when the connection drops. Only who holds the lock writes, and only where the
 * chain still ends as it was read.
 */
const writePlaces = (q: Queries, places: readonly ReturnType<typeof linked>[number][], lock: number): Promise<unknown> =>
  q.execute(sql`
    with placed as materialized (
      select * from ${rowSet(places, PLACE)} where ${held(lock)}
    ), ends as (
      insert into audit_heads as head (workspace_id, seq, hash)
      select distinct on ("workspaceId") "workspaceId", seq, hash from placed order by "workspaceId", seq desc
      on conflict (workspace_id) do update set seq = excluded.seq, hash = excluded.hash
       where head.hash = (select first."previousHash" from placed as first
                           where first."workspaceId" = excluded.workspace_id order by first.seq limit 1)
      returning head.workspace_id
    )
    update audit_entries as e
       set seq = placed.seq, previous_hash = placed."previousHash", hash = placed.hash,
           decision_digest = placed."decisionDigest", policy_digest = placed."policyDigest"
      from placed join ends on ends.workspace_id = placed."workspaceId"
     where e.workspace_id = placed."workspaceId" and e.id = placed.id`);

/** Chains at most BATCH entries. */
export const chainBatch = async ({ q }: RelayConnection, lock: number): Promise<RelayStep> => {
  // Most looks find nothing, and cost one read of an empty index.
  const [look] = await q.execute<{ held: boolean; fresh: boolean }>(
    sql`select ${held(lock)} as held, exists (select from audit_entries where seq is null) as fresh`,
  );
  if (look?.held !== true || !look.fresh) return { held: look?.held === true, isMore: false };
  const rows = await readUnchained(q);
  const byWorkspace = groupBy(rows, ({ entry }) => entry.workspaceId);
  const heads = await readHeads(q, [...byWorkspace.keys()]);
  const policies = await digestsOfPolicies(q, rows);
  const start: Link = { seq: 0, hash: CHAIN_START };
  const places = [...byWorkspace].flatMap(([id, group]) => linked(heads.get(id) ?? start, group, policies));
  if (places.length > 0) await writePlaces(q, places, lock);
  return { held: true, isMore: rows.length === BATCH };
};

/**
 * How far a workspace's chain reaches, and how many committed entries wait for their place. They are counted first: the relay may chain
 * them meanwhile, and a head from before that with nobody waiting would call a shorter chain complete.
 */
export const readAuditHead = async (scope: Scope): Promise<Link & { readonly unchained: number }> => {
  const [waiting] = await scope.q
    .select({ total: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), isNull(auditEntries.seq)));
  const [head] = await scope.q.select().from(auditHeads).where(eq(auditHeads.workspaceId, scope.workspaceId));
  return { seq: head?.seq ?? 0, hash: head?.hash ?? CHAIN_START, unchained: waiting?.total ?? 0 };
};

/** The link at a place; `undefined` when there is none. Behind nothing comes the first entry. */
export const readLink = async (scope: Scope, seq: number): Promise<Link | undefined> => {
  if (seq === 0) return { seq, hash: CHAIN_START };
  const [row] = await scope.q
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), eq(auditEntries.seq, seq)));
  return row?.hash == null ? undefined : { seq, hash: row.hash };
};

/** An erasure leaves an entry of its own in the transaction that destroys notes. */
const erasureIsAudited = sql<boolean>`exists (select from audit_entries as erased where erased.workspace_id = ${auditNotes.workspaceId}
  and erased.subject_id = ${auditNotes.erasureId} and erased.action = 'customer.erase')`;

/** Chained entries behind a place with all that their hashes are made of. */
export const readChain = (scope: Scope, after: number, first: number) =>
  scope.q
    .select({ entry: auditEntries, note: auditNotes, decision: decisions, erasureIsAudited })
    .from(auditEntries)
    .leftJoin(auditNotes, and(eq(auditNotes.workspaceId, auditEntries.workspaceId), eq(auditNotes.entryId, auditEntries.id)))
    .leftJoin(decisions, and(eq(decisions.workspaceId, auditEntries.workspaceId), eq(decisions.id, auditEntries.decisionId)))
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), gt(auditEntries.seq, after)))
    .orderBy(asc(auditEntries.seq))
    .limit(first);
export type StoredEntry = Awaited<ReturnType<typeof readChain>>[number];

/** The policy versions that these decisions were made by. */
export const readPoliciesOf = async (scope: Scope, rows: readonly StoredEntry[]) => {
  const ids = [...new Set(rows.flatMap(({ decision }) => (decision ? [decision.policyVersionId] : [])))];
  const found = await scope.q
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.workspaceId, scope.workspaceId), anyOf(policyVersions.id, ids)));
  return new Map<string, (typeof found)[number]>(found.map((row) => [row.id, row]));
};
export type StoredPolicies = Awaited<ReturnType<typeof readPoliciesOf>>;
