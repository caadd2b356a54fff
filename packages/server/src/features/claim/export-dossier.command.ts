import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { invariant } from "../../kernel/assert.ts";
import { newId } from "../../kernel/id.ts";
import { formatAmount, money } from "../../kernel/money.ts";
import { notFound } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import type { Scope } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { findOrder, lockOrder } from "../order/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { actorsByIds } from "../workspace/index.ts";
import { clockRuleOf } from "./claim-clock.store.ts";
import { firstContactsByOrderIds } from "./claim-risk.store.ts";
import { claimsByIds, transitionsByClaimIds } from "./claim.store.ts";
import type { Claim } from "./claim.store.ts";
import { insertDossier } from "./defence.store.ts";
import { dossierRows, MOST_ROWS, writeInUtc } from "./dossier.store.ts";

export type ExportDossierInput = { readonly claimId: string; readonly note: string };

const FORMAT = "firstline.claim-dossier";
const VERSION = 1;

/**
 * Seals everything on one claim: each part has the SHA-256 of its canonical JSON (RFC 8785), the seal is that of all above the parts,
 * their hashes included. The export itself is audited first, so it stands in the dossier's own audit.
 */
export const exportDossier = guarded(
  "claim.exportDossier",
  by("claimId"),
)(async ({ claimId, note }: ExportDossierInput, context) => {
  const { tx, actor } = context;
  const [seen] = await claimsByIds(tx, [claimId]);
  if (!seen) return notFound("ClaimNotFound", "claim", claimId, "claimId");
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  // Else a refund or defence could move between the statements that read the parts.
  await lockOrder(tx, seen.orderId);
  const [claim] = await claimsByIds(tx, [claimId]);
  invariant(claim, "a claim is never removed");
  await recordAudit(tx, { action: "claim.exportDossier", actor, subjectId: claim.id, note });
  await writeInUtc(tx);
  const parts = await partsOf(tx, claim);
  const exportedAt = await databaseTime(tx);
  const id = newId("claimDossier");
  const { document, seal, digests } = sealed(
    {
      format: FORMAT,
      version: VERSION,
      dossierId: id,
      claimId: claim.id,
      workspaceId: tx.workspaceId,
      exportedAt: exportedAt.toISOString(),
      exportedBy: { id: actor.id, name: actor.name },
      // A part that was cut says so: a reader must not take silence for absence.
      cutParts: Object.keys(parts).filter((name) => Array.isArray(parts[name]) && parts[name].length === MOST_ROWS),
    },
    parts,
  );
  const claimDossier = await insertDossier(tx, {
    id,
    claimId: claim.id,
    seal,
    parts: Object.entries(digests).map(([name, { bytes, sha256 }]) => ({ name, digest: sha256, byteSize: bytes })),
    byteSize: Buffer.byteLength(document),
    exportedBy: actor.id,
    exportedAt,
  });
  return { __typename: "ExportClaimDossierSuccess" as const, claimDossier, document };
});

type Digest = { readonly bytes: number; readonly sha256: string };

const sealed = (head: object, parts: Readonly<Record<string, unknown>>) => {
  const digests: Record<string, Digest> = {};
  for (const name of Object.keys(parts).sort()) {
    const text = canonical(parts[name]);
    digests[name] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
  }
  const seal = sha256(canonical({ ...head, digests }));
  return { seal, digests, document: canonical({ ...head, digests, parts, seal }) };
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  invariant(text, "JSON has a canonical form");
  return text;
};

const partsOf = async (scope: Scope, claim: Claim): Promise<Readonly<Record<string, unknown>>> => {
  const rows = await dossierRows(scope, { claimId: claim.id, orderId: claim.orderId });
  const parts = {
    ...rows,
    claim: { ...shownClaim(claim), stateHistory: (await transitionsByClaimIds(scope, [claim.id])).map(plain) },
    clocks: await clocksOf(scope, claim),
  };
  return plain({ ...parts, people: await peopleIn(scope, parts) });
};

/** As JSON: instants as text, nothing undefined. */
const plain = <Value extends object>(value: Value): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(value)) as Readonly<Record<string, unknown>>;

const shownClaim = ({ workspaceId: _, alertAt: __, amountMinor, currencyCode, createdAt, ...claim }: Claim) => ({
  ...claim,
  recordedAt: createdAt,
  amount:
    amountMinor === null || currencyCode === null
      ? null
      : { amount: formatAmount(money(amountMinor, currencyCode)), currencyCode },
});

const clocksOf = async (scope: Scope, claim: Claim) => {
  const order = await findOrder(scope, claim.orderId);
  invariant(order, "a claim has its order");
  const rule = await clockRuleOf(scope, order.channel, claim.kind);
  const [contact] = await firstContactsByOrderIds(scope, [claim.orderId]);
  return {
    rule,
    firstContactAt: contact?.at ?? null,
    filedAt: claim.filedAt,
    answerDueAt: claim.answerDueAt,
    answerSource: claim.answerSource,
    answeredAt: claim.defendedAt,
    decidedAt: claim.decidedAt,
  };
};

const PERSON = /\b(?:mem|key)_[0-9a-hjkmnp-tv-z]{23}\b/g;

/** Who the ids of the other parts are, by the names they have today. */
const peopleIn = async (scope: Scope, parts: object) => {
  const ids = [...new Set(JSON.stringify(parts).match(PERSON))].sort();
  return (await actorsByIds(scope, ids))
    .map(({ id, kind, name, roles }) => ({ id, kind, name, roles }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
