import type { Scope } from "../../platform/database.ts";
import { readChain, readPoliciesOf } from "./audit-chain.store.ts";
import { linesOf } from "./audit-verification.ts";

/** Chained entries in memory at once. */
const PAGE = 200;

/** The chain from behind `after` up to `until`, as lines that are verified without us. Read only as fast as they are taken. */
export async function* readAuditLines(scope: Scope, after: number, until: number): AsyncGenerator<string, void> {
  const told = new Set<string>();
  for (let position = after; position < until;) {
    const rows = await readChain(scope, position, Math.min(PAGE, until - position));
    yield* linesOf(rows, await readPoliciesOf(scope, rows), told);
    const last = rows.at(-1)?.entry.seq;
    if (last == null) return;
    position = last;
  }
}
