import { AN_HOUR_AGO, furnishCancellation } from "./cancellation-places.ts";
import { expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal } from "./mails.ts";
import { QUERY } from "./receiver.ts";
import { givenMacro } from "./replies.ts";
import { furnishBacktest } from "./tenancy-backtest.ts";
import { furnishClaims } from "./tenancy-claims.ts";
import { furnishKnowledge } from "./tenancy-knowledge.ts";
import { A_PARCEL } from "./tenancy-places.ts";
import { givenReview } from "./tenancy-reports.ts";

/** A workspace with one of everything that has an id. */
export const furnish = async (app: TestApp) => {
  const order = await givenOrder(app);
  const { refund, escalation, decision } = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(order, "10.00")),
    "RefundOrderEscalated",
  );
  const { claim } = expectMember(
    await app.as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "A-1",
      filedAt: AN_HOUR_AGO,
    }),
    "RecordClaimSuccess",
  );
  const { feedback } = expectMember(
    await app.as.agent.feedback.recordFeedback({ orderId: order.id, rating: 1, leftAt: new Date().toISOString() }),
    "RecordFeedbackSuccess",
  );
  const { quarantinedMessage } = expectMember(
    await ingestRaw(app, personal({ From: "Shop <support@shop.example>" })),
    "IngestMessageQuarantined",
  );
  const { storedMessage } = expectMember(
    await ingestRaw(app, personal({ From: "Kim <kim@post.example>" }), "email"),
    "IngestMessageSuccess",
  );
  const again = await givenTicket(app, { account: "email", buyer: "kim@post.example", orderExternalId: order.externalId });
  const { duplicateCandidate } = expectMember(
    await app.as.agent.duplicate.reportMissedDuplicate({ ticketId: order.ticketId, otherTicketId: again }),
    "ReportMissedDuplicateSuccess",
  );
  const customer = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
  const [row] = expectMember(
    await app.as.integrator.product.upsertProducts({ products: [{ sku: "CUP-1", title: "Cup" }] }),
    "UpsertProductsSuccess",
  ).rows;
  const { rows: parcels } = expectMember(
    await app.as.integrator.order.recordShipments({
      channelAccountId: app.workspace.accounts.amazon,
      source: "warehouse",
      shipments: [{ ...A_PARCEL, orderExternalId: order.externalId }],
    }),
    "RecordShipmentsSuccess",
  );
  const second = (await app.as.agent.ticket.ticket({ id: await givenTicket(app, {}) }))?.customer.id ?? "";
  const { merges } = expectMember(
    await app.as.agent.customer.mergeCustomers({ primaryId: customer, otherIds: [second], note: note() }),
    "MergeCustomersSuccess",
  );
  // For what never happens here, and stopped: nothing of it moves while the workspace is compared with itself.
  const { endpoint } = expectMember(
    await app.as.admin.webhook.createWebhookEndpoint({ url: "https://shop.example/hook", query: QUERY, types: ["SLA_AT_RISK"] }),
    "CreateWebhookEndpointSuccess",
  );
  await app.as.admin.webhook.disableWebhookEndpoint({ endpointId: endpoint.id });
  const { linkAllowance } = expectMember(
    await app.as.manager.lint.allowLink({ channel: "AMAZON", host: "manuals.example.com", note: note() }),
    "AllowLinkSuccess",
  );
  const ids = {
    shipment: parcels[0]?.shipment?.id ?? "",
    endpoint: endpoint.id,
    link: linkAllowance.id,
    product: row?.product?.id ?? "",
    refund: refund.id,
    pair: duplicateCandidate.id,
    escalation: escalation.id,
    customer,
    claim: claim.id,
    feedback: feedback.id,
    quarantined: quarantinedMessage.id,
    member: refund.requestedBy.id,
    decision: decision.id ?? "",
    review: await givenReview(app),
    message: storedMessage.id,
    merge: merges[0]?.id ?? "",
    identity: (await app.as.agent.customer.customer({ id: customer }))?.identities[0]?.id ?? "",
    thread: storedMessage.thread.id,
    ...(await furnishKnowledge(app)),
    ...(await furnishBacktest(app, decision.policyVersionId, order)),
    ...(await furnishClaims(app, claim.id)),
    tag: (await app.as.agent.ticket.tags())[0]?.id ?? "",
    macroVersion: (await givenMacro(app, { en: "Hello." })).versionId,
  };
  return { order, stop: await furnishCancellation(app), ...ids };
};
