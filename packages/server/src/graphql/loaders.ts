/** One set per request: every field that reads goes through here, so that a list costs one statement per kind of thing, not per row. */
import DataLoader from "dataloader";
import { authorityLoaders } from "../features/authority/authority.loaders.ts";
import { auditEntriesByIds } from "../features/audit/audit.store.ts";
import { backtestLoaders } from "../features/backtest/backtest.loaders.ts";
import { claimLoaders } from "../features/claim/claim.loaders.ts";
import { claimsByIds, claimsByOrderIds, transitionsByClaimIds } from "../features/claim/claim.store.ts";
import { defencesByClaimIds, defencesByIds, dossiersByIds } from "../features/claim/defence.store.ts";
import { openQuestionsByTicketIds } from "../features/completeness/index.ts";
import { rootsByCustomerIds } from "../features/customer/cluster.store.ts";
import { customersByIds, identitiesByCustomerIds } from "../features/customer/customer.store.ts";
import { mergesByCustomerIds } from "../features/customer/merge.store.ts";
import { suggestionsByCustomerIds } from "../features/customer/suggestion.store.ts";
import { customerHistoryLoaders } from "../features/customer-history/customer-history.loaders.ts";
import { candidatesByIds, candidatesByTicketIds } from "../features/duplicate/duplicate.store.ts";
import {
  escalationPagesByTicketIds,
  escalationsByIds,
  escalationsBySubjectIds,
} from "../features/escalation/escalation.store.ts";
import { feedbackLoaders } from "../features/feedback/feedback.loaders.ts";
import { guidanceLoaders } from "../features/guidance/guidance.loaders.ts";
import { knowledgeLoaders } from "../features/knowledge/knowledge.loaders.ts";
import {
  currentVersionsByMacroIds,
  macrosByIds,
  macroVersionsByIds,
  translationsByVersionIds,
  versionPagesByMacroIds,
  vettingsByVersionIds,
} from "../features/macro/macro.store.ts";
import { macroSuggestionLoaders } from "../features/macro-suggestion/macro-suggestion.loaders.ts";
import { macroStatisticsLoaders } from "../features/macro-statistics/macro-statistics.loaders.ts";
import { deliveriesByMessageIds, transitionsByMessageIds } from "../features/message/delivery.store.ts";
import { messagePagesByTicketIds, messagesByIds, quarantinedByIds } from "../features/message/message.store.ts";
import {
  componentsByOrderIds,
  linesByIds,
  linesByOrderIds,
  orderPagesByCustomerIds,
  ordersByIds,
} from "../features/order/order.store.ts";
import { eventsByShipmentIds, shipmentsByIds, shipmentsByOrderIds } from "../features/order/shipment.store.ts";
import { oversightLoaders } from "../features/oversight/oversight.loaders.ts";
import { decisionsByIds } from "../features/policy/policy.store.ts";
import { policyVersionsByIds, stepsByVersionIds } from "../features/policy/policy-version.store.ts";
import type { ArticleNames } from "../features/product/index.ts";
import { asinsByTicketIds, productsByIds, productsByNames } from "../features/product/product.store.ts";
import type { Product } from "../features/product/product.store.ts";
import {
  attemptsByRefundIds,
  componentsByRefundIds,
  evidenceByRefundIds,
  refundPagesBy,
  refundsByIds,
  transitionsByRefundIds,
} from "../features/refund/refund.store.ts";
import { repeatsByTicketIds } from "../features/repeat/index.ts";
import { clocksByThreadIds, latestClocksByThreadIds } from "../features/sla/sla-clock.store.ts";
import { queueFactsByTicketIds } from "../features/queue/queue.store.ts";
import {
  attemptsByCancellationIds,
  cancellationsByIds,
  cancellationsByOrderIds,
  evidenceByCancellationIds,
  transitionsByCancellationIds,
} from "../features/cancellation/cancellation.store.ts";
import { submissionsByIds } from "../features/submission/submission.store.ts";
import { notePagesByTicketIds, notesByIds } from "../features/ticket/note.store.ts";
import { mergesByTicketIds, noticesByMergeIds } from "../features/merge/merge.store.ts";
import {
  mergedTicketsByPrimaryIds,
  tagsByTicketIds,
  threadsByIds,
  threadsByTicketIds,
  ticketPagesBy,
  ticketsByIds,
} from "../features/ticket/ticket.store.ts";
import { suggestedReasonsByTicketIds } from "../features/suggested-reason/index.ts";
import { tagsByIds } from "../features/tag/tag.store.ts";
import { webhookEndpointsByIds } from "../features/webhook/webhook.store.ts";
import { apiKeysByIds } from "../features/workspace/api-key.store.ts";
import { actorsByIds, channelAccountsByIds, membersByIds } from "../features/workspace/workspace.store.ts";
import { many, MAX_KEYS, single, singleOf } from "../platform/batching.ts";
import type { Scope } from "../platform/database.ts";
import { groupBy } from "../platform/paging.ts";
import type { PageRequest } from "../platform/paging.ts";

type PageKey = PageRequest & { readonly parentId: string };
type ReadPages<Row> = (scope: Scope, parentIds: readonly string[], page: PageRequest) => Promise<Map<string, Row[]>>;

/** Nested lists: all parents that ask for the same page are read in one statement. Rows include the one that tells of a next page. */
const pages = <Row>(scope: Scope, read: ReadPages<Row>) =>
  new DataLoader<PageKey, Row[], string>(
    async (keys) => {
      const found = new Map<string, Row[]>();
      for (const [, group] of groupBy(keys, ({ first, after }) => `${first} ${after ?? ""}`)) {
        const [{ first, after } = { first: 0, after: null }] = group;
        const rows = await read(
          scope,
          group.map((key) => key.parentId),
          { first, after },
        );
        for (const key of group) found.set(cacheKey(key), rows.get(key.parentId) ?? []);
      }
      return keys.map((key) => found.get(cacheKey(key)) ?? []);
    },
    { cacheKeyFn: cacheKey, maxBatchSize: MAX_KEYS },
  );
const cacheKey = ({ parentId, first, after }: PageKey): string => `${parentId} ${first} ${after ?? ""}`;

/** Articles as order lines and messages name them; many lines of a page name the same one. */
const articles = (scope: Scope) =>
  new DataLoader<ArticleNames, Product | null, string>(
    async (names) => (await productsByNames(scope, names)).map((product) => product ?? null),
    {
      cacheKeyFn: ({ channelAccountId, sku, asin }) => JSON.stringify([channelAccountId, sku, asin]),
      maxBatchSize: MAX_KEYS,
    },
  );

/** Merged tickets, and what their customers were told. */
const mergeLoaders = (scope: Scope) => ({
  mergedTickets: many(scope, mergedTicketsByPrimaryIds, (row) => row.mergedIntoId),
  noticesOfMerge: many(scope, noticesByMergeIds, (row) => row.mergeId),
  mergesOfTicket: many(scope, mergesByTicketIds, (row) => row.shownBy),
  delivery: singleOf(scope, deliveriesByMessageIds, (row) => row.messageId),
  transitionsOfMessage: many(scope, transitionsByMessageIds, (row) => row.messageId),
});

/** What decides, and what was decided. */
const policyLoaders = (scope: Scope) => ({
  decision: single(scope, decisionsByIds),
  policyVersion: single(scope, policyVersionsByIds),
  stepsOfPolicyVersion: many(scope, stepsByVersionIds, (row) => row.policyVersionId),
});

/** Macros and what they say. */
const macroLoaders = (scope: Scope) => ({
  macro: single(scope, macrosByIds),
  macroVersion: single(scope, macroVersionsByIds),
  currentVersionOfMacro: many(scope, currentVersionsByMacroIds, (row) => row.macroId),
  versionPageOfMacro: pages(scope, versionPagesByMacroIds),
  translationsOfVersion: many(scope, translationsByVersionIds, (row) => row.versionId),
  vettingsOfVersion: many(scope, vettingsByVersionIds, (row) => row.versionId),
});

/** Refunds and what became of them. */
const refundLoaders = (scope: Scope) => ({
  refund: single(scope, refundsByIds),
  submission: single(scope, submissionsByIds),
  componentsOfRefund: many(scope, componentsByRefundIds, (row) => row.refundId),
  transitionsOfRefund: many(scope, transitionsByRefundIds, (row) => row.refundId),
  attemptsOfRefund: many(scope, attemptsByRefundIds, (row) => row.refundId),
  evidenceOfRefund: many(scope, evidenceByRefundIds, (row) => row.refundId),
  refundPageOfOrder: pages(scope, refundPagesBy("order")),
  refundPageOfTicket: pages(scope, refundPagesBy("ticket")),
  refundPageOfCustomer: pages(scope, refundPagesBy("customer")),
});

/** Orders, what is in them, and their parcels. */
const orderLoaders = (scope: Scope) => ({
  order: single(scope, ordersByIds),
  orderLine: single(scope, linesByIds),
  linesOfOrder: many(scope, linesByOrderIds, (row) => row.orderId),
  componentsOfOrder: many(scope, componentsByOrderIds, (row) => row.orderId),
  shipmentsOfOrder: many(scope, shipmentsByOrderIds, (row) => row.orderId),
  shipment: single(scope, shipmentsByIds),
  eventsOfShipment: many(scope, eventsByShipmentIds, (row) => row.shipmentId),
});

/** Cases that buyers opened at the marketplace, and what was said against them. */
const claimRowLoaders = (scope: Scope) => ({
  claim: single(scope, claimsByIds),
  claimDefence: single(scope, defencesByIds),
  defencesOfClaim: many(scope, defencesByClaimIds, (row) => row.claimId),
  claimDossier: single(scope, dossiersByIds),
  transitionsOfClaim: many(scope, transitionsByClaimIds, (row) => row.claimId),
  claimsOfOrder: many(scope, claimsByOrderIds, (row) => row.orderId),
});

/** Orders that are to be stopped. */
const cancellationLoaders = (scope: Scope) => ({
  cancellation: single(scope, cancellationsByIds),
  cancellationsOfOrder: many(scope, cancellationsByOrderIds, (row) => row.orderId),
  transitionsOfCancellation: many(scope, transitionsByCancellationIds, (row) => row.cancellationId),
  attemptsOfCancellation: many(scope, attemptsByCancellationIds, (row) => row.cancellationId),
  evidenceOfCancellation: many(scope, evidenceByCancellationIds, (row) => row.cancellationId),
});

export const createLoaders = (scope: Scope) => ({
  actor: single(scope, actorsByIds),
  apiKey: single(scope, apiKeysByIds),
  auditEntry: single(scope, auditEntriesByIds),
  channelAccount: single(scope, channelAccountsByIds),
  customer: single(scope, customersByIds),
  /** Who speaks for a customer that a row names. */
  rootOfCustomer: single(scope, rootsByCustomerIds),
  identitiesOfCustomer: many(scope, identitiesByCustomerIds, (row) => row.askedId),
  suggestionsOfCustomer: many(scope, suggestionsByCustomerIds, (row) => row.askedId),
  mergesOfCustomer: many(scope, mergesByCustomerIds, (row) => row.askedId),
  duplicateCandidate: single(scope, candidatesByIds),
  duplicateCandidatesOfTicket: many(scope, candidatesByTicketIds, (row) => row.shownBy),
  escalation: single(scope, escalationsByIds),
  escalationsOfSubject: many(scope, escalationsBySubjectIds, (row) => row.subjectId),
  escalationPageOfTicket: pages(scope, escalationPagesByTicketIds),
  member: single(scope, membersByIds),
  message: single(scope, messagesByIds),
  quarantinedMessage: single(scope, quarantinedByIds),
  product: single(scope, productsByIds),
  productOfArticle: articles(scope),
  asinsOfTicket: many(scope, asinsByTicketIds, (row) => row.ticketId),
  note: single(scope, notesByIds),
  notePageOfTicket: pages(scope, notePagesByTicketIds),
  tag: single(scope, tagsByIds),
  ticket: single(scope, ticketsByIds),
  suggestedReasonOfTicket: single(scope, suggestedReasonsByTicketIds),
  queueFactsOfTicket: single(scope, queueFactsByTicketIds),
  tagsOfTicket: many(scope, tagsByTicketIds, (row) => row.ticketId),
  webhookEndpoint: single(scope, webhookEndpointsByIds),
  thread: single(scope, threadsByIds),
  threadsOfTicket: many(scope, threadsByTicketIds, (row) => row.shownBy),
  latestClockOfThread: many(scope, latestClocksByThreadIds, (row) => row.threadId),
  clocksOfThread: many(scope, clocksByThreadIds, (row) => row.threadId),
  openQuestionsOfTicket: many(scope, openQuestionsByTicketIds, (row) => row.ticketId),
  repeatOfTicket: many(scope, repeatsByTicketIds, (row) => row.contactTicketId),
  messagePageOfTicket: pages(scope, messagePagesByTicketIds),
  ticketPageOfCustomer: pages(scope, ticketPagesBy("customer")),
  ticketPageOfOrder: pages(scope, ticketPagesBy("order")),
  orderPageOfCustomer: pages(scope, orderPagesByCustomerIds),
  ...policyLoaders(scope),
  ...macroLoaders(scope),
  ...mergeLoaders(scope),
  ...refundLoaders(scope),
  ...orderLoaders(scope),
  ...cancellationLoaders(scope),
  ...claimRowLoaders(scope),
  ...claimLoaders(scope),
  ...feedbackLoaders(scope),
  ...customerHistoryLoaders(scope),
  ...oversightLoaders(scope),
  ...macroStatisticsLoaders(scope),
  ...macroSuggestionLoaders(scope),
  ...guidanceLoaders(scope),
  ...knowledgeLoaders(scope),
  ...backtestLoaders(scope),
  ...authorityLoaders(scope),
});
export type Loaders = ReturnType<typeof createLoaders>;
