/** Reports take ids of members to choose replies by. */
import type { Firstline } from "@firstline/sdk";
import { authorityReviews } from "../src/features/oversight/authority-review.table.ts";
import { newId } from "../src/kernel/id.ts";
import type { TestApp } from "./harness.ts";
import type { Places } from "./tenancy-places.ts";

const window = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };

/** Who asks, and a member of the other workspace. */
export const reportPlaces = (world: () => { readonly as: Firstline; readonly foreignMember: string }): Places => ({
  "Query.report.input.filter.members": [
    "member",
    () => world().foreignMember,
    (member) => world().as.report.report({ input: { measures: ["FCR"], window, filter: { members: [member] } } }),
  ],
  "Query.macroEfficiency.input.filter.members": [
    "member",
    () => world().foreignMember,
    (member) => world().as.statistics.macroEfficiency({ input: { window, filter: { members: [member] } } }),
  ],
});

/** Kept without drawing: nothing was used here that could be drawn. */
export const givenReview = async ({ app, workspace }: TestApp): Promise<string> => {
  const id = newId("authorityReview");
  const [from, to] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-02-01T00:00:00Z")];
  const drawn = {
    actions: ["REFUND" as const],
    perActor: 1,
    seed: "1",
    populations: {},
    drawnBy: "system" as const,
    drawnAt: to,
  };
  await app.database.q.insert(authorityReviews).values({ workspaceId: workspace.id, id, from, to, ...drawn });
  return id;
};

/** Who asks, and member, customer, attempt and review of the other workspace. */
type Oversight = {
  readonly as: Firstline;
  readonly foreign: { readonly member: string; readonly customer: string; readonly decision: string; readonly review: string };
};

export const oversightPlaces = (world: () => Oversight): Places => ({
  "Query.refundAudit.filter.requestedBy": [
    "member",
    () => world().foreign.member,
    (id) => world().as.oversight.refundAudit({ filter: { requestedBy: [id] } }),
  ],
  "Query.refundAudit.filter.customerId": [
    "customer",
    () => world().foreign.customer,
    (customerId) => world().as.oversight.refundAudit({ filter: { customerId } }),
  ],
  "Query.cancellationAudit.filter.requestedBy": [
    "member",
    () => world().foreign.member,
    (id) => world().as.oversight.cancellationAudit({ filter: { requestedBy: [id] } }),
  ],
  "Query.cancellationAudit.filter.customerId": [
    "customer",
    () => world().foreign.customer,
    (customerId) => world().as.oversight.cancellationAudit({ filter: { customerId } }),
  ],
  "Query.authorityUse.input.actorIds": [
    "member",
    () => world().foreign.member,
    (id) => world().as.oversight.authorityUse({ input: { window, actorIds: [id] } }),
  ],
  "Query.guardedAttempts.filter.actorIds": [
    "member",
    () => world().foreign.member,
    (id) => world().as.oversight.guardedAttempts({ filter: { window, actorIds: [id] } }),
  ],
  "Query.guardedAttempts.filter.customerId": [
    "customer",
    () => world().foreign.customer,
    (customerId) => world().as.oversight.guardedAttempts({ filter: { window, customerId } }),
  ],
  "Query.authorityReview.id": [
    "authorityReview",
    () => world().foreign.review,
    (id) => world().as.oversight.authorityReview({ id }),
  ],
  "Mutation.drawAuthorityReview.input.actorIds": [
    "member",
    () => world().foreign.member,
    (id) => world().as.oversight.drawAuthorityReview({ window, actorIds: [id] }),
  ],
  "Mutation.judgeGuardedAttempt.input.attemptId": [
    "decision",
    () => world().foreign.decision,
    (attemptId) => world().as.oversight.judgeGuardedAttempt({ attemptId, verdict: "APPROPRIATE", expectedVersion: 0 }),
  ],
});
