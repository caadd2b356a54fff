/** The life of a policy: written, reviewed by somebody else, in force at its moment, rolled back (S13). */
import type { Firstline } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { SHIPPED_POLICY } from "../src/features/policy/index.ts";
import { POLICY_MOVES, POLICY_STATES, stateAfter, statesFor } from "../src/features/policy/version-state.policy.ts";
import { newId } from "../src/kernel/id.ts";
import { auditOf, eventually, expectMember, givenOrder, logEnd, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { deliver, passTime, quiet } from "./money-path.ts";
import { givenReviewer, approved, asInput, drafted, inForce } from "./policies.ts";
import type { RuleInput } from "./policies.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let author: Firstline;
let reviewer: Firstline;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "100.00" } }));
  author = app.as.manager;
  reviewer = await givenReviewer(app);
});
const STRICTER = withLimits({ perRefund: { USD: "20.00" } });
const active = async () => {
  const [version] = (await author.policy.policies({ filter: { state: ["ACTIVE"] } })).nodes;
  if (!version) throw new Error("a workspace has a policy in force");
  return version;
};
const refundOf30 = async () => (await app.as.agent.refund.refundOrder(partialRefund(await givenOrder(app), "30.00"))).__typename;
const reread = async (id: string) => {
  const version = await author.policy.policyVersion({ id });
  if (!version) throw new Error("the version is there");
  return version;
};
const step = (kind: string, by: string) => expect.objectContaining({ kind, by: expect.objectContaining({ name: by }) });

test("a draft decides nothing; approved by another and activated it decides the next refund", async () => {
  const draft = await drafted(author, STRICTER);
  expect(draft).toMatchObject({ state: "DRAFT", version: 1, authors: [{ name: "manager" }], activatedAt: null });
  expect(await refundOf30()).toBe("RefundOrderSuccess");
  const yes = await approved(reviewer, draft);
  expect(await refundOf30()).toBe("RefundOrderSuccess");
  const before = await active();
  const text = note();
  const result = await author.policy.activatePolicy({ policyVersionId: draft.id, note: text, expectedVersion: yes.version });
  expect(expectMember(result, "ActivatePolicySuccess").policyVersion).toMatchObject({ id: draft.id, state: "ACTIVE" });
  expect(await refundOf30()).toBe("RefundOrderEscalated");
  expect((await reread(before.id)).state).toBe("RETIRED");
  expect((await reread(draft.id)).steps).toEqual([
    step("DRAFTED", "manager"),
    step("APPROVED", "reviewer"),
    step("ACTIVATED", "manager"),
  ]);
  expect(await auditOf(app, draft.id)).toMatchObject([
    { action: "policy.activate", note: text },
    { action: "policy.review" },
    { action: "policy.draft" },
  ]);
});

test("a decision names the document it was made by: the version and its digest", async () => {
  const version = await inForce(author, reviewer, STRICTER);
  const result = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(await givenOrder(app), "30.00")),
    "RefundOrderEscalated",
  );
  expect(result.decision.policyVersionId).toBe(version.id);
  const [row] = await app.app.database.client<{ policy_digest: string; action: string }[]>`
    select policy_digest, action from decisions where workspace_id = ${app.workspace.id} and id = ${result.decision.id}`;
  expect(row).toEqual({ policy_digest: version.digest, action: "REFUND" });
});

test("what is read is what was written, and the text compares line by line", async () => {
  const rules: RuleInput[] = [
    {
      key: "care.with-returns",
      about: "Ask the buyer for a photo.",
      actions: ["REFUND"],
      when: { channels: ["AMAZON"], orderAgeDays: { min: 30 }, amountOver: [{ amount: "50.00", currencyCode: "USD" }] },
      demand: { kind: "EVIDENCE", kinds: ["BUYER_ATTACHMENT"] },
      otherwise: { outcome: "ESCALATE", to: "COMPLIANCE", kind: "COMPLEX" },
    },
  ];
  const document = { ...asInput(STRICTER), rules: [...asInput(STRICTER).rules, ...rules] };
  const { id } = expectMember(await author.policy.draftPolicy({ name: "Photos", document }), "DraftPolicySuccess").policyVersion;
  const shown = await app.as.agent.policy.policyVersion({ id });
  expect(shown?.changes.map(({ kind, part }) => [kind, part])).toEqual([
    ["CHANGED", "rules.limit.refund"],
    ["ADDED", "rules.care.with-returns"],
  ]);
  expect(shown?.documentText).toContain('\n      "about": "Ask the buyer for a photo.",\n');
  const [version] = (await author.policy.policies({ first: 1 })).nodes;
  expect(version?.id).toBe(id);
});

describe("a review", () => {
  test("of one's own words is refused, also of words added later, and a machine never reviews", async () => {
    const draft = await drafted(author, STRICTER);
    const review = (as: Firstline, expectedVersion: number) =>
      as.policy.reviewPolicy({ policyVersionId: draft.id, verdict: "APPROVE", note: note(), expectedVersion });
    expectMember(await review(author, 1), "PolicyReviewerNotIndependent");
    expectMember(
      await reviewer.policy.updatePolicyDraft({ policyVersionId: draft.id, name: "Ours", expectedVersion: 1 }),
      "UpdatePolicyDraftSuccess",
    );
    expectMember(await review(reviewer, 2), "PolicyReviewerNotIndependent");
    expect(await reread(draft.id)).toMatchObject({ state: "DRAFT", name: "Ours", version: 2 });
  });

  test("is of exactly this text: a change takes the approval away, and one who read another version is told", async () => {
    const draft = await drafted(author, STRICTER);
    const yes = await approved(reviewer, draft);
    const update = await author.policy.updatePolicyDraft({
      policyVersionId: draft.id,
      document: asInput(withLimits({ perRefund: { USD: "90.00" } })),
      expectedVersion: yes.version,
    });
    expect(expectMember(update, "UpdatePolicyDraftSuccess").policyVersion.state).toBe("DRAFT");
    const stale = { policyVersionId: draft.id, verdict: "APPROVE" as const, note: note(), expectedVersion: yes.version };
    expect(expectMember(await reviewer.policy.reviewPolicy(stale), "VersionConflict").currentVersion).toBe(3);
    const activation = { policyVersionId: draft.id, note: note(), expectedVersion: 3 };
    expect(expectMember(await author.policy.activatePolicy(activation), "PolicyStateForbids")).toMatchObject({
      state: "DRAFT",
      needed: ["APPROVED", "SCHEDULED"],
    });
  });

  test("that says no ends it until somebody changes it", async () => {
    const draft = await drafted(author, STRICTER);
    const no = { policyVersionId: draft.id, verdict: "REJECT" as const, note: note(), expectedVersion: 1 };
    expect(expectMember(await reviewer.policy.reviewPolicy(no), "ReviewPolicySuccess").policyVersion.state).toBe("REJECTED");
    const again = { ...no, verdict: "APPROVE" as const, expectedVersion: 2 };
    expectMember(await reviewer.policy.reviewPolicy(again), "PolicyStateForbids");
    const change = { policyVersionId: draft.id, about: "As talked over.", expectedVersion: 2 };
    expectMember(await author.policy.updatePolicyDraft(change), "UpdatePolicyDraftSuccess");
    expect((await approved(reviewer, await reread(draft.id))).state).toBe("APPROVED");
  });

  test("needs a note with substance", async () => {
    const { id } = await drafted(author, STRICTER);
    const input = { policyVersionId: id, verdict: "APPROVE" as const, note: "fine", expectedVersion: 1 };
    expectMember(await reviewer.policy.reviewPolicy(input), "NoteTooShort");
    expect((await reread(id)).state).toBe("DRAFT");
  });
});

describe("an activation", () => {
  const activate = (policyVersionId: string, expectedVersion: number, at?: string) =>
    author.policy.activatePolicy({ policyVersionId, expectedVersion, note: note(), ...(at === undefined ? {} : { at }) });
  const HOUR = 3_600_000;
  const inAnHour = () => new Date(Date.now() + HOUR).toISOString();
  /** The moment for which it was scheduled comes now, and with it the job that was to come then. */
  const momentComes = async (id: string) => {
    await app.app.database.client`update policy_versions set activate_at = now() - interval '1 second' where id = ${id}`;
    await passTime(app.app.database, 2 * HOUR);
  };

  test("at a moment comes by itself, and not before", async () => {
    const yes = await approved(reviewer, await drafted(author, STRICTER));
    const at = inAnHour();
    const result = expectMember(await activate(yes.id, yes.version, at), "ActivatePolicySuccess").policyVersion;
    expect(result).toMatchObject({ state: "SCHEDULED", activateAt: at });
    await deliver(app, [["activate-policy", yes.id]], 1); // too early
    await quiet(app.app.database);
    expect(await refundOf30()).toBe("RefundOrderSuccess");
    await momentComes(yes.id);
    const version = await eventually(
      () => reread(yes.id),
      ({ state }) => state === "ACTIVE",
    );
    expect(version.steps.at(-1)).toEqual(step("ACTIVATED", "Firstline"));
    expect(await refundOf30()).toBe("RefundOrderEscalated");
  });

  test("that waits can be taken back, and then its moment passes without it", async () => {
    const before = await active();
    const yes = await approved(reviewer, await drafted(author, STRICTER));
    const waiting = expectMember(await activate(yes.id, yes.version, inAnHour()), "ActivatePolicySuccess").policyVersion;
    const no = { policyVersionId: yes.id, verdict: "REJECT" as const, note: note(), expectedVersion: waiting.version };
    expect(expectMember(await reviewer.policy.reviewPolicy(no), "ReviewPolicySuccess").policyVersion).toMatchObject({
      state: "REJECTED",
      activateAt: null,
    });
    expect((await active()).id).toBe(before.id);
  });

  test("that waits is given back when another version came in force: nobody has seen the difference to that one", async () => {
    const yes = await approved(reviewer, await drafted(author, STRICTER));
    expectMember(await activate(yes.id, yes.version, inAnHour()), "ActivatePolicySuccess");
    const other = await inForce(author, reviewer, withLimits({ perRefund: { USD: "90.00" } }));
    await momentComes(yes.id);
    const given = await eventually(
      () => reread(yes.id),
      ({ state }) => state === "REJECTED",
    );
    expect((await active()).id).toBe(other.id);
    expect(given.steps.at(-1)).toEqual(step("REJECTED", "Firstline"));
  });

  test("of a version that was written against another one is refused, until it is updated and reviewed against that", async () => {
    const yes = await approved(reviewer, await drafted(author, STRICTER));
    const other = await inForce(author, reviewer, withLimits({ perRefund: { USD: "90.00" } }));
    expect(expectMember(await activate(yes.id, yes.version), "PolicyBaseChanged").active.id).toBe(other.id);
    const change = { policyVersionId: yes.id, expectedVersion: yes.version };
    const { policyVersion } = expectMember(await author.policy.updatePolicyDraft(change), "UpdatePolicyDraftSuccess");
    const again = await approved(reviewer, policyVersion);
    expectMember(await activate(again.id, again.version), "ActivatePolicySuccess");
    expect((await active()).id).toBe(yes.id);
  });

  test("in the past, or beyond what anybody plans, is refused", async () => {
    const yes = await approved(reviewer, await drafted(author, STRICTER));
    for (const hours of [-1, 401 * 24])
      expectMember(await activate(yes.id, yes.version, new Date(Date.now() + hours * HOUR).toISOString()), "InvalidInput");
    expect((await reread(yes.id)).state).toBe("APPROVED");
  });

  test("of two at once puts one in force and tells the other", async () => {
    const both = [
      await approved(reviewer, await drafted(author, STRICTER)),
      await approved(reviewer, await drafted(author, withLimits({ perRefund: { USD: "90.00" } }))),
    ];
    const answers = await Promise.all(both.map(({ id, version }) => activate(id, version)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["ActivatePolicySuccess", "PolicyBaseChanged"]);
  });
});

test("a rollback puts an earlier version in force at once; who knows another version as active is refused", async () => {
  const before = await active();
  const version = await inForce(author, reviewer, STRICTER);
  const back = { policyVersionId: before.id, note: note() };
  const stale = await author.policy.rollbackPolicy({ ...back, expectedActiveVersionId: before.id });
  expect(expectMember(stale, "PolicyBaseChanged").active.id).toBe(version.id);
  const result = await author.policy.rollbackPolicy({ ...back, expectedActiveVersionId: version.id });
  expect(expectMember(result, "RollbackPolicySuccess").policyVersion).toMatchObject({ id: before.id, state: "ACTIVE" });
  expect((await reread(version.id)).state).toBe("RETIRED");
  expect(await refundOf30()).toBe("RefundOrderSuccess");
  const unknown = await drafted(author, STRICTER);
  const never = { policyVersionId: unknown.id, expectedActiveVersionId: before.id, note: note() };
  expect(expectMember(await author.policy.rollbackPolicy(never), "PolicyStateForbids").needed).toEqual(["RETIRED"]);
});

test("a document that is wrong in many ways is refused with all of them, and nothing is stored", async () => {
  const limit = (key: string, amount: string, change: object = {}): RuleInput => ({
    key,
    actions: ["REFUND"],
    demand: { kind: "LIMIT", per: "ACTION", amounts: [{ amount, currencyCode: "USD" }] },
    otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
    ...change,
  });
  const refuse = { outcome: "REFUSE" as const };
  const rules: RuleInput[] = [
    limit("a", "10.00"),
    limit("a", "5.00"),
    limit("never", "7.00", { when: { orderAgeDays: { min: 9, max: 3 } } }),
    limit("Wrong key", "1.005"),
    { key: "nothing", actions: ["REFUND"], demand: { kind: "FORBIDDEN" }, otherwise: refuse },
    { key: "nobody", actions: ["REFUND"], demand: { kind: "SECOND_PERSON" }, otherwise: refuse },
    { ...limit("unreasonable", "3.00"), actions: ["CANCELLATION"], when: { reasons: ["GOODWILL"] } },
  ];
  const answer = await author.policy.draftPolicy({ name: "Wrong", document: { ...asInput(STRICTER), rules } });
  const invalid = expectMember(answer, "PolicyDocumentInvalid");
  expect(invalid.issues.map(({ kind, path }) => [kind, path.join(".")])).toEqual([
    ["MALFORMED", "input.document.rules.3.key"],
    ["MALFORMED", "input.document.rules.3.demand.amounts.USD"],
    ["DUPLICATE_RULE", "input.document.rules.1.key"],
    ["NEVER_APPLIES", "input.document.rules.2.when.orderAgeDays"],
    ["REFUSES_EVERYTHING", "input.document.rules.4.demand"],
    ["NEVER_MET", "input.document.rules.5.otherwise.outcome"],
    ["MALFORMED", "input.document.rules.6.when.reasons.0"],
    ["LIMIT_WITHOUT_EFFECT", "input.document.rules.0.demand"],
    ["LIMIT_WITHOUT_EFFECT", "input.document.rules.2.demand"],
  ]);
  expect((await author.policy.policies()).nodes).toHaveLength(1);
});

test("policyUpdated tells every step in order", async () => {
  const after = await logEnd(app);
  const ending = new AbortController();
  const states: string[] = [];
  const listening = (async () => {
    for await (const { state, policyVersion } of author.policy.policyUpdated({ after }, { signal: ending.signal })) {
      states.push(`${policyVersion.name} ${state}`);
      if (states.length === 4) return;
    }
  })();
  await inForce(author, reviewer, STRICTER);
  await listening;
  ending.abort();
  expect(states).toEqual(["Stricter DRAFT", "Stricter APPROVED", "Policy RETIRED", "Stricter ACTIVE"]);
});

test("the database allows exactly the changes of state that the policy knows", async () => {
  const { client } = app.app.database;
  const allowed = POLICY_MOVES.flatMap((move) => statesFor(move).map((from) => `${from}>${stateAfter(move)}`));
  const known = new Set([...allowed, "ACTIVE>RETIRED"].filter((move) => !/^(\w+)>\1$/.test(move)));
  const works: string[] = [];
  for (const from of POLICY_STATES)
    for (const to of POLICY_STATES) {
      if (from === to) continue;
      const id = newId("policyVersion");
      const moment = (state: string) => (state === "SCHEDULED" ? new Date().toISOString() : null);
      await client
        .begin(async (inner) => {
          await inner`update policy_versions set state = 'RETIRED' where workspace_id = ${app.workspace.id} and state = 'ACTIVE'`;
          await inner`insert into policy_versions (workspace_id, id, document, state, activate_at)
            values (${app.workspace.id}, ${id}, '{}', ${from}, ${moment(from)})`;
          await inner`update policy_versions set state = ${to}, activate_at = ${moment(to)} where id = ${id}`;
          works.push(`${from}>${to}`);
          throw new Error("nothing of this stays");
        })
        .catch(() => undefined);
    }
  expect(new Set(works)).toEqual(known);
});

test("the shipped policy can be drafted again as it is", async () => {
  expect((await drafted(author, SHIPPED_POLICY)).state).toBe("DRAFT");
});
