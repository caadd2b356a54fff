/** What an entry's hash is made of. `@firstline/sdk/audit` makes the same hashes from the exported lines, by code of its own. */
import { digestOf } from "../../platform/digest.ts";
import type { auditEntries } from "./audit.table.ts";

/** What the first entry of a workspace has in front of it. */
export const CHAIN_START = "0".repeat(64);
/** Raised when an entry is hashed in another way; what was hashed before keeps its number. */
const FORMAT = 1;

export type EntryRow = typeof auditEntries.$inferSelect;
export type Link = { readonly seq: number; readonly hash: string };
type Json = Readonly<Record<string, unknown>>;

/** Any row as JSON: instants in ISO, numbers of 64 bits as text; what is null is left out, so that a column may be added later. */
export const recordOf = (row: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      if (value instanceof Date) return [[name, value.toISOString()]];
      return [[name, typeof value === "bigint" ? value.toString() : value]];
    }),
  );

/** The digest of a note that stays when text and salt are destroyed. The salt keeps short notes from being guessed. */
export const noteDigestOf = ({ text, salt }: { readonly text: string; readonly salt: string }): string =>
  digestOf({ note: text, salt });

/** Every column of a chained entry except its own hash. */
export const contentOf = ({ seq, createdAt, hash: _, ...row }: EntryRow): Json =>
  recordOf({ format: FORMAT, ...row, sequence: seq, recordedAt: createdAt });

export const hashOf = (row: EntryRow): string => digestOf(contentOf(row));

/** What of a policy version never changes once it has decided: its rules. */
export const policyRecordOf = ({ id, document }: { readonly id: string; readonly document: unknown }): Json => ({ id, document });
