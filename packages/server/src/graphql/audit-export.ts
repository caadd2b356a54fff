/** `GET /audit.ndjson`: the workspace's audit chain as lines that `@firstline/sdk/audit` verifies without us. Ends where the chain ended. */
import { auditHead, readAuditLines } from "../features/audit/index.ts";
import { systemClock } from "../kernel/clock.ts";
import { scopeOf } from "../platform/database.ts";
import type { Database } from "../platform/database.ts";
import { Refusal } from "./ndjson.ts";
import type { Export, ReadText } from "./ndjson.ts";

/** `after` is the sequence of the last entry that is already kept; the header says where this export ends: keep it elsewhere. */
export const auditExport = ({ database }: { readonly database: Database }): Export => ({
  path: "/audit.ndjson",
  may: "audit.read",
  noun: "the audit",
  open: async (caller, text) => {
    const after = placeIn(text);
    const scope = scopeOf(database, caller.workspaceId);
    const head = await auditHead(undefined, { scope, actor: caller.actor, clock: systemClock });
    if (after > head.seq) throw new Refusal(400, "BAD_USER_INPUT", `after is ${after}; the chain has ${head.seq} entries.`);
    return {
      headers: { "firstline-audit-head": `${head.seq} ${head.hash}` },
      lines: readAuditLines(scope, after, head.seq),
    };
  },
});

const placeIn = (text: ReadText): number => {
  const given = text("after") ?? "0";
  if (!/^\d{1,15}$/.test(given)) throw new Refusal(400, "BAD_USER_INPUT", "after must be the sequence of an entry.");
  return Number(given);
};
