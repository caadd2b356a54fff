/** The defence of a filed claim: compliance decides, never the author; and the sealed dossier that anyone can check offline. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyClaimDossier } from "@firstline/sdk/claim-dossier";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyDossierFile } from "../../../tools/verify-dossier.ts";
import { noteDigestOf } from "../src/features/audit/audit-chain.ts";
import { newId } from "../src/kernel/id.ts";
import { auditOf, expectMember, givenOrder, note, partialRefund, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { members } from "../src/features/workspace/workspace.table.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
let claimId: string;
const prepare = async (): Promise<void> => {
  app = await anotherWorkspace(shared());
  order = await givenOrder(app);
  const filedAt = new Date(Date.now() - 3_600_000).toISOString();
  const told = { orderId: order.id, kind: "A_TO_Z", externalId: "A-1", filedAt } as const;
  claimId = expectMember(await app.as.agent.claim.recordClaim(told), "RecordClaimSuccess").claim.id;
};

const STATEMENT =
  "The parcel was delivered on the 3rd, signed by the buyer; see tracking. We offered a replacement the same day.";
const submit = (as: "agent" | "compliance" | "manager" = "agent", change: object = {}) =>
  app.as[as].claim.submitClaimDefence({ claimId, statement: STATEMENT, note: note(), ...change });
const submitted = async () => expectMember(await submit(), "SubmitClaimDefenceSuccess").claimDefence;
const decide = (claimDefenceId: string, verdict: "APPROVE" | "REJECT" = "APPROVE", change: object = {}) =>
  app.as.compliance.claim.decideClaimDefence({ claimDefenceId, verdict, note: note(), ...change });
const file = (claimDefenceId: string, change: object = {}) =>
  app.as.agent.claim.recordDefenceFiled({
    claimDefenceId,
    filedAt: new Date().toISOString(),
    place: "Seller Central, A-to-z claims",
    reference: "CASE-9",
    note: note(),
    ...change,
  });
const open = async () =>
  (await app.as.compliance.escalation.escalations({ filter: { status: ["OPEN"], targetRole: "COMPLIANCE" } })).nodes;

describe("a defence", () => {
  beforeEach(prepare);

  test("waits for compliance: handed in by an agent it is in compliance's list, and nothing left the house", async () => {
    const { claimDefence, decision } = expectMember(await submit(), "SubmitClaimDefenceSuccess");
    expect(claimDefence).toMatchObject({
      status: "AWAITING_APPROVAL",
      number: 1,
      statement: STATEMENT,
      author: { name: "agent" },
    });
    expect(rulesThat("ESCALATE", decision)).toEqual(["claim.defence"]);
    expect(await open()).toMatchObject([{ kind: "CLAIM", subjectKind: "CLAIM_DEFENCE", subject: { id: claimDefence.id } }]);
    expect((await app.as.agent.claim.claim({ id: claimId }))?.state).toBe("FILED");
  });

  test("is approved, filed by a person, and stops the answer clock: from FILED to DEFENDED to WON", async () => {
    const { id } = await submitted();
    expect(expectMember(await file(id), "ClaimDefenceNotApproved").claimDefence.status).toBe("AWAITING_APPROVAL");
    expect(expectMember(await decide(id), "DecideClaimDefenceSuccess").claimDefence).toMatchObject({
      status: "APPROVED",
      decidedBy: { name: "compliance" },
    });
    expect(await open()).toEqual([]);
    const { claim, claimDefence } = expectMember(await file(id), "RecordDefenceFiledSuccess");
    expect(claim).toMatchObject({ state: "DEFENDED", isOpen: true });
    expect(claim.clocks.find(({ kind }) => kind === "ANSWER")).toMatchObject({ state: "STOPPED" });
    expect(claimDefence.filing).toMatchObject({
      place: "Seller Central, A-to-z claims",
      reference: "CASE-9",
      filedBy: { name: "agent" },
    });
    expectMember(await file(id), "ClaimDefenceNotApproved");
    // Answered is not decided: refunds are still compliance's matter.
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderEscalated");
    const told = { orderId: order.id, kind: "A_TO_Z", externalId: "A-1", state: "WON", filedAt: claim.filedAt } as const;
    expect(expectMember(await app.as.agent.claim.recordClaim(told), "RecordClaimSuccess").claim.state).toBe("WON");
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");
    const early = ["claim.recordDefenceFiled", "agent", "CLAIM_DEFENCE_NOT_APPROVED"];
    expect((await auditOf(app, id)).map(({ action, actor, problem }) => [action, actor.name, problem])).toEqual([
      early,
      ["claim.recordDefenceFiled", "agent", null],
      ["claim.decideDefence", "compliance", null],
      early,
    ]);
  });

  test("is never decided by its author, nor by another role; another member of compliance may", async () => {
    const { claimDefence } = expectMember(await submit("compliance"), "SubmitClaimDefenceSuccess");
    expect(expectMember(await decide(claimDefence.id), "DeciderIsRequester").path).toEqual(["input", "claimDefenceId"]);
    expect(await auditOf(app, claimDefence.id)).toMatchObject([
      { action: "claim.decideDefence", outcome: "REFUSE", actor: { name: "compliance" } },
    ]);
    const [escalation] = await open();
    const decideIt = { escalationId: escalation?.id ?? "", verdict: "APPROVE" as const, note: note() };
    expectMember(await app.as.compliance.escalation.decideEscalation(decideIt), "DeciderIsRequester");
    expectMember(await app.as.manager.escalation.decideEscalation(decideIt), "DeciderLacksRole");
    await expect(
      app.as.manager.claim.decideClaimDefence({ claimDefenceId: claimDefence.id, verdict: "APPROVE", note: note() }),
    ).rejects.toThrow(/may not use/);
    const { q } = app.app.database;
    const memberId = newId("member");
    await q.insert(members).values({ workspaceId: app.workspace.id, id: memberId, name: "second", roles: ["COMPLIANCE"] });
    const second = app.clientOf(await insertKey(q, app.workspace.id, "second", memberId, []));
    expectMember(await second.escalation.decideEscalation(decideIt), "DecideEscalationSuccess");
    expect((await app.as.agent.claim.claim({ id: claimId }))?.defences).toMatchObject([
      { status: "APPROVED", decidedBy: { name: "second" } },
    ]);
    // The database is the last one who knows four eyes.
    await expect(
      app.app.database.client`update claim_defences set decided_by = submitted_by where id = ${claimDefence.id}`,
    ).rejects.toThrow(/four_eyes/);
    await expect(
      app.app.database.client`update claim_defences set statement = 'other words' where id = ${claimDefence.id}`,
    ).rejects.toThrow(/never change/);
  });

  test("is one at a time: a second one only after the first was rejected", async () => {
    const { id } = await submitted();
    expect(expectMember(await submit("manager"), "ClaimDefenceUnderWay").claimDefence.id).toBe(id);
    expectMember(await decide(id, "REJECT"), "DecideClaimDefenceSuccess");
    expectMember(await decide(id), "ClaimDefenceNotWaiting");
    expect(expectMember(await submit("manager"), "SubmitClaimDefenceSuccess").claimDefence.number).toBe(2);
  });

  test("ends with its claim: withdrawn before it was filed, its escalation closed, and no other is taken", async () => {
    const { id } = await submitted();
    const filedAt = new Date().toISOString();
    await app.as.agent.claim.recordClaim({ orderId: order.id, kind: "A_TO_Z", externalId: "A-1", state: "WITHDRAWN", filedAt });
    expect((await app.as.agent.claim.claim({ id: claimId }))?.defences).toMatchObject([{ id, status: "WITHDRAWN" }]);
    expect(await open()).toEqual([]);
    expectMember(await decide(id), "ClaimDefenceNotWaiting");
    const refused = expectMember(await submit(), "ClaimNotOpen");
    expect(rulesThat("REFUSE", refused.decision)).toEqual(["claim.open"]);
  });

  test("is decided in time or not at all, from either side: late, it is withdrawn and its escalation expired", async () => {
    const { id } = await submitted();
    await app.app.database.client`update escalations set expires_at = now() - interval '1 minute' where claim_defence_id = ${id}`;
    expect(expectMember(await decide(id), "ClaimDefenceNotWaiting").claimDefence.status).toBe("WITHDRAWN");
    const ticket = await app.as.agent.ticket.ticket({ id: order.ticketId });
    const { nodes } = await app.as.compliance.escalation.escalations({ filter: { subjectKind: ["CLAIM_DEFENCE"] } });
    expect(nodes).toMatchObject([{ status: "EXPIRED", subject: { id }, ticket: { id: ticket?.id } }]);
    expect(expectMember(await submit(), "SubmitClaimDefenceSuccess").claimDefence.number).toBe(2);
  });

  test("approved from the escalation's side it is looked at again, and the decision says what lifted it", async () => {
    const { id } = await submitted();
    const [escalation] = await open();
    const yes = { escalationId: escalation?.id ?? "", verdict: "APPROVE" as const, note: note() };
    const { decision } = expectMember(await app.as.compliance.escalation.decideEscalation(yes), "DecideEscalationSuccess");
    expect(decision).toMatchObject({ outcome: "ALLOW" });
    expect(decision?.rules.find(({ rule }) => rule === "claim.defence")?.inputs).toContainEqual({
      name: "isApproved",
      value: "true",
    });
    expect((await app.as.agent.claim.claim({ id: claimId }))?.defences).toMatchObject([{ id, status: "APPROVED" }]);
  });

  test("needs words and a note with substance, and is handed in and decided once per key", async () => {
    expectMember(await submit("agent", { statement: "Too short." }), "InvalidInput");
    expect(rulesThat("REFUSE", expectMember(await submit("agent", { note: "ok" }), "NoteLacksSubstance").decision)).toEqual([
      "note.substance",
    ]);
    const once = { statement: STATEMENT, note: note(), idempotencyKey: "defence-key-1" };
    const first = expectMember(await submit("agent", once), "SubmitClaimDefenceSuccess");
    expect(expectMember(await submit("agent", once), "SubmitClaimDefenceSuccess")).toMatchObject({
      replayed: true,
      claimDefence: { id: first.claimDefence.id },
    });
    expectMember(await submit("agent", { ...once, note: note() }), "IdempotencyKeyReused");
    expectMember(await decide(first.claimDefence.id, "APPROVE", { note: "ok" }), "NoteLacksSubstance");
    const yes = { note: note(), idempotencyKey: "decision-key-1" };
    expectMember(await decide(first.claimDefence.id, "APPROVE", yes), "DecideClaimDefenceSuccess");
    expect(expectMember(await decide(first.claimDefence.id, "APPROVE", yes), "DecideClaimDefenceSuccess").replayed).toBe(true);
    const issues = expectMember(
      await file(first.claimDefence.id, { filedAt: "2020-01-01T00:00:00Z", place: "x" }),
      "InvalidInput",
    ).issues;
    expect(issues.map(({ path }) => path.at(-1))).toEqual(["filedAt", "place"]);
  });

  test("two members of compliance decide at once: one decision, one closed escalation", async () => {
    const { id } = await submitted();
    const results = await Promise.all([decide(id, "APPROVE"), decide(id, "REJECT"), decide(id, "APPROVE")]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      "ClaimDefenceNotWaiting",
      "ClaimDefenceNotWaiting",
      "DecideClaimDefenceSuccess",
    ]);
  });
});

describe("a dossier", () => {
  let exported: { document: string; seal: string; id: string };
  beforeAll(async () => {
    await prepare();
    expectMember(
      await app.as.agent.ticket.addNote({ ticketId: order.ticketId, text: "The buyer called: it is broken." }),
      "AddNoteSuccess",
    );
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "5.00")), "RefundOrderEscalated");
    const defence = await submitted();
    await decide(defence.id);
    const { claimDossier, document } = expectMember(
      await app.as.compliance.claim.exportClaimDossier({ claimId, note: note() }),
      "ExportClaimDossierSuccess",
    );
    exported = { document, seal: claimDossier.seal, id: claimDossier.id };
  });

  test("holds claim, clocks, approvals, messages, notes, tracking, refunds, decisions and audit, and its record keeps the hashes", async () => {
    const { parts } = JSON.parse(exported.document) as { parts: Record<string, Record<string, unknown>[]> };
    expect(Object.keys(parts)).toEqual([
      "approvals",
      "audit",
      "cancellations",
      "claim",
      "clocks",
      "decisions",
      "defences",
      "messages",
      "notes",
      "notices",
      "order",
      "people",
      "refunds",
      "tickets",
      "tracking",
    ]);
    expect(parts["messages"]?.map(({ body }) => body)).toEqual(["Hello, the cup arrived in three pieces."]);
    expect(parts["notes"]?.map(({ body }) => body)).toEqual(["The buyer called: it is broken."]);
    expect(parts["defences"]).toMatchObject([{ statement: STATEMENT, status: "APPROVED" }]);
    expect(parts["refunds"]).toMatchObject([{ status: "AWAITING_APPROVAL", amountMinor: "500", currencyCode: "USD" }]);
    expect(parts["approvals"]?.map(({ subjectKind, status }) => [subjectKind, status])).toEqual([
      ["REFUND", "OPEN"],
      ["CLAIM_DEFENCE", "APPROVED"],
    ]);
    expect(parts["decisions"]?.map(({ outcome }) => outcome)).toContain("ESCALATE");
    expect(parts["audit"]?.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        "claim.record",
        "refund.order",
        "claim.submitDefence",
        "claim.decideDefence",
        "claim.exportDossier",
      ]),
    );
    const told = parts["audit"]?.find(({ action }) => action === "claim.decideDefence");
    expect(told?.["noteDigest"]).toBe(noteDigestOf({ text: String(told?.["note"]), salt: String(told?.["noteSalt"]) }));
    expect(parts["people"]?.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(["agent", "compliance"]));
    expect(parts["clocks"]).toMatchObject({ rule: { answerHours: 48, version: 0 } });
    const kept = await app.as.compliance.claim.claimDossier({ id: exported.id });
    expect(kept).toMatchObject({
      seal: exported.seal,
      byteSize: Buffer.byteLength(exported.document),
      exportedBy: { name: "compliance" },
    });
    expect(kept?.parts.map(({ name }) => name)).toEqual(Object.keys(parts));
  });

  test("is found intact offline, and with the kept seal nobody can pass off another one", async () => {
    expect(await verifyClaimDossier(exported.document, { seal: exported.seal })).toMatchObject({
      isIntact: true,
      faults: [],
      claimId,
      dossierId: exported.id,
      seal: exported.seal,
    });
    expect((await verifyClaimDossier(exported.document, { seal: "0".repeat(64) })).faults).toMatchObject([{ part: "head" }]);
  });

  test("one changed byte is found wherever it is, and its part is named, also when the file is no JSON any more", async () => {
    const bytes = Buffer.from(exported.document);
    const begin = bytes.indexOf('"parts":{') + '"parts":{'.length;
    const { digests } = JSON.parse(exported.document) as { digests: Record<string, { bytes: number }> };
    let from = begin;
    const spans = Object.entries(digests).map(([name, { bytes: size }]) => {
      const start = from + name.length + 3;
      from = start + size + 1;
      return { name, start, end: start + size };
    });
    const step = Math.max(1, Math.floor(bytes.length / 400)) | 1;
    let looked = 0;
    const missed: unknown[] = [];
    for (let place = 0; place < bytes.length; place += step) {
      for (const replacement of [0x22, 0x37]) {
        if (bytes[place] === replacement) continue;
        const changed = Buffer.from(bytes);
        changed[place] = replacement;
        const { isIntact, faults } = await verifyClaimDossier(changed);
        const inside = spans.find(({ start, end }) => place >= start && place < end);
        const named = faults.map(({ part }) => part);
        if (isIntact || (inside && !named.includes(inside.name))) missed.push([place, inside?.name, named]);
        looked += 1;
      }
    }
    expect(missed).toEqual([]);
    expect(looked).toBeGreaterThan(500);
  });

  test("a part taken out, added, or the file written anew is told", async () => {
    const { parts, ...head } = JSON.parse(exported.document) as { parts: Record<string, unknown> };
    const { notes: _, ...without } = parts;
    const named = async (file: object, space?: number) =>
      (await verifyClaimDossier(JSON.stringify(file, null, space))).faults.map(({ part }) => part);
    expect(await named({ ...head, parts: without })).toEqual(["notes"]);
    expect(await named({ ...head, parts: { ...parts, extra: [] } })).toEqual(["extra"]);
    expect(await named({ ...head, parts }, 2)).toEqual(["head"]);
    expect(await named({ ...head, claimId: newId("claim"), parts })).toEqual(["head"]);
    expect(await named({})).toEqual(["head"]);
  });

  test("the command says the same: exit code 0, 1 or 2", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "dossier-")), "dossier.json");
    await writeFile(path, exported.document);
    const fine = await verifyDossierFile(["--seal", exported.seal, path]);
    expect(fine).toMatchObject({ code: 0 });
    expect(fine.lines[1]).toBe(`Seal: ${exported.seal}`);
    await writeFile(path, exported.document.replace("three pieces", "four pieces"));
    expect(await verifyDossierFile([path])).toMatchObject({
      code: 1,
      lines: [`${path} messages: This part is not the one that was sealed.`],
    });
    expect((await verifyDossierFile([])).code).toBe(2);
    expect((await verifyDossierFile([`${path}.missing`])).code).toBe(2);
  });

  test("takes a note with substance and the right; what is exported is audited", async () => {
    expectMember(await app.as.manager.claim.exportClaimDossier({ claimId, note: "ok" }), "NoteTooShort");
    expectMember(await app.as.manager.claim.exportClaimDossier({ claimId: newId("claim"), note: note() }), "ClaimNotFound");
    await expect(app.as.agent.claim.exportClaimDossier({ claimId, note: note() })).rejects.toThrow(/may not use/);
    expect((await auditOf(app, claimId)).map(({ action }) => action)).toContain("claim.exportDossier");
  });
});
