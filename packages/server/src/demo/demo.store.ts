import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { auditEntries, auditNotes } from "../features/audit/audit.table.ts";
import { claimNotices, claims, claimTransitions, claimWindowAlerts } from "../features/claim/claim.table.ts";
import { claimDefences } from "../features/claim/defence.table.ts";
import {
  cancellationAttempts,
  cancellationEvidence,
  cancellations,
  cancellationTransitions,
} from "../features/cancellation/cancellation.table.ts";
import { customers, identities } from "../features/customer/customer.table.ts";
import { buyerRules } from "../features/customer-history/buyer-rule.table.ts";
import { duplicateCandidates } from "../features/duplicate/duplicate.table.ts";
import { escalationExpiries, escalationRoutes } from "../features/escalation/escalation-setting.table.ts";
import { escalations } from "../features/escalation/escalation.table.ts";
import { feedbacks } from "../features/feedback/feedback.table.ts";
import { qualifications } from "../features/guidance/guidance.table.ts";
import { articles, articleTranslations, articleVersions } from "../features/knowledge/article.table.ts";
import { deflections, deflectionSettings } from "../features/knowledge/deflection.table.ts";
import { macros, macroTranslations, macroVersions, macroVettings } from "../features/macro/macro.table.ts";
import { ticketMerges } from "../features/merge/merge.table.ts";
import { deliveryTransitions, messageDeliveries } from "../features/message/delivery.table.ts";
import { messages, quarantinedMessages, rawMails } from "../features/message/message.table.ts";
import { authorityReviews, authorityReviewUses, authorityVerdicts } from "../features/oversight/authority-review.table.ts";
import { orderComponents, orderLines, orders, shipmentEvents, shipments } from "../features/order/order.table.ts";
import { decisions, policySteps, policyVersions } from "../features/policy/policy.table.ts";
import { slaClocks, slaPolicies } from "../features/sla/sla.table.ts";
import { costParameters, costRates } from "../features/support-cost/cost-parameters.table.ts";
import { products } from "../features/product/product.table.ts";
import { legalMentions } from "../features/queue/queue.table.ts";
import { refundAttempts, refundComponents, refundEvidence, refunds, refundTransitions } from "../features/refund/refund.table.ts";
import { tags } from "../features/tag/tag.table.ts";
import { threads, ticketNotes, tickets, ticketTags } from "../features/ticket/ticket.table.ts";
import { ticketResolutions } from "../features/ticket/ticket-resolution.table.ts";
import { apiKeys, channelAccounts, members, workspaces } from "../features/workspace/workspace.table.ts";
import { newSecret } from "../kernel/id.ts";
import type { Id } from "../kernel/id.ts";
import type { Scope, Tx } from "../platform/database.ts";

/**
 * Everything the demo inserts, in the order of the foreign keys. Refunds and cancellations are settled ones of the past, decided by the guard;
 * whatever moves comes from the money path. No events: the log starts empty, as nobody can have missed what happened before the first start.
 */
export type DemoRows = {
  readonly workspaces: (typeof workspaces.$inferInsert)[];
  readonly members: (typeof members.$inferInsert)[];
  readonly apiKeys: (typeof apiKeys.$inferInsert)[];
  readonly channelAccounts: (typeof channelAccounts.$inferInsert)[];
  readonly policyVersions: (typeof policyVersions.$inferInsert)[];
  readonly policySteps: (typeof policySteps.$inferInsert)[];
  readonly escalationRoutes: (typeof escalationRoutes.$inferInsert)[];
  readonly escalationExpiries: (typeof escalationExpiries.$inferInsert)[];
  readonly tags: (typeof tags.$inferInsert)[];
  readonly macros: (typeof macros.$inferInsert)[];
  readonly macroVersions: (typeof macroVersions.$inferInsert)[];
  readonly macroTranslations: (typeof macroTranslations.$inferInsert)[];
  readonly macroVettings: (typeof macroVettings.$inferInsert)[];
  readonly qualifications: (typeof qualifications.$inferInsert)[];
  readonly articles: (typeof articles.$inferInsert)[];
  readonly articleVersions: (typeof articleVersions.$inferInsert)[];
  readonly articleTranslations: (typeof articleTranslations.$inferInsert)[];
  readonly deflections: (typeof deflections.$inferInsert)[];
  readonly customers: (typeof customers.$inferInsert)[];
  readonly identities: (typeof identities.$inferInsert)[];
  readonly orders: (typeof orders.$inferInsert)[];
  readonly orderLines: (typeof orderLines.$inferInsert)[];
  readonly orderComponents: (typeof orderComponents.$inferInsert)[];
  readonly shipments: (typeof shipments.$inferInsert)[];
  readonly shipmentEvents: (typeof shipmentEvents.$inferInsert)[];
  readonly products: (typeof products.$inferInsert)[];
  readonly claims: (typeof claims.$inferInsert)[];
  readonly claimTransitions: (typeof claimTransitions.$inferInsert)[];
  readonly feedbacks: (typeof feedbacks.$inferInsert)[];
  readonly rawMails: (typeof rawMails.$inferInsert)[];
  readonly quarantinedMessages: (typeof quarantinedMessages.$inferInsert)[];
  readonly claimNotices: (typeof claimNotices.$inferInsert)[];
  readonly claimDefences: (typeof claimDefences.$inferInsert)[];
  readonly claimWindowAlerts: (typeof claimWindowAlerts.$inferInsert)[];
  readonly tickets: (typeof tickets.$inferInsert)[];
  readonly ticketNotes: (typeof ticketNotes.$inferInsert)[];
  readonly ticketMerges: (typeof ticketMerges.$inferInsert)[];
  readonly ticketTags: (typeof ticketTags.$inferInsert)[];
  readonly threads: (typeof threads.$inferInsert)[];
  readonly messages: (typeof messages.$inferInsert)[];
  readonly messageDeliveries: (typeof messageDeliveries.$inferInsert)[];
  readonly deliveryTransitions: (typeof deliveryTransitions.$inferInsert)[];
  /** Beside those that triggers write for tickets that are resolved now. */
  readonly ticketResolutions: (typeof ticketResolutions.$inferInsert)[];
  readonly legalMentions: (typeof legalMentions.$inferInsert)[];
  readonly duplicateCandidates: (typeof duplicateCandidates.$inferInsert)[];
  readonly escalations: (typeof escalations.$inferInsert)[];
  readonly costParameters: (typeof costParameters.$inferInsert)[];
  readonly costRates: (typeof costRates.$inferInsert)[];
  readonly slaPolicies: (typeof slaPolicies.$inferInsert)[];
  readonly slaClocks: (typeof slaClocks.$inferInsert)[];
  readonly buyerRules: (typeof buyerRules.$inferInsert)[];
  readonly decisions: (typeof decisions.$inferInsert)[];
  readonly refunds: (typeof refunds.$inferInsert)[];
  readonly refundComponents: (typeof refundComponents.$inferInsert)[];
  readonly refundTransitions: (typeof refundTransitions.$inferInsert)[];
  readonly refundAttempts: (typeof refundAttempts.$inferInsert)[];
  readonly refundEvidence: (typeof refundEvidence.$inferInsert)[];
  readonly auditEntries: (typeof auditEntries.$inferInsert)[];
  readonly auditNotes: (typeof auditNotes.$inferInsert)[];
  readonly authorityReviews: (typeof authorityReviews.$inferInsert)[];
  readonly authorityReviewUses: (typeof authorityReviewUses.$inferInsert)[];
  readonly authorityVerdicts: (typeof authorityVerdicts.$inferInsert)[];
  readonly cancellations: (typeof cancellations.$inferInsert)[];
  readonly cancellationTransitions: (typeof cancellationTransitions.$inferInsert)[];
  readonly cancellationAttempts: (typeof cancellationAttempts.$inferInsert)[];
  readonly cancellationEvidence: (typeof cancellationEvidence.$inferInsert)[];
};

/** Any number no other program on this database uses: of two servers that start at once, one seeds and the other finds it done. */
const SEED_LOCK = 7_245_120;

/** Held until the transaction ends. */
export const lockSeeding = async ({ q }: Tx): Promise<void> => {
  await q.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
};

export const workspaceExists = async ({ q, workspaceId }: Scope): Promise<boolean> => {
  const rows = await q.select({ id: workspaces.workspaceId }).from(workspaces).where(eq(workspaces.workspaceId, workspaceId));
  return rows.length > 0;
};

/** A statement takes at most 65,535 parameters; this many rows of our widest table stay far below. */
const CHUNK = 500;

const inChunks = async <Row>(rows: readonly Row[], insert: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK));
};

/** Articles are put in force when their texts are there, as publishing does; the database takes no text later. */
const insertKnowledge = async ({ q, workspaceId }: Tx, rows: DemoRows): Promise<void> => {
  await q.insert(qualifications).values(rows.qualifications);
  await q.insert(articles).values(rows.articles.map((article) => ({ ...article, version: 0 })));
  await q.insert(articleVersions).values(rows.articleVersions);
  await q.insert(articleTranslations).values(rows.articleTranslations);
  await q.update(articles).set({ version: 1 }).where(eq(articles.workspaceId, workspaceId));
  await q.insert(deflectionSettings).values({ workspaceId, controlPercent: 10, hashKey: newSecret(), version: 0 });
  await inChunks(rows.deflections, (chunk) => q.insert(deflections).values(chunk));
};

/** Decisions first: everything else tells of them. A trigger reserves what refunds return. */
const insertAuthority = async ({ q }: Tx, rows: DemoRows): Promise<void> => {
  await q.insert(buyerRules).values(rows.buyerRules);
  await q.insert(decisions).values(rows.decisions);
  await q.insert(auditEntries).values(rows.auditEntries);
  await q.insert(auditNotes).values(rows.auditNotes);
  await q.insert(refunds).values(rows.refunds);
  await q.insert(refundComponents).values(rows.refundComponents);
  await inChunks(rows.refundTransitions, (chunk) => q.insert(refundTransitions).values(chunk));
  await q.insert(refundAttempts).values(rows.refundAttempts);
  await q.insert(refundEvidence).values(rows.refundEvidence);
  await q.insert(authorityReviews).values(rows.authorityReviews);
  await q.insert(authorityReviewUses).values(rows.authorityReviewUses);
  await q.insert(authorityVerdicts).values(rows.authorityVerdicts);
  await q.insert(cancellations).values(rows.cancellations);
  await q.insert(cancellationTransitions).values(rows.cancellationTransitions);
  await q.insert(cancellationAttempts).values(rows.cancellationAttempts);
  await q.insert(cancellationEvidence).values(rows.cancellationEvidence);
};

/** In the order in which each version was based on the one before. */
const insertPolicies = async ({ q }: Tx, rows: DemoRows): Promise<void> => {
  const oldestFirst = [...rows.policyVersions].sort((a, b) => (a.id < b.id ? -1 : 1));
  await q.insert(policyVersions).values(oldestFirst);
  await q.insert(policySteps).values(rows.policySteps);
  await q.insert(escalationRoutes).values(rows.escalationRoutes);
  await q.insert(escalationExpiries).values(rows.escalationExpiries);
};

/** What was told of claims, what happened to them and what answers them. */
const insertClaimDesk = async ({ q }: Tx, rows: DemoRows): Promise<void> => {
  await q.insert(claimTransitions).values(rows.claimTransitions);
  await q.insert(rawMails).values(rows.rawMails);
  await q.insert(quarantinedMessages).values(rows.quarantinedMessages);
  await q.insert(claimNotices).values(rows.claimNotices);
  await q.insert(claimDefences).values(rows.claimDefences);
  await q.insert(claimWindowAlerts).values(rows.claimWindowAlerts);
};

/** In the order of the foreign keys. */
export const insertDemo = async (tx: Tx, rows: DemoRows): Promise<void> => {
  const { q } = tx;
  await q.insert(workspaces).values(rows.workspaces);
  await q.insert(members).values(rows.members);
  await q.insert(apiKeys).values(rows.apiKeys);
  await q.insert(channelAccounts).values(rows.channelAccounts);
  await insertPolicies(tx, rows);
  await q.insert(tags).values(rows.tags);
  await q.insert(macros).values(rows.macros);
  await q.insert(macroVersions).values(rows.macroVersions);
  await q.insert(macroTranslations).values(rows.macroTranslations);
  await q.insert(macroVettings).values(rows.macroVettings);
  await insertKnowledge(tx, rows);
  await inChunks(rows.customers, (chunk) => q.insert(customers).values(chunk));
  await inChunks(rows.identities, (chunk) => q.insert(identities).values(chunk));
  await inChunks(rows.orders, (chunk) => q.insert(orders).values(chunk));
  await inChunks(rows.orderLines, (chunk) => q.insert(orderLines).values(chunk));
  await inChunks(rows.orderComponents, (chunk) => q.insert(orderComponents).values(chunk));
  await inChunks(rows.shipments, (chunk) => q.insert(shipments).values(chunk));
  await inChunks(rows.shipmentEvents, (chunk) => q.insert(shipmentEvents).values(chunk));
  await inChunks(rows.products, (chunk) => q.insert(products).values(chunk));
  await inChunks(rows.claims, (chunk) => q.insert(claims).values(chunk));
  await inChunks(rows.feedbacks, (chunk) => q.insert(feedbacks).values(chunk));
  await inChunks(rows.tickets, (chunk) => q.insert(tickets).values(chunk));
  await inChunks(rows.ticketMerges, (chunk) => q.insert(ticketMerges).values(chunk));
  await inChunks(rows.ticketTags, (chunk) => q.insert(ticketTags).values(chunk));
  await inChunks(rows.ticketNotes, (chunk) => q.insert(ticketNotes).values(chunk));
  await inChunks(rows.threads, (chunk) => q.insert(threads).values(chunk));
  await inChunks(rows.messages, (chunk) => q.insert(messages).values(chunk));
  await inChunks(rows.messageDeliveries, (chunk) => q.insert(messageDeliveries).values(chunk));
  await inChunks(rows.deliveryTransitions, (chunk) => q.insert(deliveryTransitions).values(chunk));
  await inChunks(rows.ticketResolutions, (chunk) => q.insert(ticketResolutions).values(chunk));
  await inChunks(rows.legalMentions, (chunk) => q.insert(legalMentions).values(chunk));
  await inChunks(rows.duplicateCandidates, (chunk) => q.insert(duplicateCandidates).values(chunk));
  await q.insert(costParameters).values(rows.costParameters);
  await q.insert(costRates).values(rows.costRates);
  await q.insert(slaPolicies).values(rows.slaPolicies);
  await inChunks(rows.slaClocks, (chunk) => q.insert(slaClocks).values(chunk));
  await insertAuthority(tx, rows);
  await insertClaimDesk(tx, rows);
  await q.insert(escalations).values(rows.escalations);
  // Else the planner knows nothing of these rows until autovacuum comes by, and a newcomer's first minute is the slowest.
  await q.execute(sql`analyze customers, identities, orders, order_lines, order_components, shipments, claims, tickets, ticket_tags,
    threads, messages, message_deliveries, ticket_resolutions, sla_clocks, decisions, refunds, audit_entries`);
};

/** Makes the tokens of a changed server secret work. A key that somebody revoked stays revoked. */
export const refreshKeyHash = async ({ q, workspaceId }: Tx, id: Id<"apiKey">, secretHash: string): Promise<void> => {
  await q
    .update(apiKeys)
    .set({ secretHash })
    .where(
      and(
        eq(apiKeys.workspaceId, workspaceId),
        eq(apiKeys.id, id),
        isNull(apiKeys.revokedAt),
        ne(apiKeys.secretHash, secretHash),
      ),
    );
};

export type AccountOrder = {
  readonly order: typeof orders.$inferSelect;
  readonly lines: readonly {
    readonly line: typeof orderLines.$inferSelect;
    readonly components: readonly (typeof orderComponents.$inferSelect)[];
  }[];
  readonly parcels: readonly (typeof shipments.$inferSelect)[];
};

/** The account's newest orders with lines and price parts, as the product knows them now. */
export const readAccountOrders = async (
  { q, workspaceId }: Scope,
  accountId: Id<"channelAccount">,
  limit: number,
): Promise<AccountOrder[]> => {
  const found = await q
    .select()
    .from(orders)
    .where(and(eq(orders.workspaceId, workspaceId), eq(orders.channelAccountId, accountId)))
    .orderBy(desc(orders.purchasedAt), desc(orders.id))
    .limit(limit);
  const ids = sql`any(${sql.param(found.map(({ id }) => id))}::text[])`;
  const lines = await q
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.workspaceId, workspaceId), sql`${orderLines.orderId} = ${ids}`))
    .orderBy(orderLines.position);
  const components = await q
    .select()
    .from(orderComponents)
    .where(and(eq(orderComponents.workspaceId, workspaceId), sql`${orderComponents.orderId} = ${ids}`));
  const parcels = await q
    .select()
    .from(shipments)
    .where(and(eq(shipments.workspaceId, workspaceId), sql`${shipments.orderId} = ${ids}`))
    .orderBy(shipments.position);
  const parcelsByOrderId = Map.groupBy(parcels, ({ orderId }) => orderId);
  const linesByOrderId = Map.groupBy(lines, ({ orderId }) => orderId);
  const componentsByLineId = Map.groupBy(components, ({ orderLineId }) => orderLineId);
  return found.map((order) => ({
    order,
    lines: (linesByOrderId.get(order.id) ?? []).map((line) => ({ line, components: componentsByLineId.get(line.id) ?? [] })),
    parcels: parcelsByOrderId.get(order.id) ?? [],
  }));
};

export type DemoParcel = {
  readonly shipment: typeof shipments.$inferSelect;
  /** Oldest first. */
  readonly events: readonly (typeof shipmentEvents.$inferSelect)[];
};

/** Every parcel with a number, with its movements. */
export const readParcels = async ({ q, workspaceId }: Scope): Promise<DemoParcel[]> => {
  const found = await q
    .select()
    .from(shipments)
    .where(and(eq(shipments.workspaceId, workspaceId), isNotNull(shipments.trackingNumber)));
  const events = await q
    .select()
    .from(shipmentEvents)
    .where(eq(shipmentEvents.workspaceId, workspaceId))
    .orderBy(shipmentEvents.occurredAt);
  const byShipment = Map.groupBy(events, ({ shipmentId }) => shipmentId);
  return found.map((shipment) => ({ shipment, events: byShipment.get(shipment.id) ?? [] }));
};
