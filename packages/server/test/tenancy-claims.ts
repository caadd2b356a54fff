/** Claims, their notices, defences and dossiers, and feedback of another workspace. */
import type { Firstline } from "@firstline/sdk";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { bytesOf } from "./claim-notices/notice.ts";
import { ingestRaw } from "./mails.ts";
import type { Places } from "./tenancy-places.ts";

const STATEMENT = "The parcel was delivered and signed for; see the tracking.";

/** A defence that waits, an exported dossier, and a notice that nobody could read for sure. */
export const furnishClaims = async (app: TestApp, claimId: string) => {
  const { claimDefence } = expectMember(
    await app.as.agent.claim.submitClaimDefence({ claimId, statement: STATEMENT, note: note() }),
    "SubmitClaimDefenceSuccess",
  );
  const { claimDossier } = expectMember(
    await app.as.compliance.claim.exportClaimDossier({ claimId, note: note() }),
    "ExportClaimDossierSuccess",
  );
  const raw = bytesOf({
    name: "",
    is: "UNCLEAR",
    from: "Amazon <seller-performance@amazon.com>",
    proof: "PASS",
    subject: "A-to-z Guarantee claim received",
    body: `See Seller Central. ${app.workspace.sellerId}`,
  });
  const { quarantinedMessage } = expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined");
  return { defence: claimDefence.id, dossier: claimDossier.id, notice: quarantinedMessage.id };
};

type Foreign = {
  readonly customer: string;
  readonly feedback: string;
  readonly order: string;
  readonly claim: string;
  readonly defence: string;
  readonly dossier: string;
  readonly notice: string;
  readonly account: string;
};
type World = { readonly as: Firstline; readonly compliance: Firstline; readonly ownOrder: string; readonly foreign: Foreign };

export const claimPlaces = (world: () => World): Places => ({
  "Query.claim.id": ["claim", () => world().foreign.claim, (id) => world().as.claim.claim({ id })],
  "Query.claimDossier.id": ["claimDossier", () => world().foreign.dossier, (id) => world().as.claim.claimDossier({ id })],
  "Query.claims.filter.orderId": [
    "order",
    () => world().foreign.order,
    (orderId) => world().as.claim.claims({ filter: { orderId } }),
  ],
  "Mutation.recordClaim.input.quarantinedMessageId": [
    "quarantinedMessage",
    () => world().foreign.notice,
    (quarantinedMessageId) =>
      world().as.claim.recordClaim({
        orderId: world().ownOrder,
        kind: "A_TO_Z",
        externalId: "A-9",
        filedAt: "2026-11-01T00:00:00Z",
        quarantinedMessageId,
      }),
  ],
  "Mutation.recordClaims.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) =>
      world().as.claim.recordClaims({
        channelAccountId,
        claims: [{ orderExternalId: "x", kind: "A_TO_Z", externalId: "A-9", filedAt: "2026-11-01T00:00:00Z" }],
      }),
  ],
  ...feedbackPlaces(world),
  "Mutation.dismissClaimNotice.input.quarantinedMessageId": [
    "quarantinedMessage",
    () => world().foreign.notice,
    (quarantinedMessageId) => world().as.claim.dismissClaimNotice({ quarantinedMessageId, note: note() }),
  ],
  "Mutation.submitClaimDefence.input.claimId": [
    "claim",
    () => world().foreign.claim,
    (claimId) => world().as.claim.submitClaimDefence({ claimId, statement: STATEMENT, note: note() }),
  ],
  "Mutation.decideClaimDefence.input.claimDefenceId": [
    "claimDefence",
    () => world().foreign.defence,
    (claimDefenceId) => world().compliance.claim.decideClaimDefence({ claimDefenceId, verdict: "APPROVE", note: note() }),
  ],
  "Mutation.recordDefenceFiled.input.claimDefenceId": [
    "claimDefence",
    () => world().foreign.defence,
    (claimDefenceId) =>
      world().as.claim.recordDefenceFiled({
        claimDefenceId,
        filedAt: "2026-11-01T00:00:00Z",
        place: "Seller Central",
        note: note(),
      }),
  ],
  "Mutation.exportClaimDossier.input.claimId": [
    "claim",
    () => world().foreign.claim,
    (claimId) => world().as.claim.exportClaimDossier({ claimId, note: note() }),
  ],
});

const RATED = { rating: 1, leftAt: "2026-11-01T00:00:00Z" };
const feedbackPlaces = (world: () => World): Places => ({
  "Query.feedback.id": ["feedback", () => world().foreign.feedback, (id) => world().as.feedback.feedback({ id })],
  "Query.feedbacks.filter.orderId": [
    "order",
    () => world().foreign.order,
    (orderId) => world().as.feedback.feedbacks({ filter: { orderId } }),
  ],
  "Query.feedbacks.filter.customerId": [
    "customer",
    () => world().foreign.customer,
    (customerId) => world().as.feedback.feedbacks({ filter: { customerId } }),
  ],
  "Mutation.recordFeedback.input.orderId": [
    "order",
    () => world().foreign.order,
    (orderId) => world().as.feedback.recordFeedback({ orderId, ...RATED }),
  ],
  "Mutation.recordFeedbacks.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) =>
      world().as.feedback.recordFeedbacks({ channelAccountId, feedbacks: [{ orderExternalId: "x", ...RATED }] }),
  ],
});
