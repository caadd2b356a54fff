/** Every guarded mutation leaves an audit entry of who tried, when it succeeds and when it is refused. */
import { readContract } from "@firstline/schema";
import { operation } from "@firstline/sdk";
import { isInputObjectType } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { ATTEMPTS, openDesk, POLICY, THIN } from "./audited-attempts.ts";
import type { Attempt, Desk } from "./audited-attempts.ts";
import { auditOf, digits, expectMember, note } from "./given.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await anotherWorkspace(shared(), POLICY));
});

/** Built once: for each mutation anew it took seconds. */
const contract = readContract();
/** Of a mutation's input: whoever uses authority says why, so the contract tells who does (packages/schema/test/mutations.ts insists on it). */
const fieldsOf = (name: string): readonly string[] => {
  const input = contract.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
  return isInputObjectType(input) ? Object.keys(input.getFields()) : [];
};
/** Use authority and ask for no note: who may is the point of them, or the text itself says why. */
const WITHOUT_NOTE = [
  "createApiKey",
  "draftPolicy",
  "judgeGuardedAttempt",
  "replyToTicket",
  "revokeApiKey",
  "rotateApiKey",
  "updatePolicyDraft",
];

type Answer = { readonly __typename: string; readonly code?: string };
type Entry = { readonly actor: string; readonly outcome: string | null; readonly problem: string | null };

/** Calls it, and answers with the entries that the caller left. */
const attempted = async (name: string, { as, input }: Attempt, change: object): Promise<[Answer, Entry[]]> => {
  const { app, reviewer } = desk;
  const { client } = app.app.database;
  const caller = as === "reviewer" ? reviewer : app.as[as];
  const me = (await caller.workspace.viewer()).actor.id;
  const [last] = await client<{ no: string }[]>`select coalesce(max(inserted_no), 0)::text as no from audit_entries`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = fieldsOf(name);
  const call = operation<{ answer: Answer }, { input: object }>(
    `mutation Try($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { code } } }`,
  );
  const given = {
    ...(fields.includes("note") ? { note: note() } : {}),
    ...(fields.includes("idempotencyKey") ? { idempotencyKey: `try-${digits(12)}` } : {}),
  };
  const { answer } = await caller.request(call, { input: { ...given, ...input, ...change } });
  const entries = await client<Entry[]>`select actor_id as actor, outcome, problem from audit_entries
    where workspace_id = ${app.workspace.id} and actor_id = ${me} and inserted_no > ${last?.no ?? "0"}`;
  return [answer, [...entries]];
};

test("the table has a row for every mutation that uses authority, and no other", () => {
  const mutations = Object.keys(contract.getMutationType()?.getFields() ?? {});
  const guarded = mutations.filter((name) => fieldsOf(name).includes("note") || WITHOUT_NOTE.includes(name));
  expect(Object.keys(ATTEMPTS).sort()).toEqual(guarded.sort());
});

const REFUSAL: Entry[] = [{ actor: "", outcome: "REFUSE", problem: "" }];
const DONE: Entry[] = [{ actor: "", outcome: null, problem: null }];
/** Nobody who may revoke a key is refused. */
const NEVER_REFUSED = ["revokeApiKey"];
/** No channel that is connected lets a seller change an order. */
const NEVER_DONE = ["modifyOrder"];

describe("an audit entry is left by", () => {
  test.each(Object.entries(ATTEMPTS))(
    "%s, refused and then done, and not by one whose note is longer than 5000 characters",
    async (name, row) => {
      const attempt = await row(desk);
      const { change, problem } = attempt.refused ?? THIN;
      const [no, refused] = NEVER_REFUSED.includes(name) ? [{ code: problem }, REFUSAL] : await attempted(name, attempt, change);
      expect([no.code, refused.map(({ outcome }) => outcome)]).toEqual([problem, ["REFUSE"]]);
      for (const field of fieldsOf(name).filter((one) => ["note", "overrideNote", "comment"].includes(one))) {
        const [long, left] = await attempted(name, attempt, { [field]: "a parcel came late. ".repeat(251) });
        expect([field, long.code, left]).toEqual([field, "INVALID_INPUT", []]);
      }
      const success = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
      const [yes, done] = NEVER_DONE.includes(name) ? [{ __typename: success }, DONE] : await attempted(name, attempt, {});
      expect(yes.__typename).toBe(success);
      expect(done.filter(({ outcome }) => outcome !== "REFUSE").length).toBeGreaterThan(0);
      expect(done.map((entry) => entry.problem)).toEqual(done.map(() => null));
    },
  );
});

test("a policy that its author reviews, that is in the wrong state, or whose base is not in force any more: refused, and in the audit", async () => {
  const { as, draft, approvedDraft } = desk;
  const review = (policyVersionId: string, expectedVersion: number) =>
    as.manager.policy.reviewPolicy({ policyVersionId, verdict: "APPROVE", note: note(), expectedVersion });
  const activate = (policyVersionId: string, expectedVersion: number) =>
    as.manager.policy.activatePolicy({ policyVersionId, note: note(), expectedVersion });
  const written = await draft();
  expectMember(await review(written.id, written.version), "PolicyReviewerNotIndependent");
  expectMember(await activate(written.id, written.version), "PolicyStateForbids");
  const [stale, faster] = [await approvedDraft(), await approvedDraft()];
  expectMember(await activate(faster.id, faster.version), "ActivatePolicySuccess");
  expectMember(await activate(stale.id, stale.version), "PolicyBaseChanged");
  const told = async (id: string) =>
    (await auditOf(desk.app, id)).map(({ action, outcome, problem }) => [action, outcome, problem]);
  expect(await told(written.id)).toEqual([
    ["policy.activate", "REFUSE", "POLICY_STATE_FORBIDS"],
    ["policy.review", "REFUSE", "POLICY_REVIEWER_NOT_INDEPENDENT"],
    ["policy.draft", null, null],
  ]);
  expect((await told(stale.id))[0]).toEqual(["policy.activate", "REFUSE", "POLICY_BASE_CHANGED"]);
});

test("what is malformed, names nothing, or is of yesterday is no attempt: no entry", async () => {
  const { as } = desk;
  const [row] = await desk.app.app.database.client<{ total: number }[]>`select count(*)::int as total from audit_entries`;
  expectMember(await as.agent.ticket.setTicketRisk({ ticketId: "tkt_none", risk: "HIGH", note: note() }), "TicketNotFound");
  expectMember(await as.manager.escalation.setEscalationExpiry({ hours: 0, expectedVersion: 1, note: note() }), "InvalidInput");
  expectMember(
    await as.manager.escalation.setEscalationExpiry({ hours: 9, expectedVersion: 7, note: note() }),
    "VersionConflict",
  );
  expectMember(
    await as.manager.claim.setClaimClockRule({
      channel: "AMAZON",
      kind: "A_TO_Z",
      warningHours: 900,
      answerHours: 3,
      source: "Our account manager",
      expectedVersion: 0,
      note: note(),
    }),
    "InvalidInput",
  );
  const [after] = await desk.app.app.database.client<{ total: number }[]>`select count(*)::int as total from audit_entries`;
  expect(after).toEqual(row);
});

test("an entry keeps nothing of an input that names no object of ours", async () => {
  const { as } = desk;
  const named = "Kim Buyer <kim@post.example>";
  const { code } = (await as.agent.customer.mergeCustomers({
    primaryId: named,
    otherIds: [await desk.customer()],
    note: "ok",
  })) as Answer;
  expect(code).toMatch(/NOTE_TOO_SHORT|CUSTOMER_NOT_FOUND/);
  const rows = await desk.app.app.database.client`select from audit_entries where subject_id = ${named}`;
  expect(rows.length).toBe(0);
});
