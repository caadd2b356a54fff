/** `pnpm verify:audit FILE`: an export of the audit against itself, and against the head somebody kept. Needs no server. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { verifyAudit } from "../packages/sdk/src/audit.ts";
import type { AuditHead } from "../packages/sdk/src/audit.ts";

const HELP = `Usage: pnpm verify:audit [--after "SEQUENCE HASH"] [--head "SEQUENCE HASH"] FILE

Checks a file that GET /audit.ndjson gave out: every entry has the hash of its content and follows the one before it, and its note,
decision and policy are those it was written with. Prints the first thing that is wrong, or the head to keep for the next time.

  --after  the last entry verified before, when the file goes on behind it
  --head   where the file must reach (the header firstline-audit-head, or auditHead): tells a file that was cut off at the end
  --help   this text

Exit code: 0 everything is as it was written, 1 something is not, 2 the command or the file cannot be read.`;

export type Run = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 };

const headIn = (text: string | undefined): AuditHead | undefined => {
  if (text === undefined) return undefined;
  const [, sequence, hash] = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new Error(`Not a head: ${text}. It looks like "1042 9f86d081…" (64 digits).`);
  return { sequence: Number(sequence), hash };
};

export const verifyAuditFile = async (given: readonly string[]): Promise<Run> => {
  try {
    const options = { after: { type: "string" }, head: { type: "string" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options });
    const [path] = positionals;
    if (values.help === true) return { lines: [HELP], code: 0 };
    if (path === undefined) return { lines: [HELP], code: 2 };
    const after = headIn(values.after);
    const head = headIn(values.head);
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    const found = await verifyAudit(lines, { ...(after ? { after } : {}), ...(head ? { head } : {}) });
    if (found.fault) {
      const { kind, sequence, entryId, line, message } = found.fault;
      return {
        lines: [`${path}:${line} entry ${sequence}${entryId === null ? "" : ` (${entryId})`} ${kind} ${message}`],
        code: 1,
      };
    }
    const erased = found.erasedNotes === 0 ? "" : `, ${found.erasedNotes} of them with an erased note`;
    const unseen = found.unseenErasures.map((id) => `Notes were destroyed by ${id}, whose entry is not in this file.`);
    return {
      lines: [
        `${found.entries} entries are as they were written${erased}.`,
        ...unseen,
        `Head: ${found.head.sequence} ${found.head.hash}`,
      ],
      code: 0,
    };
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error), "", HELP], code: 2 };
  }
};

if (import.meta.main) {
  const { lines, code } = await verifyAuditFile(process.argv.slice(2));
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
