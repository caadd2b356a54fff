import { createHash } from "node:crypto";
import { noteDigestOf } from "../features/audit/audit-chain.ts";
import { shippedTimes } from "../features/claim/claim-clock.policy.ts";
import { windowOf } from "../features/claim/claim-risk.policy.ts";
import { CLAIM_KINDS } from "../features/claim/claim-state.policy.ts";
import type { ClaimState } from "../features/claim/claim-state.policy.ts";
import { decideDefence } from "../features/claim/defence.policy.ts";
import { SHIPPED_EXPIRY_HOURS } from "../features/escalation/escalation.table.ts";
import { digestOfPolicy } from "../features/policy/index.ts";
import { parsePolicyDocument } from "../features/policy/stored-document.ts";
import type { Id } from "../kernel/id.ts";
import { digestOf } from "../platform/digest.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { WON_AT } from "./generate-claims.ts";
import { CLAIM_NOTES, STATEMENTS } from "./texts/claim-texts.ts";

type Claim = DemoRows["claims"][number];
type Rows = Pick<DemoRows, "claims" | "tickets" | "policyVersions">;
type Generated = Pick<
  DemoRows,
  "claimTransitions" | "claimDefences" | "claimWindowAlerts" | "decisions" | "escalations" | "auditEntries" | "auditNotes"
>;
type Bench = {
  readonly rows: Rows;
  readonly at: At;
  readonly mint: ReturnType<typeof createDemoIds>;
  readonly into: Generated;
};

/** What became of the demo's claims, who answers them, and who is warned when the time to prevent another one runs out. */
export const generateClaimDesk = (rows: Rows, at: At): Generated => {
  const into: Generated = {
    claimTransitions: [],
    claimDefences: [],
    claimWindowAlerts: windowAlerts(rows.tickets, at(0)),
    decisions: [],
    escalations: [],
    auditEntries: [],
    auditNotes: [],
  };
  const bench = { rows, at, mint: createDemoIds(82), into };
  for (const claim of rows.claims) {
    tellStates(bench, claim);
    if (claim.state === "WON") defendAndWin(bench, claim);
    if (claim.state === "FILED" && claim.source === "PERSON") waitForApproval(bench, claim);
  }
  return into;
};

const ageAt = ({ at }: Bench, instant: Date): number => at(0).getTime() - instant.getTime();

const record = (
  { mint, into, at }: Bench,
  ageMs: number,
  facts: Pick<DemoRows["auditEntries"][number], "action" | "actorId" | "subjectId" | "decisionId" | "outcome">,
  note?: string,
): void => {
  const id = mint("auditEntry", ageMs);
  const own = { workspaceId: DEMO_WORKSPACE, id, at: at(ageMs), createdAt: at(ageMs), ...facts };
  if (note === undefined) return void into.auditEntries.push(own);
  // Seeded, as the other notes of the demo.
  const kept = { text: note, salt: digestOf({ id }) };
  into.auditEntries.push({ ...own, noteDigest: noteDigestOf(kept) });
  into.auditNotes.push({ workspaceId: DEMO_WORKSPACE, entryId: id, ...kept });
};

const tellStates = (bench: Bench, claim: Claim): void => {
  const { id, state, filedAt, decidedAt, recordedBy = "system", source = "PERSON" } = claim;
  let from: ClaimState | null = null;
  const move = (to: ClaimState, when: Date, by: typeof recordedBy) => {
    const number = bench.into.claimTransitions.filter(({ claimId }) => claimId === id).length + 1;
    const how = { source: to === "FILED" ? source : ("PERSON" as const), at: when, createdAt: when };
    bench.into.claimTransitions.push({ workspaceId: DEMO_WORKSPACE, claimId: id, number, from, to, actorId: by, ...how });
    from = to;
    if (to !== "DEFENDED") record(bench, ageAt(bench, when), { action: "claim.record", actorId: by, subjectId: id });
  };
  move("FILED", filedAt, recordedBy);
  if (state === "WON") move("DEFENDED", bench.at(WON_AT.defended), DEMO_MEMBERS.ben);
  if (state !== "FILED" && decidedAt) move(state, decidedAt, recordedBy);
};

/** The guard's word about a defence, as the product takes it down: when it is handed in, and again when it is approved. */
const decide = ({ rows, mint, at, into }: Bench, { id, orderId, externalId }: Claim, ageMs: number, isApproved: boolean) => {
  const [version] = rows.policyVersions;
  const { outcome, rules, escalations } = decideDefence({
    claim: { state: "FILED", externalId },
    underWay: null,
    noteFault: null,
    isApproved,
  });
  const decisionId = mint("decision", ageMs);
  into.decisions.push({
    workspaceId: DEMO_WORKSPACE,
    id: decisionId,
    policyVersionId: version?.id ?? "plv_",
    policyDigest: digestOfPolicy(parsePolicyDocument(version?.document)),
    outcome,
    rules: [...rules],
    subjectId: id,
    orderId,
    actorId: isApproved ? DEMO_MEMBERS.colin : DEMO_MEMBERS.ana,
    decidedAt: at(ageMs),
    createdAt: at(ageMs),
  });
  return { decisionId, outcome, escalations: [...escalations] };
};

type Submitted = { readonly by: Id<"member">; readonly words: keyof typeof STATEMENTS; readonly ageMs: number };

const submit = (bench: Bench, claim: Claim, { by, words, ageMs }: Submitted) => {
  const { rows, mint, at } = bench;
  const { decisionId, outcome, escalations } = decide(bench, claim, ageMs, false);
  const statement = STATEMENTS[words];
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(ageMs) };
  record(
    bench,
    ageMs,
    { action: "claim.submitDefence", actorId: by, subjectId: claim.id, decisionId, outcome },
    CLAIM_NOTES[words],
  );
  const defence = {
    ...own,
    id: mint("claimDefence", ageMs),
    claimId: claim.id,
    number: 1,
    statement,
    statementSha256: createHash("sha256").update(statement).digest("hex"),
    note: CLAIM_NOTES[words],
    status: "AWAITING_APPROVAL" as const,
    submittedBy: by,
    submittedAt: at(ageMs),
    decisionId,
  };
  const escalation = {
    ...own,
    id: mint("escalation", ageMs),
    claimDefenceId: defence.id,
    ticketId: rows.tickets.findLast(({ orderId, mergedIntoId }) => orderId === claim.orderId && !mergedIntoId)?.id ?? null,
    kind: "CLAIM" as const,
    targetRole: "COMPLIANCE" as const,
    status: "OPEN" as const,
    rules: escalations,
    requestedBy: by,
    requestedAt: at(ageMs),
    expiresAt: at(ageMs - SHIPPED_EXPIRY_HOURS * HOUR),
  };
  return { defence, escalation };
};

/** Written two hours ago, eight hours before the answer is due. */
const waitForApproval = (bench: Bench, claim: Claim): void => {
  const { defence, escalation } = submit(bench, claim, { by: DEMO_MEMBERS.ana, words: "defended", ageMs: 2 * HOUR });
  bench.into.claimDefences.push(defence);
  bench.into.escalations.push(escalation);
};

const defendAndWin = (bench: Bench, claim: Claim): void => {
  const { at, into } = bench;
  const { defence, escalation } = submit(bench, claim, { by: DEMO_MEMBERS.ben, words: "won", ageMs: WON_AT.submitted });
  const { decisionId, outcome } = decide(bench, claim, WON_AT.approved, true);
  const decided = { decidedBy: DEMO_MEMBERS.colin, decidedAt: at(WON_AT.approved) };
  into.escalations.push({ ...escalation, status: "APPROVED", ...decided, note: CLAIM_NOTES.approved, decisionId });
  into.claimDefences.push({
    ...defence,
    status: "FILED",
    ...decided,
    decisionNote: CLAIM_NOTES.approved,
    filedAt: at(WON_AT.defended),
    filedBy: DEMO_MEMBERS.ben,
    filedPlace: "Seller Central, A-to-z Guarantee claims",
    filedReference: claim.externalId,
    filingNote: CLAIM_NOTES.filed,
  });
  const said = (action: string, ageMs: number, actorId: Id<"member">, note: string, more: object = {}) =>
    record(bench, ageMs, { action, actorId, subjectId: defence.id, ...more }, note);
  said("claim.decideDefence", WON_AT.approved, DEMO_MEMBERS.colin, CLAIM_NOTES.approved, { decisionId, outcome });
  said("claim.recordDefenceFiled", WON_AT.defended, DEMO_MEMBERS.ben, CLAIM_NOTES.filed);
};

/** Of tickets whose time still runs; the product's watch writes the warnings, the first ones within seconds of the start. */
const windowAlerts = (tickets: Rows["tickets"], now: Date): DemoRows["claimWindowAlerts"] =>
  tickets.flatMap(({ id, channel, createdAt = now, mergedIntoId, status }) => {
    const rules = CLAIM_KINDS.map((kind) => shippedTimes(channel, kind));
    const window = windowOf(rules, createdAt, false);
    if (!window || window.closesAt <= now || mergedIntoId || status === "RESOLVED") return [];
    return [{ workspaceId: DEMO_WORKSPACE, ticketId: id, closesAt: window.closesAt, alertAt: window.warnAt, createdAt }];
  });
