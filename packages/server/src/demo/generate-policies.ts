import { SHIPPED_EXPIRY_HOURS } from "../features/escalation/escalation.table.ts";
import { digestOfPolicy, SHIPPED_POLICY } from "../features/policy/index.ts";
import type { PolicyDocument } from "../features/policy/index.ts";
import type { PolicyState, PolicyStepKind } from "../features/policy/version-state.policy.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoAudit } from "./demo-audit.ts";
import { DEMO_DRAFT_ID, draftOf } from "./demo-backtest.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { DEMO_POLICY } from "./generate-workspace.ts";

type Generated = Pick<
  DemoRows,
  "policyVersions" | "policySteps" | "escalationRoutes" | "escalationExpiries" | "auditEntries" | "auditNotes"
>;
type Step = { readonly kind: PolicyStepKind; readonly by: Id<"member">; readonly ageMs: number; readonly note: string };
type Told = {
  readonly id: Id<"policyVersion">;
  readonly name: string;
  readonly about: string;
  readonly document: PolicyDocument;
  readonly state: PolicyState;
  readonly basedOnId: Id<"policyVersion"> | null;
  readonly steps: readonly Step[];
};

const AUDITED: Partial<Record<PolicyStepKind, string>> = {
  DRAFTED: "policy.draft",
  APPROVED: "policy.review",
  ACTIVATED: "policy.activate",
};
const { mara, colin } = DEMO_MEMBERS;
/** When the rules that decided the demo's month came in force. */
const IN_FORCE = 60 * DAY;

/** Written by Mara, read by compliance. */
const approved = (ageMs: number, note: string): Step[] => [
  { kind: "DRAFTED", by: mara, ageMs: ageMs + 2 * DAY, note: "" },
  { kind: "APPROVED", by: colin, ageMs: ageMs + 6 * HOUR, note },
];
const activated = (ageMs: number, review: string, note: string): Step[] => [
  ...approved(ageMs, review),
  { kind: "ACTIVATED", by: mara, ageMs, note },
];

const history = (): readonly Told[] => {
  const mint = createDemoIds(1);
  const first = mint("policyVersion", 380 * DAY);
  const current = mint("policyVersion", IN_FORCE);
  return [
    {
      id: current,
      name: "Three currencies, and sums over time",
      about: "One limit per refund was walked around in small steps; the shop in Europe had no limit at all.",
      document: DEMO_POLICY,
      state: "ACTIVE",
      basedOnId: first,
      steps: activated(
        IN_FORCE,
        "Compared with last quarter's refunds: two of three hundred would have needed Mara, and both should have.",
        "Agreed with the team on Monday; the limits in euros and pounds are new to them.",
      ),
    },
    {
      id: DEMO_DRAFT_ID,
      name: "Kindness in two hands",
      about: "Half of what one may return alone, and goodwill by two: its back-test says what that would have changed.",
      document: draftOf(DEMO_POLICY),
      state: "APPROVED",
      basedOnId: current,
      steps: approved(
        DAY,
        "Nothing in it contradicts what is in force; watch how many more escalations Mara gets before it starts.",
      ),
    },
    {
      id: first,
      name: "First season",
      about: "What the platform came with, in dollars.",
      document: SHIPPED_POLICY,
      state: "RETIRED",
      basedOnId: null,
      steps: activated(
        380 * DAY,
        "What is shipped is strict enough to begin with, until we know our own numbers.",
        "We open on Amazon on Monday; nobody on the team has refunded here before.",
      ),
    },
  ];
};

/**
 * What has decided, what decides, and what waits to: each with who wrote, read and activated it, and why. The version in force comes first:
 * the rest of the demo is decided by it.
 */
export const generatePolicies = (at: At): Generated => {
  const mint = createDemoIds(2);
  const { rows, record } = createDemoAudit(3, at);
  const own = { workspaceId: DEMO_WORKSPACE };
  const versions = history();
  const policyVersions = versions.map(({ steps, ...told }) => {
    const [drafted, review] = steps;
    const activation = steps.find(({ kind }) => kind === "ACTIVATED");
    return {
      ...own,
      ...told,
      version: steps.length + (told.state === "RETIRED" ? 1 : 0),
      authors: [mara],
      reviewedBy: review?.by ?? null,
      activatedAt: activation ? at(activation.ageMs) : null,
      createdAt: at(drafted?.ageMs ?? 0),
    };
  });
  const taken = versions
    .flatMap(({ id, document, steps }) => steps.map((step) => ({ ...step, id, document })))
    .sort((a, b) => b.ageMs - a.ageMs);
  const policySteps = taken.map(({ id, document, kind, by, ageMs, note }) => {
    const action = AUDITED[kind];
    if (action) record({ action, actorId: by, subjectId: id, ageMs, ...(note === "" ? {} : { note }) });
    const digest = digestOfPolicy(document);
    const instants = { at: at(ageMs), createdAt: at(ageMs) };
    return { ...own, id: mint("policyReview", ageMs), policyVersionId: id, kind, byActor: by, note, digest, ...instants };
  });
  const setting = { ...own, version: 1, changedBy: mara, changedAt: at(IN_FORCE), createdAt: at(IN_FORCE) };
  record({
    action: "escalation.set-route",
    actorId: mara,
    subjectId: "OVER_LIMIT",
    ageMs: IN_FORCE,
    note: "Money over a limit stays with me; I see the desk's day, compliance does not.",
  });
  return {
    policyVersions,
    policySteps,
    escalationRoutes: [{ ...setting, kind: "OVER_LIMIT", targetRole: "MANAGER" }],
    escalationExpiries: [{ ...setting, hours: SHIPPED_EXPIRY_HOURS }],
    ...rows,
  };
};
