// Generated from packages/schema/contract by `pnpm codegen`. Do not edit.
import { Client } from "../client.ts";
import type { CallOptions } from "../client.ts";
import type { List } from "../paginate.ts";
import * as operations from "./operations.ts";
import type * as T from "./types.ts";

/** What the contract says about the noun "article". */
export class ArticleNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One knowledge article; null when there is none with this id in the workspace.
   */
  article(variables: T.ArticleQueryVariables, options: CallOptions = {}): Promise<T.ArticleQuery["article"]> {
    return this.#client.call(operations.Article, variables, options);
  }

  /**
   * Knowledge articles by key. `first` is 1 to 100.
   */
  articles(variables: T.ArticlesQueryVariables = {}, options: CallOptions = {}): List<T.ArticlesQuery["articles"]> {
    return this.#client.list(operations.Articles, variables, options);
  }

  /**
   * Publish a knowledge article, or a new version of one. A published version never changes; the highest one is in force. Audited, told by
   * ARTICLE_UPDATED. Needs `article.write`.
   */
  publishArticle(input: T.PublishArticleMutationVariables["input"], options: CallOptions = {}): Promise<T.PublishArticleMutation["publishArticle"]> {
    return this.#client.call(operations.PublishArticle, { input }, options);
  }

  /**
   * Take an article out of use for good; its versions stay readable. Audited, told by ARTICLE_UPDATED. Needs `article.write`.
   */
  retireArticle(input: T.RetireArticleMutationVariables["input"], options: CallOptions = {}): Promise<T.RetireArticleMutation["retireArticle"]> {
    return this.#client.call(operations.RetireArticle, { input }, options);
  }
}

/** What the contract says about the noun "audit". */
export class AuditNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Every guarded attempt, refused ones included, newest first; also every call of a mutation by somebody without its permission (action
   * `access.refuse`). `first` is 1 to 100.
   */
  auditEntries(variables: T.AuditEntriesQueryVariables = {}, options: CallOptions = {}): List<T.AuditEntriesQuery["auditEntries"]> {
    return this.#client.list(operations.AuditEntries, variables, options);
  }

  /**
   * Where the chain of audit entries ends now. Keep sequence and hash outside of Firstline: with them, an export or a database that was cut
   * off at the end is told from a whole one. Needs `audit.read`.
   */
  auditHead(variables: T.AuditHeadQueryVariables = {}, options: CallOptions = {}): Promise<T.AuditHeadQuery["auditHead"]> {
    return this.#client.call(operations.AuditHead, variables, options);
  }

  /**
   * Recompute the hashes of stored entries behind `after` (a sequence; 0 is the beginning), with the notes, decisions and policy versions
   * they point to, and say the first thing that is wrong. Go on with `through` until `isComplete`. `first` is 1 to 1000. The same check
   * works without the server on `GET /audit.ndjson`, by `@firstline/sdk/audit`. Needs `audit.read`.
   */
  verifyAudit(variables: T.VerifyAuditQueryVariables = {}, options: CallOptions = {}): Promise<T.VerifyAuditQuery["verifyAudit"]> {
    return this.#client.call(operations.VerifyAudit, variables, options);
  }
}

/** What the contract says about the noun "backtest". */
export class BacktestNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One back-test; null when there is none with this id in the workspace.
   */
  backtest(variables: T.BacktestQueryVariables, options: CallOptions = {}): Promise<T.BacktestQuery["backtest"]> {
    return this.#client.call(operations.Backtest, variables, options);
  }

  /**
   * Back-tests, newest first. `first` is 1 to 100.
   */
  backtests(variables: T.BacktestsQueryVariables = {}, options: CallOptions = {}): List<T.BacktestsQuery["backtests"]> {
    return this.#client.list(operations.Backtests, variables, options);
  }

  /**
   * The attempts whose outcome would change, newest first, as far as the back-test has come; none for an id that is no back-test of the
   * workspace, and none once they were removed (`Backtest.differencesKept`). `first` is 1 to 100.
   */
  backtestDifferences(variables: T.BacktestDifferencesQueryVariables, options: CallOptions = {}): List<T.BacktestDifferencesQuery["backtestDifferences"]> {
    return this.#client.list(operations.BacktestDifferences, variables, options);
  }

  /**
   * Ask what a version would have decided about every attempt of a window. Answers at once; a job judges in the background, shows its
   * progress on the back-test, and goes on where it stood when its server dies. Decides and changes nothing.
   */
  backtestPolicy(input: T.BacktestPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.BacktestPolicyMutation["backtestPolicy"]> {
    return this.#client.call(operations.BacktestPolicy, { input }, options);
  }

  /**
   * End a back-test early. What it has counted so far stays to be read.
   */
  cancelBacktest(input: T.CancelBacktestMutationVariables["input"], options: CallOptions = {}): Promise<T.CancelBacktestMutation["cancelBacktest"]> {
    return this.#client.call(operations.CancelBacktest, { input }, options);
  }
}

/** What the contract says about the noun "buyer". */
export class BuyerNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * From where on a customer counts as a risk or as highly valuable: what the side panel shows and every guard reads.
   */
  buyerRule(variables: T.BuyerRuleQueryVariables = {}, options: CallOptions = {}): Promise<T.BuyerRuleQuery["buyerRule"]> {
    return this.#client.call(operations.BuyerRule, variables, options);
  }

  /**
   * Change from where on customers count as a risk or as highly valuable. Decisions made before keep what they read.
   */
  setBuyerRule(input: T.SetBuyerRuleMutationVariables["input"], options: CallOptions = {}): Promise<T.SetBuyerRuleMutation["setBuyerRule"]> {
    return this.#client.call(operations.SetBuyerRule, { input }, options);
  }
}

/** What the contract says about the noun "cancellation". */
export class CancellationNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One cancellation; null when there is none with this id in the workspace.
   */
  cancellation(variables: T.CancellationQueryVariables, options: CallOptions = {}): Promise<T.CancellationQuery["cancellation"]> {
    return this.#client.call(operations.Cancellation, variables, options);
  }

  /**
   * Cancellations, newest first. `first` is 1 to 100.
   */
  cancellations(variables: T.CancellationsQueryVariables = {}, options: CallOptions = {}): List<T.CancellationsQuery["cancellations"]> {
    return this.#client.list(operations.Cancellations, variables, options);
  }

  /**
   * What `cancelOrder` would do with this input right now: same facts, same rules, nothing stored or sent. Between preview and
   * execution the facts may change.
   */
  cancellationPreview(variables: T.CancellationPreviewQueryVariables, options: CallOptions = {}): Promise<T.CancellationPreviewQuery["cancellationPreview"]> {
    return this.#client.call(operations.CancellationPreview, variables, options);
  }

  /**
   * Stop a whole order before it leaves, within the caller's authority. Answers once the request is recorded; the channel answers later,
   * visible as `Cancellation.status` and on `cancellationUpdated`. When a rule asks for a second person, nothing is sent. Safe to repeat
   * with the same `idempotencyKey`.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  cancelOrder(input: T.CancelOrderMutationVariables["input"], options: CallOptions = {}): Promise<T.CancelOrderMutation["cancelOrder"]> {
    return this.#client.call(operations.CancelOrder, { input }, options);
  }

  /**
   * Change an order before it leaves, where its channel lists what may be changed: `ChannelAccount.capabilities.modifyOrder`. No channel
   * that can be connected today lists anything, and the answer says why. Every attempt is decided by the guard and audited.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  modifyOrder(input: T.ModifyOrderMutationVariables["input"], options: CallOptions = {}): Promise<T.ModifyOrderMutation["modifyOrder"]> {
    return this.#client.call(operations.ModifyOrder, { input }, options);
  }

  /**
   * Settle a cancellation whose outcome the platform could not find out (NEEDS_HUMAN), after looking at the marketplace. Not the person
   * who requested it. `NOT_EXECUTED` sends it again as a new attempt.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  resolveUnknownCancellation(input: T.ResolveUnknownCancellationMutationVariables["input"], options: CallOptions = {}): Promise<T.ResolveUnknownCancellationMutation["resolveUnknownCancellation"]> {
    return this.#client.call(operations.ResolveUnknownCancellation, { input }, options);
  }

  /**
   * The status of a cancellation changed. Starts now, or behind `after` without loss or repetition.
   */
  cancellationUpdated(variables: T.CancellationUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.CancellationUpdatedSubscription["cancellationUpdated"]> {
    return this.#client.follow(operations.CancellationUpdated, variables, options);
  }
}

/** What the contract says about the noun "claim". */
export class ClaimNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One claim; null when there is none with this id in the workspace.
   */
  claim(variables: T.ClaimQueryVariables, options: CallOptions = {}): Promise<T.ClaimQuery["claim"]> {
    return this.#client.call(operations.Claim, variables, options);
  }

  /**
   * Claims, the last recorded first. `first` is 1 to 100.
   */
  claims(variables: T.ClaimsQueryVariables = {}, options: CallOptions = {}): List<T.ClaimsQuery["claims"]> {
    return this.#client.list(operations.Claims, variables, options);
  }

  /**
   * Mails of marketplaces about claims, newest first: those that became a claim, and those no rule could read for sure, which wait for a
   * person. `first` is 1 to 100.
   */
  claimNotices(variables: T.ClaimNoticesQueryVariables = {}, options: CallOptions = {}): List<T.ClaimNoticesQuery["claimNotices"]> {
    return this.#client.list(operations.ClaimNotices, variables, options);
  }

  /**
   * How long each marketplace gives before a claim can be filed and until it has to be answered, with where the number comes from.
   */
  claimClockRules(variables: T.ClaimClockRulesQueryVariables = {}, options: CallOptions = {}): Promise<T.ClaimClockRulesQuery["claimClockRules"]> {
    return this.#client.call(operations.ClaimClockRules, variables, options);
  }

  /**
   * What is known of an exported dossier: who made it, when, and its hashes. The document itself is not kept. Null when there is none.
   */
  claimDossier(variables: T.ClaimDossierQueryVariables, options: CallOptions = {}): Promise<T.ClaimDossierQuery["claimDossier"]> {
    return this.#client.call(operations.ClaimDossier, variables, options);
  }

  /**
   * Record a claim or chargeback as the marketplace tells it, by hand. While it is open, refunds of the order go to compliance. The same
   * order, kind and external id again updates it. Decided claims are reopened only by a filing that came after the decision.
   */
  recordClaim(input: T.RecordClaimMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordClaimMutation["recordClaim"]> {
    return this.#client.call(operations.RecordClaim, { input }, options);
  }

  /**
   * Import claims of one channel account, 1 to 100 at a time. A row that cannot be taken says why and holds back no other.
   */
  recordClaims(input: T.RecordClaimsMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordClaimsMutation["recordClaims"]> {
    return this.#client.call(operations.RecordClaims, { input }, options);
  }

  /**
   * Settle a notice that turned out to be about no claim, or about one that is recorded. Takes its tickets out of the flagged ones.
   */
  dismissClaimNotice(input: T.DismissClaimNoticeMutationVariables["input"], options: CallOptions = {}): Promise<T.DismissClaimNoticeMutation["dismissClaimNotice"]> {
    return this.#client.call(operations.DismissClaimNotice, { input }, options);
  }

  /**
   * Change how long a marketplace gives for one sort of claim. Clocks that run keep their due times.
   */
  setClaimClockRule(input: T.SetClaimClockRuleMutationVariables["input"], options: CallOptions = {}): Promise<T.SetClaimClockRuleMutation["setClaimClockRule"]> {
    return this.#client.call(operations.SetClaimClockRule, { input }, options);
  }

  /**
   * Hand in a defence of an open claim. Nothing leaves the house: it waits for a member of compliance who did not write it. One defence of
   * a claim may wait or be on its way at a time.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  submitClaimDefence(input: T.SubmitClaimDefenceMutationVariables["input"], options: CallOptions = {}): Promise<T.SubmitClaimDefenceMutation["submitClaimDefence"]> {
    return this.#client.call(operations.SubmitClaimDefence, { input }, options);
  }

  /**
   * Approve or reject a defence as it is written. Needs the role COMPLIANCE and another member than its author.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  decideClaimDefence(input: T.DecideClaimDefenceMutationVariables["input"], options: CallOptions = {}): Promise<T.DecideClaimDefenceMutation["decideClaimDefence"]> {
    return this.#client.call(operations.DecideClaimDefence, { input }, options);
  }

  /**
   * Say that an approved defence was filed, where and when: no marketplace takes it from here (Amazon has no way for programs to answer a
   * claim). Stops the answer clock and makes the claim DEFENDED.
   */
  recordDefenceFiled(input: T.RecordDefenceFiledMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordDefenceFiledMutation["recordDefenceFiled"]> {
    return this.#client.call(operations.RecordDefenceFiled, { input }, options);
  }

  /**
   * Export everything on one claim as one sealed document. Anyone can check offline that no byte was changed: see
   * `@firstline/sdk/claim-dossier`. The document is answered once and not kept; its hashes are.
   */
  exportClaimDossier(input: T.ExportClaimDossierMutationVariables["input"], options: CallOptions = {}): Promise<T.ExportClaimDossierMutation["exportClaimDossier"]> {
    return this.#client.call(operations.ExportClaimDossier, { input }, options);
  }

  /**
   * A claim was recorded or changed, its answer becomes due, a notice needs a person, or the time in which a claim can be prevented runs
   * out. Starts now, or behind `after` without loss or repetition.
   */
  claimUpdated(variables: T.ClaimUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.ClaimUpdatedSubscription["claimUpdated"]> {
    return this.#client.follow(operations.ClaimUpdated, variables, options);
  }
}

/** What the contract says about the noun "completeness". */
export class CompletenessNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Whether the ticket's answer is complete: every question of the customer and every fact that its reason requires, looked for in the
   * replies that were sent, recorded or are on their way, and in `draft`, a reply that is not sent yet (at most 100,000 characters).
   * Null when there is no such ticket.
   */
  resolutionCheck(variables: T.ResolutionCheckQueryVariables, options: CallOptions = {}): Promise<T.ResolutionCheckQuery["resolutionCheck"]> {
    return this.#client.call(operations.ResolutionCheck, variables, options);
  }

  /**
   * How often tickets were resolved with an override although the answer was incomplete, by who resolved and by reason.
   */
  completenessOverrides(variables: T.CompletenessOverridesQueryVariables, options: CallOptions = {}): Promise<T.CompletenessOverridesQuery["completenessOverrides"]> {
    return this.#client.call(operations.CompletenessOverrides, variables, options);
  }
}

/** What the contract says about the noun "cost". */
export class CostNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What an hour of work costs, and how work is measured. Support costs are computed from it.
   */
  costParameters(variables: T.CostParametersQueryVariables = {}, options: CallOptions = {}): Promise<T.CostParametersQuery["costParameters"]> {
    return this.#client.call(operations.CostParameters, variables, options);
  }

  /**
   * What escalations cost: how many tickets were escalated, how long decisions took, how many people were involved, and how much more work and
   * money an escalated ticket took than one that was not. Computed on the data as of `watermark`.
   */
  escalationCost(variables: T.EscalationCostQueryVariables, options: CallOptions = {}): Promise<T.EscalationCostQuery["escalationCost"]> {
    return this.#client.call(operations.EscalationCost, variables, options);
  }

  /**
   * Support cost per resolution, in all, by channel or by reason. Computed on the data as of `watermark`.
   */
  resolutionCost(variables: T.ResolutionCostQueryVariables, options: CallOptions = {}): Promise<T.ResolutionCostQuery["resolutionCost"]> {
    return this.#client.call(operations.ResolutionCost, variables, options);
  }

  /**
   * Change what an hour of work costs, or how work is measured. Holds for every report from then on, also of earlier times; audited with its note.
   */
  setCostParameters(input: T.SetCostParametersMutationVariables["input"], options: CallOptions = {}): Promise<T.SetCostParametersMutation["setCostParameters"]> {
    return this.#client.call(operations.SetCostParameters, { input }, options);
  }
}

/** What the contract says about the noun "customer". */
export class CustomerNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One customer; null when there is none with this id in the workspace. A merged one is answered too, with `mergedInto` set.
   */
  customer(variables: T.CustomerQueryVariables, options: CallOptions = {}): Promise<T.CustomerQuery["customer"]> {
    return this.#client.call(operations.Customer, variables, options);
  }

  /**
   * Who a key names; who speaks for them after a merge. Null when nobody has the key. A phone number is found in any form that names
   * its country.
   */
  customerByIdentity(variables: T.CustomerByIdentityQueryVariables, options: CallOptions = {}): Promise<T.CustomerByIdentityQuery["customerByIdentity"]> {
    return this.#client.call(operations.CustomerByIdentity, variables, options);
  }

  /**
   * Customers, newest first; merged ones are found through the one they were merged into. `first` is 1 to 100.
   */
  customers(variables: T.CustomersQueryVariables = {}, options: CallOptions = {}): List<T.CustomersQuery["customers"]> {
    return this.#client.list(operations.Customers, variables, options);
  }

  /**
   * Say that keys belong to a customer: what arrives under them from now on is this customer's. All of them are linked, or none. A key
   * that names another person is refused: unlink it there, or merge the two. For keys the platform cannot know by itself.
   */
  linkIdentities(input: T.LinkIdentitiesMutationVariables["input"], options: CallOptions = {}): Promise<T.LinkIdentitiesMutation["linkIdentities"]> {
    return this.#client.call(operations.LinkIdentities, { input }, options);
  }

  /**
   * Say that a key does not belong to its customer, whoever linked it. The orders it named and the tickets that were opened under it,
   * with their refunds, go with it to a customer of its own; when there are none, the key is free. A conversation inside a ticket that
   * was opened under another key stays there. Messages and orders do not link the key to that person again; people can, by
   * `linkIdentities` or `mergeCustomers`.
   */
  unlinkIdentity(input: T.UnlinkIdentityMutationVariables["input"], options: CallOptions = {}): Promise<T.UnlinkIdentityMutation["unlinkIdentity"]> {
    return this.#client.call(operations.UnlinkIdentity, { input }, options);
  }

  /**
   * Say that several customers are one person. The primary speaks for all from now on: tickets, orders, refunds and identities of the
   * others show it and count towards its limits. Nothing is moved, so `unmergeCustomers` undoes it exactly, in any order.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  mergeCustomers(input: T.MergeCustomersMutationVariables["input"], options: CallOptions = {}): Promise<T.MergeCustomersMutation["mergeCustomers"]> {
    return this.#client.call(operations.MergeCustomers, { input }, options);
  }

  /**
   * Undo merges. Each parted customer gets back what it had, with what arrived under its own identities meanwhile and with the customers
   * that were merged into it. All of the merges are undone, or none.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  unmergeCustomers(input: T.UnmergeCustomersMutationVariables["input"], options: CallOptions = {}): Promise<T.UnmergeCustomersMutation["unmergeCustomers"]> {
    return this.#client.call(operations.UnmergeCustomers, { input }, options);
  }

  /**
   * Say that two customers are different people, so that neither is suggested for the other. Repeating it changes nothing.
   */
  dismissCustomerSuggestion(input: T.DismissCustomerSuggestionMutationVariables["input"], options: CallOptions = {}): Promise<T.DismissCustomerSuggestionMutation["dismissCustomerSuggestion"]> {
    return this.#client.call(operations.DismissCustomerSuggestion, { input }, options);
  }
}

/** What the contract says about the noun "deflection". */
export class DeflectionNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * How many contacts knowledge articles save, measured against visitors who were shown none. Visitors are counted, each once per reason, by
   * what they did within 7 days after their first question; younger questions are only counted as open. Needs `report.read`.
   */
  deflection(variables: T.DeflectionQueryVariables, options: CallOptions = {}): Promise<T.DeflectionQuery["deflection"]> {
    return this.#client.call(operations.Deflection, variables, options);
  }

  /**
   * Which share of visitors is shown no articles.
   */
  deflectionControlShare(variables: T.DeflectionControlShareQueryVariables = {}, options: CallOptions = {}): Promise<T.DeflectionControlShareQuery["deflectionControlShare"]> {
    return this.#client.call(operations.DeflectionControlShare, variables, options);
  }

  /**
   * Find articles for what a visitor of a help form is about to ask. With a `visitorKey` the question is counted: a stated share of visitors,
   * always the same ones, is shown nothing, so that what articles save can be told from what would not have come anyway. The text is used for
   * the search and not kept; of the visitor only a keyed hash is. Needs `deflection.record`.
   */
  suggestArticles(input: T.SuggestArticlesMutationVariables["input"], options: CallOptions = {}): Promise<T.SuggestArticlesMutation["suggestArticles"]> {
    return this.#client.call(operations.SuggestArticles, { input }, options);
  }

  /**
   * Say how it ended for a visitor: SOLVED, or CONTACTED. A contact outweighs an earlier SOLVED. A ticket that begins with a message from an
   * e-mail address that is the `visitorKey` records CONTACTED by itself. Recording the same again changes nothing. Needs `deflection.record`.
   */
  recordDeflection(input: T.RecordDeflectionMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordDeflectionMutation["recordDeflection"]> {
    return this.#client.call(operations.RecordDeflection, { input }, options);
  }

  /**
   * Set which share of visitors is shown no articles. Holds for questions from now on. Audited. Needs `article.write`.
   */
  setDeflectionControlShare(input: T.SetDeflectionControlShareMutationVariables["input"], options: CallOptions = {}): Promise<T.SetDeflectionControlShareMutation["setDeflectionControlShare"]> {
    return this.#client.call(operations.SetDeflectionControlShare, { input }, options);
  }
}

/** What the contract says about the noun "duplicate". */
export class DuplicateNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Pairs of tickets that look like one matter, newest first. `first` is 1 to 100.
   */
  duplicateCandidates(variables: T.DuplicateCandidatesQueryVariables = {}, options: CallOptions = {}): List<T.DuplicateCandidatesQuery["duplicateCandidates"]> {
    return this.#client.list(operations.DuplicateCandidates, variables, options);
  }

  /**
   * How good the detection is, by what people said about the tickets that came in a range of time: precision over the flagged pairs they
   * judged, recall over the true ones they know of. Not a sample: pairs that nobody judged or reported count nowhere.
   */
  duplicateQuality(variables: T.DuplicateQualityQueryVariables, options: CallOptions = {}): Promise<T.DuplicateQualityQuery["duplicateQuality"]> {
    return this.#client.call(operations.DuplicateQuality, variables, options);
  }

  /**
   * Say that a flagged pair is one matter. Nothing is merged by it; merging the tickets says the same by itself. May be said after a dismissal.
   */
  acceptDuplicate(input: T.AcceptDuplicateMutationVariables["input"], options: CallOptions = {}): Promise<T.AcceptDuplicateMutation["acceptDuplicate"]> {
    return this.#client.call(operations.AcceptDuplicate, { input }, options);
  }

  /**
   * Say that a flagged pair is two matters. May be said after an acceptance.
   */
  dismissDuplicate(input: T.DismissDuplicateMutationVariables["input"], options: CallOptions = {}): Promise<T.DismissDuplicateMutation["dismissDuplicate"]> {
    return this.#client.call(operations.DismissDuplicate, { input }, options);
  }

  /**
   * Say that two tickets are one matter although they were not flagged. Merging two tickets that were not flagged says the same.
   */
  reportMissedDuplicate(input: T.ReportMissedDuplicateMutationVariables["input"], options: CallOptions = {}): Promise<T.ReportMissedDuplicateMutation["reportMissedDuplicate"]> {
    return this.#client.call(operations.ReportMissedDuplicate, { input }, options);
  }

  /**
   * A ticket that came in looks like one that is there. Starts now, or behind `after` without loss or repetition.
   */
  duplicateTicketDetected(variables: T.DuplicateTicketDetectedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.DuplicateTicketDetectedSubscription["duplicateTicketDetected"]> {
    return this.#client.follow(operations.DuplicateTicketDetected, variables, options);
  }
}

/** What the contract says about the noun "erasure". */
export class ErasureNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Destroy a customer's personal data for good, with that of everybody merged into it: names, keys, addresses, messages, mails,
   * attachments, notes and what colleagues wrote about them, notes in the audit included. Orders, money, decisions and counts stay, and so
   * does the audit's chain: it holds digests only. Waits while money or a message of this customer is on its way, or a claim is open.
   * Erasing again destroys what has come since, or changes nothing. What is kept, and why, is in `docs/erasure.md`. Audited, refused
   * attempts too. Needs `customer.erase`.
   */
  eraseCustomer(input: T.EraseCustomerMutationVariables["input"], options: CallOptions = {}): Promise<T.EraseCustomerMutation["eraseCustomer"]> {
    return this.#client.call(operations.EraseCustomer, { input }, options);
  }
}

/** What the contract says about the noun "escalation". */
export class EscalationNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One escalation; null when there is none with this id in the workspace.
   */
  escalation(variables: T.EscalationQueryVariables, options: CallOptions = {}): Promise<T.EscalationQuery["escalation"]> {
    return this.#client.call(operations.Escalation, variables, options);
  }

  /**
   * Requests for approval, newest first. `first` is 1 to 100.
   */
  escalations(variables: T.EscalationsQueryVariables = {}, options: CallOptions = {}): List<T.EscalationsQuery["escalations"]> {
    return this.#client.list(operations.Escalations, variables, options);
  }

  /**
   * Who decides which sort of escalation. Legal matters and filed claims are compliance's, in every workspace.
   */
  escalationRoutes(variables: T.EscalationRoutesQueryVariables = {}, options: CallOptions = {}): Promise<T.EscalationRoutesQuery["escalationRoutes"]> {
    return this.#client.call(operations.EscalationRoutes, variables, options);
  }

  /**
   * How long an escalation waits before what it asked for is withdrawn.
   */
  escalationExpiry(variables: T.EscalationExpiryQueryVariables = {}, options: CallOptions = {}): Promise<T.EscalationExpiryQuery["escalationExpiry"]> {
    return this.#client.call(operations.EscalationExpiry, variables, options);
  }

  /**
   * Approve or reject what was asked. Needs a member with the target role who is not the requester. Approving does exactly what was asked: it
   * lifts what the rules escalated and nothing else, the guard runs again on today's facts, and a refusal leaves the escalation open. What has
   * expired is decided by nobody any more.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  decideEscalation(input: T.DecideEscalationMutationVariables["input"], options: CallOptions = {}): Promise<T.DecideEscalationMutation["decideEscalation"]> {
    return this.#client.call(operations.DecideEscalation, { input }, options);
  }

  /**
   * Ask somebody with more authority to take a ticket over. Approved, it is assigned to whoever approved; rejected or expired, it stays where it
   * is. Of a ticket that was merged, the one that answers for it is escalated.
   */
  escalateTicket(input: T.EscalateTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.EscalateTicketMutation["escalateTicket"]> {
    return this.#client.call(operations.EscalateTicket, { input }, options);
  }

  /**
   * Say who is to decide an open escalation, or nobody in particular. Others with the role may still decide.
   */
  assignEscalation(input: T.AssignEscalationMutationVariables["input"], options: CallOptions = {}): Promise<T.AssignEscalationMutation["assignEscalation"]> {
    return this.#client.call(operations.AssignEscalation, { input }, options);
  }

  /**
   * Change who decides one sort of escalation. Holds for those opened from then on; audited with its note.
   */
  setEscalationRoute(input: T.SetEscalationRouteMutationVariables["input"], options: CallOptions = {}): Promise<T.SetEscalationRouteMutation["setEscalationRoute"]> {
    return this.#client.call(operations.SetEscalationRoute, { input }, options);
  }

  /**
   * Change how long escalations wait. Holds for those opened from then on; audited with its note.
   */
  setEscalationExpiry(input: T.SetEscalationExpiryMutationVariables["input"], options: CallOptions = {}): Promise<T.SetEscalationExpiryMutation["setEscalationExpiry"]> {
    return this.#client.call(operations.SetEscalationExpiry, { input }, options);
  }

  /**
   * An escalation was opened, handed on, decided or expired. Starts now, or behind `after` without loss or repetition.
   */
  escalationUpdated(variables: T.EscalationUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.EscalationUpdatedSubscription["escalationUpdated"]> {
    return this.#client.follow(operations.EscalationUpdated, variables, options);
  }
}

/** What the contract says about the noun "event". */
export class EventNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Committed facts in order, oldest first, behind `after`. `first` is 1 to 100. For catching up without a socket.
   */
  events(variables: T.EventsQueryVariables = {}, options: CallOptions = {}): List<T.EventsQuery["events"]> {
    return this.#client.list(operations.Events, variables, options);
  }

  /**
   * The end of the event log: subscribing with `after` set to it misses nothing that happens from now on.
   */
  eventPosition(variables: T.EventPositionQueryVariables = {}, options: CallOptions = {}): Promise<T.EventPositionQuery["eventPosition"]> {
    return this.#client.call(operations.EventPosition, variables, options);
  }

  /**
   * Every committed fact of the workspace in order, starting behind `after` (omit it to start now).
   */
  eventsSubscription(variables: T.EventsSubscriptionSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.EventsSubscriptionSubscription["events"]> {
    return this.#client.follow(operations.EventsSubscription, variables, options);
  }
}

/** What the contract says about the noun "feedback". */
export class FeedbackNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One feedback; null when there is none with this id in the workspace.
   */
  feedback(variables: T.FeedbackQueryVariables, options: CallOptions = {}): Promise<T.FeedbackQuery["feedback"]> {
    return this.#client.call(operations.Feedback, variables, options);
  }

  /**
   * Feedback of buyers, the last recorded first. `first` is 1 to 100.
   */
  feedbacks(variables: T.FeedbacksQueryVariables = {}, options: CallOptions = {}): List<T.FeedbacksQuery["feedbacks"]> {
    return this.#client.list(operations.Feedbacks, variables, options);
  }

  /**
   * Record by hand how a buyer rated us. A channel takes one feedback per order, so the same order again is the same feedback, as the channel
   * shows it now. It moves no money and no rule reads it.
   */
  recordFeedback(input: T.RecordFeedbackMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordFeedbackMutation["recordFeedback"]> {
    return this.#client.call(operations.RecordFeedback, { input }, options);
  }

  /**
   * Import feedback of one channel account, 1 to 100 rows at a time; Amazon's report is `GET_SELLER_FEEDBACK_DATA`. A row that cannot be taken
   * says everything that is wrong with it and holds back no other. The same rows again change nothing.
   */
  recordFeedbacks(input: T.RecordFeedbacksMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordFeedbacksMutation["recordFeedbacks"]> {
    return this.#client.call(operations.RecordFeedbacks, { input }, options);
  }
}

/** What the contract says about the noun "guidance". */
export class GuidanceNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What the workspace added to the shipped guidance, by topic and channel; removed texts included, as their version is needed to set them again.
   */
  guidanceNotes(variables: T.GuidanceNotesQueryVariables = {}, options: CallOptions = {}): Promise<T.GuidanceNotesQuery["guidanceNotes"]> {
    return this.#client.call(operations.GuidanceNotes, variables, options);
  }

  /**
   * Add a text of the workspace's own to what is shown under one topic, for one channel or for all. Audited. Needs `policy.write`.
   */
  setGuidanceNote(input: T.SetGuidanceNoteMutationVariables["input"], options: CallOptions = {}): Promise<T.SetGuidanceNoteMutation["setGuidanceNote"]> {
    return this.#client.call(operations.SetGuidanceNote, { input }, options);
  }
}

/** What the contract says about the noun "lint". */
export class LintNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Check a draft against the rules of its channel, as sending does. Name a `threadId` or a `ticketId` to have buyer, order, refunds and
   * allowed links looked up, or a `channel` (with `locale`) to check a text for no ticket in particular. Nothing is stored.
   */
  lintMessage(variables: T.LintMessageQueryVariables, options: CallOptions = {}): Promise<T.LintMessageQuery["lintMessage"]> {
    return this.#client.call(operations.LintMessage, variables, options);
  }

  /**
   * Hosts this workspace allows links to, by channel and host, besides the shipped ones (`LintReport` names those in its findings).
   */
  linkAllowances(variables: T.LinkAllowancesQueryVariables = {}, options: CallOptions = {}): Promise<T.LinkAllowancesQuery["linkAllowances"]> {
    return this.#client.call(operations.LinkAllowances, variables, options);
  }

  /**
   * Let messages of one channel link to a host and its subdomains. Audited. Allowing it again answers the allowance there is, with `created`
   * false. Marketplaces punish links that serve neither the order nor the law: the note says why this one does.
   */
  allowLink(input: T.AllowLinkMutationVariables["input"], options: CallOptions = {}): Promise<T.AllowLinkMutation["allowLink"]> {
    return this.#client.call(operations.AllowLink, { input }, options);
  }

  /**
   * Take an allowance back. Messages already sent keep their links. Audited.
   */
  disallowLink(input: T.DisallowLinkMutationVariables["input"], options: CallOptions = {}): Promise<T.DisallowLinkMutation["disallowLink"]> {
    return this.#client.call(operations.DisallowLink, { input }, options);
  }
}

/** What the contract says about the noun "macro". */
export class MacroNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One macro; null when there is none with this id in the workspace.
   */
  macro(variables: T.MacroQueryVariables, options: CallOptions = {}): Promise<T.MacroQuery["macro"]> {
    return this.#client.call(operations.Macro, variables, options);
  }

  /**
   * Macros by name. `first` is 1 to 100.
   */
  macros(variables: T.MacrosQueryVariables = {}, options: CallOptions = {}): List<T.MacrosQuery["macros"]> {
    return this.#client.list(operations.Macros, variables, options);
  }

  /**
   * Which of the most frequent reasons of a window no locked macro answers: a manager's list of what to write next. That many reasons are
   * looked at: `first` is 1 to 100. Tickets count for their reason, in the window they were created in.
   */
  reasonsWithoutLockedMacro(variables: T.ReasonsWithoutLockedMacroQueryVariables, options: CallOptions = {}): Promise<T.ReasonsWithoutLockedMacroQuery["reasonsWithoutLockedMacro"]> {
    return this.#client.call(operations.ReasonsWithoutLockedMacro, variables, options);
  }

  /**
   * Name a new reply. It says nothing until a version of it is drafted and vetted. Needs `macro.write`, as every mutation here.
   */
  createMacro(input: T.CreateMacroMutationVariables["input"], options: CallOptions = {}): Promise<T.CreateMacroMutation["createMacro"]> {
    return this.#client.call(operations.CreateMacro, { input }, options);
  }

  /**
   * Write the next version of a macro, in one or more languages. What is in force stays in force until a text of the draft is vetted.
   */
  draftMacroVersion(input: T.DraftMacroVersionMutationVariables["input"], options: CallOptions = {}): Promise<T.DraftMacroVersionMutation["draftMacroVersion"]> {
    return this.#client.call(operations.DraftMacroVersion, { input }, options);
  }

  /**
   * Add a language to a version, or change a text of it that nobody has vetted.
   */
  saveMacroTranslation(input: T.SaveMacroTranslationMutationVariables["input"], options: CallOptions = {}): Promise<T.SaveMacroTranslationMutation["saveMacroTranslation"]> {
    return this.#client.call(operations.SaveMacroTranslation, { input }, options);
  }

  /**
   * Answer for texts that no rule of the macro's channels stops: from then on they can be sent and never change. May be repeated for further topics.
   */
  vetMacroVersion(input: T.VetMacroVersionMutationVariables["input"], options: CallOptions = {}): Promise<T.VetMacroVersionMutation["vetMacroVersion"]> {
    return this.#client.call(operations.VetMacroVersion, { input }, options);
  }

  /**
   * Have vetted texts sent exactly as they stand: only declared variables vary. For good; safe to repeat.
   */
  lockMacroVersion(input: T.LockMacroVersionMutationVariables["input"], options: CallOptions = {}): Promise<T.LockMacroVersionMutation["lockMacroVersion"]> {
    return this.#client.call(operations.LockMacroVersion, { input }, options);
  }

  /**
   * Take a macro out of use for good. What was sent keeps citing it.
   */
  retireMacro(input: T.RetireMacroMutationVariables["input"], options: CallOptions = {}): Promise<T.RetireMacroMutation["retireMacro"]> {
    return this.#client.call(operations.RetireMacro, { input }, options);
  }

  /**
   * Add the macros that Firstline ships and the workspace lacks, vetted and locked as shipped. What the workspace has, by key, is left alone. Safe to repeat.
   */
  installMacroLibrary(input: T.InstallMacroLibraryMutationVariables["input"], options: CallOptions = {}): Promise<T.InstallMacroLibraryMutation["installMacroLibrary"]> {
    return this.#client.call(operations.InstallMacroLibrary, { input }, options);
  }
}

/** What the contract says about the noun "member". */
export class MemberNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Say which roles a member holds from now on. Nobody changes their own roles, and the last member with the role ADMIN keeps it. What the
   * member may no longer do ends at once: its open sockets are closed with 4403 within two seconds. Audited, refused attempts too. Needs
   * `member.write`.
   */
  setMemberRoles(input: T.SetMemberRolesMutationVariables["input"], options: CallOptions = {}): Promise<T.SetMemberRolesMutation["setMemberRoles"]> {
    return this.#client.call(operations.SetMemberRoles, { input }, options);
  }
}

/** What the contract says about the noun "merge". */
export class MergeNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What `mergeTickets` would do with these tickets right now, and which of them it should keep as the primary. Nothing is stored or sent.
   */
  mergePreview(variables: T.MergePreviewQueryVariables, options: CallOptions = {}): Promise<T.MergePreviewQuery["mergePreview"]> {
    return this.#client.call(operations.MergePreview, variables, options);
  }

  /**
   * Put tickets under a primary ticket, which from then on shows and answers for all of them. Works over all channels. A merge is a
   * relation: messages, reply clocks, orders, refunds and limits stay where they are, and `unmergeTickets` undoes it exactly.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  mergeTickets(input: T.MergeTicketsMutationVariables["input"], options: CallOptions = {}): Promise<T.MergeTicketsMutation["mergeTickets"]> {
    return this.#client.call(operations.MergeTickets, { input }, options);
  }

  /**
   * Take tickets out of their primary again, in any order. Each is as it would be had it never been merged, with what arrived or was
   * sent in its own threads meanwhile.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  unmergeTickets(input: T.UnmergeTicketsMutationVariables["input"], options: CallOptions = {}): Promise<T.UnmergeTicketsMutation["unmergeTickets"]> {
    return this.#client.call(operations.UnmergeTickets, { input }, options);
  }
}

/** What the contract says about the noun "message". */
export class MessageNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Mail that was not let in, newest first, with the reason. `first` is 1 to 100.
   */
  quarantinedMessages(variables: T.QuarantinedMessagesQueryVariables = {}, options: CallOptions = {}): List<T.QuarantinedMessagesQuery["quarantinedMessages"]> {
    return this.#client.list(operations.QuarantinedMessages, variables, options);
  }

  /**
   * Settle a message of ours whose fate the platform cannot know (UNKNOWN) or that it could not get rid of for a day (NEEDS_HUMAN), after
   * looking at the mailbox or the marketplace. Nothing else ever sends an ambiguous message again.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  resolveUnknownMessage(input: T.ResolveUnknownMessageMutationVariables["input"], options: CallOptions = {}): Promise<T.ResolveUnknownMessageMutation["resolveUnknownMessage"]> {
    return this.#client.call(operations.ResolveUnknownMessage, { input }, options);
  }

  /**
   * Take in one message, as a raw mail or already parsed. Links customer and order, finds or opens thread and ticket, and starts the
   * reply clock. Where it goes, first match: (1) the ticket of a message it answers (References), from the same address; (2) the same
   * customer's ticket about the order it names, at the same account; (3) if it names none, the customer's newest open ticket about no
   * order, else their only open one, at the account and with a message within 14 days; else a ticket of its own. A ticket about another
   * order is never joined. A resolved one is reopened by (1) and (2) within 14 days; later the new ticket names it in `followsUp`. From a
   * sender of more than 30 messages an hour all come in, but open no more tickets: they join the sender's newest open one, which gets the
   * tag "Message flood". A message that was taken in before (same Message-ID) is answered with its ticket and `redelivered: true`. Mail that
   * cannot be read or does not come from where it says is kept in quarantine, never dropped.
   */
  ingestMessage(input: T.IngestMessageMutationVariables["input"], options: CallOptions = {}): Promise<T.IngestMessageMutation["ingestMessage"]> {
    return this.#client.call(operations.IngestMessage, { input }, options);
  }

  /**
   * Let a quarantined mail in after a person has looked at it. Unreadable mail stays. Needs a note that says why.
   */
  releaseQuarantinedMessage(input: T.ReleaseQuarantinedMessageMutationVariables["input"], options: CallOptions = {}): Promise<T.ReleaseQuarantinedMessageMutation["releaseQuarantinedMessage"]> {
    return this.#client.call(operations.ReleaseQuarantinedMessage, { input }, options);
  }

  /**
   * Record a reply that was sent outside Firstline, in Seller Central or a mail program. It stops the thread's reply clock at the time the
   * reply was sent. A question that came after it starts the next clock. The same reply again changes nothing.
   */
  recordReply(input: T.RecordReplyMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordReplyMutation["recordReply"]> {
    return this.#client.call(operations.RecordReply, { input }, options);
  }

  /**
   * A message came in, also the one that opened its ticket. Starts now, or behind `after` without loss or repetition.
   */
  messageReceived(variables: T.MessageReceivedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.MessageReceivedSubscription["messageReceived"]> {
    return this.#client.follow(operations.MessageReceived, variables, options);
  }
}

/** What the contract says about the noun "node". */
export class NodeNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Any object by its id, whatever its type. Null when it does not exist or belongs to another workspace; the two are indistinguishable.
   */
  node(variables: T.NodeQueryVariables, options: CallOptions = {}): Promise<T.NodeQuery["node"]> {
    return this.#client.call(operations.Node, variables, options);
  }

  /**
   * Several objects by id, in the order asked, null where absent. At most 100 ids.
   */
  nodes(variables: T.NodesQueryVariables, options: CallOptions = {}): Promise<T.NodesQuery["nodes"]> {
    return this.#client.call(operations.Nodes, variables, options);
  }
}

/** What the contract says about the noun "order". */
export class OrderNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One order; null when there is none with this id in the workspace.
   */
  order(variables: T.OrderQueryVariables, options: CallOptions = {}): Promise<T.OrderQuery["order"]> {
    return this.#client.call(operations.Order, variables, options);
  }

  /**
   * One order by the channel's own number, e.g. Amazon's 3-7-7.
   */
  orderByExternalId(variables: T.OrderByExternalIdQueryVariables, options: CallOptions = {}): Promise<T.OrderByExternalIdQuery["orderByExternalId"]> {
    return this.#client.call(operations.OrderByExternalId, variables, options);
  }

  /**
   * Orders, newest purchase first. `first` is 1 to 100.
   */
  orders(variables: T.OrdersQueryVariables = {}, options: CallOptions = {}): List<T.OrdersQuery["orders"]> {
    return this.#client.list(operations.Orders, variables, options);
  }

  /**
   * Record orders as the channel or an ERP knows them, keyed by channel account and external id. Each row succeeds or fails by
   * itself. Repeating the same rows changes nothing. Charged amounts below what was already refunded are refused.
   */
  upsertOrders(input: T.UpsertOrdersMutationVariables["input"], options: CallOptions = {}): Promise<T.UpsertOrdersMutation["upsertOrders"]> {
    return this.#client.call(operations.UpsertOrders, { input }, options);
  }

  /**
   * Record parcels and their movements as a warehouse, an ERP or a carrier knows them, keyed by the order's number and the tracking
   * number. Each row succeeds or fails by itself. Repeating the same rows changes nothing, and a late report never turns a newer status
   * back: the latest movement counts, DELIVERED stays unless the parcel goes back, RETURN_TO_SENDER stays.
   */
  recordShipments(input: T.RecordShipmentsMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordShipmentsMutation["recordShipments"]> {
    return this.#client.call(operations.RecordShipments, { input }, options);
  }

  /**
   * Ask the channel anew about status, shipped units and parcels. Answers once the question is queued; the end is told by ORDER_UPDATED
   * and shown as `Order.refresh`. Money is left alone. Asking again while an answer is awaited changes nothing.
   */
  refreshOrder(input: T.RefreshOrderMutationVariables["input"], options: CallOptions = {}): Promise<T.RefreshOrderMutation["refreshOrder"]> {
    return this.#client.call(operations.RefreshOrder, { input }, options);
  }

  /**
   * Ask the carrier anew about a parcel. Answers once the question is queued; the end is told by ORDER_UPDATED of its order and shown as
   * `Shipment.refresh`. Asking again while an answer is awaited changes nothing.
   */
  refreshShipment(input: T.RefreshShipmentMutationVariables["input"], options: CallOptions = {}): Promise<T.RefreshShipmentMutation["refreshShipment"]> {
    return this.#client.call(operations.RefreshShipment, { input }, options);
  }
}

/** What the contract says about the noun "oversight". */
export class OversightNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Refunds with the note that justifies them, who asked and the rule that counted, one row each, newest first: what an auditor reads.
   * `first` is 1 to 100.
   */
  refundAudit(variables: T.RefundAuditQueryVariables = {}, options: CallOptions = {}): List<T.RefundAuditQuery["refundAudit"]> {
    return this.#client.list(operations.RefundAudit, variables, options);
  }

  /**
   * Cancellations with the note that justifies them, who asked and the rule that counted, one row each, newest first: stopping an order gives
   * its money back too. `first` is 1 to 100.
   */
  cancellationAudit(variables: T.CancellationAuditQueryVariables = {}, options: CallOptions = {}): List<T.CancellationAuditQuery["cancellationAudit"]> {
    return this.#client.list(operations.CancellationAudit, variables, options);
  }

  /**
   * How each actor uses authority: how often and how much, how often just below a limit, in pieces, refused, and for the same customer,
   * each beside the team's median. A figure is a reason to look, never a verdict. Computed on the data as of `watermark`.
   */
  authorityUse(variables: T.AuthorityUseQueryVariables, options: CallOptions = {}): Promise<T.AuthorityUseQuery["authorityUse"]> {
    return this.#client.call(operations.AuthorityUse, variables, options);
  }

  /**
   * The attempts that `authorityUse` counts, newest first. `first` is 1 to 100.
   */
  guardedAttempts(variables: T.GuardedAttemptsQueryVariables = {}, options: CallOptions = {}): List<T.GuardedAttemptsQuery["guardedAttempts"]> {
    return this.#client.list(operations.GuardedAttempts, variables, options);
  }

  /**
   * One review of how authority was used; null when there is none with this id in the workspace.
   */
  authorityReview(variables: T.AuthorityReviewQueryVariables, options: CallOptions = {}): Promise<T.AuthorityReviewQuery["authorityReview"]> {
    return this.#client.call(operations.AuthorityReview, variables, options);
  }

  /**
   * Reviews, newest first. `first` is 1 to 100.
   */
  authorityReviews(variables: T.AuthorityReviewsQueryVariables = {}, options: CallOptions = {}): List<T.AuthorityReviewsQuery["authorityReviews"]> {
    return this.#client.list(operations.AuthorityReviews, variables, options);
  }

  /**
   * Draw a random sample of uses of authority for review, so many of each actor. The same seed over the same closed window draws the same
   * uses, so anybody can check that nothing was picked by hand. Every draw is kept and audited.
   */
  drawAuthorityReview(input: T.DrawAuthorityReviewMutationVariables["input"], options: CallOptions = {}): Promise<T.DrawAuthorityReviewMutation["drawAuthorityReview"]> {
    return this.#client.call(operations.DrawAuthorityReview, { input }, options);
  }

  /**
   * Say whether an attempt was right. Never one's own. A later verdict stands beside the earlier ones and counts instead of them.
   */
  judgeGuardedAttempt(input: T.JudgeGuardedAttemptMutationVariables["input"], options: CallOptions = {}): Promise<T.JudgeGuardedAttemptMutation["judgeGuardedAttempt"]> {
    return this.#client.call(operations.JudgeGuardedAttempt, { input }, options);
  }
}

/** What the contract says about the noun "policy". */
export class PolicyNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One version of the workspace's policy; null when there is none with this id in the workspace.
   */
  policyVersion(variables: T.PolicyVersionQueryVariables, options: CallOptions = {}): Promise<T.PolicyVersionQuery["policyVersion"]> {
    return this.#client.call(operations.PolicyVersion, variables, options);
  }

  /**
   * Versions of the workspace's policy, newest first, drafts too. `first` is 1 to 100.
   */
  policies(variables: T.PoliciesQueryVariables = {}, options: CallOptions = {}): List<T.PoliciesQuery["policies"]> {
    return this.#client.list(operations.Policies, variables, options);
  }

  /**
   * Write a new version of the policy, based on the one in force. Nothing is decided by it until somebody else has approved it and it is
   * activated. An invalid or contradictory document is refused with every problem at once, and nothing is stored.
   */
  draftPolicy(input: T.DraftPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.DraftPolicyMutation["draftPolicy"]> {
    return this.#client.call(operations.DraftPolicy, { input }, options);
  }

  /**
   * Change a version that is not in force and waits for no moment. What was approved has to be approved again. It is based on the version
   * that is in force now.
   */
  updatePolicyDraft(input: T.UpdatePolicyDraftMutationVariables["input"], options: CallOptions = {}): Promise<T.UpdatePolicyDraftMutation["updatePolicyDraft"]> {
    return this.#client.call(operations.UpdatePolicyDraft, { input }, options);
  }

  /**
   * Approve or reject a version. Only a manager or a member of compliance who wrote none of it may. A rejection also takes back an approval, until the version is in
   * force.
   */
  reviewPolicy(input: T.ReviewPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.ReviewPolicyMutation["reviewPolicy"]> {
    return this.#client.call(operations.ReviewPolicy, { input }, options);
  }

  /**
   * Put an approved version in force, now or at a moment. Refused when another version came in force since it was written: its author looks
   * at the difference first. Decisions made before keep pointing at the version they were made by.
   */
  activatePolicy(input: T.ActivatePolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.ActivatePolicyMutation["activatePolicy"]> {
    return this.#client.call(operations.ActivatePolicy, { input }, options);
  }

  /**
   * Put a version that was in force before in force again, at once and without another approval.
   */
  rollbackPolicy(input: T.RollbackPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.RollbackPolicyMutation["rollbackPolicy"]> {
    return this.#client.call(operations.RollbackPolicy, { input }, options);
  }

  /**
   * A version of the policy was written, changed, reviewed, scheduled or came in force. Starts now, or behind `after` without loss or repetition.
   */
  policyUpdated(variables: T.PolicyUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.PolicyUpdatedSubscription["policyUpdated"]> {
    return this.#client.follow(operations.PolicyUpdated, variables, options);
  }
}

/** What the contract says about the noun "product". */
export class ProductNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One product; null when there is none with this id in the workspace.
   */
  product(variables: T.ProductQueryVariables, options: CallOptions = {}): Promise<T.ProductQuery["product"]> {
    return this.#client.call(operations.Product, variables, options);
  }

  /**
   * Products, the one added last first. `first` is 1 to 100.
   */
  products(variables: T.ProductsQueryVariables = {}, options: CallOptions = {}): List<T.ProductsQuery["products"]> {
    return this.#client.list(operations.Products, variables, options);
  }

  /**
   * Record what is known of products, so that whoever answers a question about one need not ask a specialist. Rows are keyed by SKU, or
   * by ASIN when they have no SKU, within their channel account or the whole workspace. Each row succeeds or fails by itself; a row that
   * is older than what is known changes nothing, and neither does repeating the same rows.
   */
  upsertProducts(input: T.UpsertProductsMutationVariables["input"], options: CallOptions = {}): Promise<T.UpsertProductsMutation["upsertProducts"]> {
    return this.#client.call(operations.UpsertProducts, { input }, options);
  }
}

/** What the contract says about the noun "qualification". */
export class QualificationNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Record that a member has shown to know a topic. Replaces an earlier record of the same topic, which stays readable. Audited. Needs `member.qualify`.
   */
  recordQualification(input: T.RecordQualificationMutationVariables["input"], options: CallOptions = {}): Promise<T.RecordQualificationMutation["recordQualification"]> {
    return this.#client.call(operations.RecordQualification, { input }, options);
  }

  /**
   * Say that a member does not count as knowing a topic any more. Where nothing is on record, nothing changes. Audited. Needs `member.qualify`.
   */
  withdrawQualification(input: T.WithdrawQualificationMutationVariables["input"], options: CallOptions = {}): Promise<T.WithdrawQualificationMutation["withdrawQualification"]> {
    return this.#client.call(operations.WithdrawQualification, { input }, options);
  }
}

/** What the contract says about the noun "queue". */
export class QueueNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * How much waits in each queue, the most demanding first. Counts matters: a ticket with everything merged into it is one. Costs one statement.
   */
  queueCounts(variables: T.QueueCountsQueryVariables = {}, options: CallOptions = {}): Promise<T.QueueCountsQuery["queueCounts"]> {
    return this.#client.call(operations.QueueCounts, variables, options);
  }

  /**
   * Overrule the queue that follows from the rules, or return to them. Audited with its note.
   */
  setTicketQueue(input: T.SetTicketQueueMutationVariables["input"], options: CallOptions = {}): Promise<T.SetTicketQueueMutation["setTicketQueue"]> {
    return this.#client.call(operations.SetTicketQueue, { input }, options);
  }
}

/** What the contract says about the noun "refund". */
export class RefundNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One refund; null when there is none with this id in the workspace.
   */
  refund(variables: T.RefundQueryVariables, options: CallOptions = {}): Promise<T.RefundQuery["refund"]> {
    return this.#client.call(operations.Refund, variables, options);
  }

  /**
   * Refunds, newest first. `first` is 1 to 100.
   */
  refunds(variables: T.RefundsQueryVariables = {}, options: CallOptions = {}): List<T.RefundsQuery["refunds"]> {
    return this.#client.list(operations.Refunds, variables, options);
  }

  /**
   * What `refundOrder` would do with this input right now: same facts, same rules, nothing stored or sent. Between preview and
   * execution the facts may change.
   */
  refundPreview(variables: T.RefundPreviewQueryVariables, options: CallOptions = {}): Promise<T.RefundPreviewQuery["refundPreview"]> {
    return this.#client.call(operations.RefundPreview, variables, options);
  }

  /**
   * Return money to the customer within the caller's authority. Answers once the request is recorded; the channel answers later,
   * visible as `Refund.status` and on `refundUpdated`. Over a limit, approval is requested and nothing is sent. Safe to repeat
   * with the same `idempotencyKey`.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  refundOrder(input: T.RefundOrderMutationVariables["input"], options: CallOptions = {}): Promise<T.RefundOrderMutation["refundOrder"]> {
    return this.#client.call(operations.RefundOrder, { input }, options);
  }

  /**
   * Settle a refund whose outcome the platform could not find out (NEEDS_HUMAN), after looking at the marketplace. Not the person who
   * requested it. `NOT_EXECUTED` sends it again as a new attempt.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  resolveUnknownRefund(input: T.ResolveUnknownRefundMutationVariables["input"], options: CallOptions = {}): Promise<T.ResolveUnknownRefundMutation["resolveUnknownRefund"]> {
    return this.#client.call(operations.ResolveUnknownRefund, { input }, options);
  }

  /**
   * The status of a refund changed. Starts now, or behind `after` without loss or repetition.
   */
  refundUpdated(variables: T.RefundUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.RefundUpdatedSubscription["refundUpdated"]> {
    return this.#client.follow(operations.RefundUpdated, variables, options);
  }
}

/** What the contract says about the noun "repeat". */
export class RepeatNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * How often customers had to write again, by reason: contacts that came within 7 days after an answer about the same order, or to the same
   * customer for the same reason. Computed on the data as of `watermark`.
   */
  repeatContacts(variables: T.RepeatContactsQueryVariables, options: CallOptions = {}): Promise<T.RepeatContactsQuery["repeatContacts"]> {
    return this.#client.call(operations.RepeatContacts, variables, options);
  }
}

/** What the contract says about the noun "reply". */
export class ReplyNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Which texts replies may be, for every reason and channel that has a rule, most specific first. Of the rules that fit a ticket the first
   * one counts: an open claim before the reason, the reason before the channel, and last the rule for everything.
   */
  replyRules(variables: T.ReplyRulesQueryVariables = {}, options: CallOptions = {}): Promise<T.ReplyRulesQuery["replyRules"]> {
    return this.#client.call(operations.ReplyRules, variables, options);
  }

  /**
   * What a reply to this ticket may be and where it can go; null when there is no ticket with this id in the workspace.
   */
  replyOptions(variables: T.ReplyOptionsQueryVariables, options: CallOptions = {}): Promise<T.ReplyOptionsQuery["replyOptions"]> {
    return this.#client.call(operations.ReplyOptions, variables, options);
  }

  /**
   * What `replyToTicket` would do with this input right now: the same facts, the same rules, the text as it would leave; nothing stored or
   * sent. Between trying out and sending the facts may change.
   */
  replyPreview(variables: T.ReplyPreviewQueryVariables, options: CallOptions = {}): Promise<T.ReplyPreviewQuery["replyPreview"]> {
    return this.#client.call(operations.ReplyPreview, variables, options);
  }

  /**
   * Answer the customer: with a vetted macro, rendered by the server from what it knows at this moment, or with free text where the rules
   * allow it. Answers once the message is written and queued; the channel answers later (`MessageDelivery.status`, event MESSAGE_UPDATED). It leaves once,
   * from the approved address, in its conversation. The ticket becomes WAITING; the reply clock stops when the channel has taken the message,
   * and if it never does the ticket is OPEN again. Refusals, first match: the input, the ticket (TicketNotFound, VersionConflict, TicketAlreadyMerged,
   * TicketIsResolved), the thread, the macro's id, ReasonMissing, NoWayToSend, QualificationMissing, MacroRetired, MacroNotVetted, MacroNotUsable, FreeTextForbidden,
   * VariablesUnavailable, LintBlocked, PolicyForbids, ReplyNeedsSecondPerson (the last two are what the workspace's policy adds). From ReasonMissing on every attempt
   * is audited, with the SHA-256 of its text and never with the text.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  replyToTicket(input: T.ReplyToTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.ReplyToTicketMutation["replyToTicket"]> {
    return this.#client.call(operations.ReplyToTicket, { input }, options);
  }

  /**
   * Say which texts replies for a reason, a channel, both or all may be. Audited with its note.
   */
  setReplyRule(input: T.SetReplyRuleMutationVariables["input"], options: CallOptions = {}): Promise<T.SetReplyRuleMutation["setReplyRule"]> {
    return this.#client.call(operations.SetReplyRule, { input }, options);
  }
}

/** What the contract says about the noun "report". */
export class ReportNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Count and sum over the workspace, grouped and filtered. Computed on the data as of `watermark`.
   */
  report(variables: T.ReportQueryVariables, options: CallOptions = {}): Promise<T.ReportQuery["report"]> {
    return this.#client.call(operations.Report, variables, options);
  }

  /**
   * Definitions of every measure, as data.
   */
  metrics(variables: T.MetricsQueryVariables = {}, options: CallOptions = {}): Promise<T.MetricsQuery["metrics"]> {
    return this.#client.call(operations.Metrics, variables, options);
  }
}

/** What the contract says about the noun "requirement". */
export class RequirementNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What a closing reply must say, for each reason of the workspace that speaks for itself, by name.
   */
  reasonRequirements(variables: T.ReasonRequirementsQueryVariables = {}, options: CallOptions = {}): Promise<T.ReasonRequirementsQuery["reasonRequirements"]> {
    return this.#client.call(operations.ReasonRequirements, variables, options);
  }

  /**
   * Change what a closing reply must say for one reason. An empty list asks for nothing.
   */
  setReasonRequirement(input: T.SetReasonRequirementMutationVariables["input"], options: CallOptions = {}): Promise<T.SetReasonRequirementMutation["setReasonRequirement"]> {
    return this.#client.call(operations.SetReasonRequirement, { input }, options);
  }
}

/** What the contract says about the noun "shadow". */
export class ShadowNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The version that judges along at present; null when none does.
   */
  policyShadow(variables: T.PolicyShadowQueryVariables = {}, options: CallOptions = {}): Promise<T.PolicyShadowQuery["policyShadow"]> {
    return this.#client.call(operations.PolicyShadow, variables, options);
  }

  /**
   * What a version that judges along would have decided differently in a window: for the decisions it has seen, the same as its back-test.
   * Null when there is no such version in the workspace.
   */
  policyDifferences(variables: T.PolicyDifferencesQueryVariables, options: CallOptions = {}): Promise<T.PolicyDifferencesQuery["policyDifferences"]> {
    return this.#client.call(operations.PolicyDifferences, variables, options);
  }

  /**
   * Let a version judge every attempt along with the active one, from now on. What it says is stored and decides nothing: it cannot change,
   * fail or delay a live decision. One version at a time. Asking again for the running version takes over the draft's present document.
   */
  shadowPolicy(input: T.ShadowPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.ShadowPolicyMutation["shadowPolicy"]> {
    return this.#client.call(operations.ShadowPolicy, { input }, options);
  }

  /**
   * Let a version judge along no longer. What it has said stays to be read.
   */
  stopShadow(input: T.StopShadowMutationVariables["input"], options: CallOptions = {}): Promise<T.StopShadowMutation["stopShadow"]> {
    return this.#client.call(operations.StopShadow, { input }, options);
  }
}

/** What the contract says about the noun "sla". */
export class SlaNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The reply policy in force on each channel, one per channel. A channel whose policy nobody changed shows the shipped one, version 0.
   */
  slaPolicies(variables: T.SlaPoliciesQueryVariables = {}, options: CallOptions = {}): Promise<T.SlaPoliciesQuery["slaPolicies"]> {
    return this.#client.call(operations.SlaPolicies, variables, options);
  }

  /**
   * How many replies that were due in the window came in time, grouped and filtered. Computed on the data as of `watermark`.
   */
  slaAdherence(variables: T.SlaAdherenceQueryVariables, options: CallOptions = {}): Promise<T.SlaAdherenceQuery["slaAdherence"]> {
    return this.#client.call(operations.SlaAdherence, variables, options);
  }

  /**
   * Change the reply policy of one channel. Clocks that run keep their due time unless `runningClocks` is RECOMPUTE; stopped ones never
   * change. Amazon's policy can be made stricter than Amazon's own 24 hours, never looser.
   */
  setSlaPolicy(input: T.SetSlaPolicyMutationVariables["input"], options: CallOptions = {}): Promise<T.SetSlaPolicyMutation["setSlaPolicy"]> {
    return this.#client.call(operations.SetSlaPolicy, { input }, options);
  }

  /**
   * A reply is owed and its time runs out: told once when the lead time before the due time begins, and once when the due time has passed.
   * Starts now, or behind `after` without loss or repetition.
   */
  slaAtRisk(variables: T.SlaAtRiskSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.SlaAtRiskSubscription["slaAtRisk"]> {
    return this.#client.follow(operations.SlaAtRisk, variables, options);
  }
}

/** What the contract says about the noun "statistics". */
export class StatisticsNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What became of the replies made of each macro, or of each of its versions: one row for every one of the workspace, also those that nobody
   * used. Computed on the data as of `watermark`.
   */
  macroEfficiency(variables: T.MacroEfficiencyQueryVariables, options: CallOptions = {}): Promise<T.MacroEfficiencyQuery["macroEfficiency"]> {
    return this.#client.call(operations.MacroEfficiency, variables, options);
  }
}

/** What the contract says about the noun "tag". */
export class TagNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Add a label to the taxonomy. Its name may neither be in use nor have been used by another tag. Audited.
   */
  createTag(input: T.CreateTagMutationVariables["input"], options: CallOptions = {}): Promise<T.CreateTagMutation["createTag"]> {
    return this.#client.call(operations.CreateTag, { input }, options);
  }

  /**
   * Call a tag something else. Tickets keep it, reports show it under the new name for any time, and the old name stays known: filters,
   * macros and rules that use it go on working. Audited with its note.
   */
  renameTag(input: T.RenameTagMutationVariables["input"], options: CallOptions = {}): Promise<T.RenameTagMutation["renameTag"]> {
    return this.#client.call(operations.RenameTag, { input }, options);
  }

  /**
   * Change what a tag is for, or whether its tickets are complex. Audited with its note.
   */
  describeTag(input: T.DescribeTagMutationVariables["input"], options: CallOptions = {}): Promise<T.DescribeTagMutation["describeTag"]> {
    return this.#client.call(operations.DescribeTag, { input }, options);
  }

  /**
   * Let one tag speak for another. Only the relation is written: tickets keep the tag they have, but show, filter and count as the target,
   * for any time, until `unmergeTag`. Both must be reasons, or neither. Audited with its note.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  mergeTags(input: T.MergeTagsMutationVariables["input"], options: CallOptions = {}): Promise<T.MergeTagsMutation["mergeTags"]> {
    return this.#client.call(operations.MergeTags, { input }, options);
  }

  /**
   * End what `mergeTags` began: every ticket and report is as if it had not been. What was merged into the tag itself stays. Audited with its note.
   * The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries.
   */
  unmergeTag(input: T.UnmergeTagMutationVariables["input"], options: CallOptions = {}): Promise<T.UnmergeTagMutation["unmergeTag"]> {
    return this.#client.call(operations.UnmergeTag, { input }, options);
  }

  /**
   * Take a tag out of the choice. Tickets that carry it keep it, and reports go on counting it. Audited with its note.
   */
  retireTag(input: T.RetireTagMutationVariables["input"], options: CallOptions = {}): Promise<T.RetireTagMutation["retireTag"]> {
    return this.#client.call(operations.RetireTag, { input }, options);
  }

  /**
   * Put a retired tag back into the choice. Audited with its note.
   */
  restoreTag(input: T.RestoreTagMutationVariables["input"], options: CallOptions = {}): Promise<T.RestoreTagMutation["restoreTag"]> {
    return this.#client.call(operations.RestoreTag, { input }, options);
  }

  /**
   * Add what is missing of the shipped taxonomy: the reasons that customers of marketplaces write for. A tag that is known here under one
   * of these names, also an earlier one or a retired one, is left as it is. Repeating it changes nothing.
   */
  installTaxonomy(input: T.InstallTaxonomyMutationVariables["input"], options: CallOptions = {}): Promise<T.InstallTaxonomyMutation["installTaxonomy"]> {
    return this.#client.call(operations.InstallTaxonomy, { input }, options);
  }
}

/** What the contract says about the noun "ticket". */
export class TicketNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * One ticket; null when there is none with this id in the workspace.
   */
  ticket(variables: T.TicketQueryVariables, options: CallOptions = {}): Promise<T.TicketQuery["ticket"]> {
    return this.#client.call(operations.Ticket, variables, options);
  }

  /**
   * Tickets in the order asked for. `first` is 1 to 100. A cursor belongs to its order; with another one it is refused. Under orders
   * by something that changes, a ticket that changes while you page may come again on a later page.
   */
  tickets(variables: T.TicketsQueryVariables = {}, options: CallOptions = {}): List<T.TicketsQuery["tickets"]> {
    return this.#client.list(operations.Tickets, variables, options);
  }

  /**
   * The workspace's tags by name, at most 500, also those that were merged or retired, which reports and old tickets still show.
   */
  tags(variables: T.TagsQueryVariables = {}, options: CallOptions = {}): Promise<T.TagsQuery["tags"]> {
    return this.#client.call(operations.Tags, variables, options);
  }

  /**
   * Replace the tags of a ticket, except automatic ones, which stay. At most one tag may be a reason. Present and earlier names are
   * understood; a retired tag can be kept, not given.
   */
  setTags(input: T.SetTagsMutationVariables["input"], options: CallOptions = {}): Promise<T.SetTagsMutation["setTags"]> {
    return this.#client.call(operations.SetTags, { input }, options);
  }

  /**
   * Give the ticket to a member who may work on tickets, or to nobody.
   */
  assignTicket(input: T.AssignTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.AssignTicketMutation["assignTicket"]> {
    return this.#client.call(operations.AssignTicket, { input }, options);
  }

  /**
   * Say how soon the ticket wants work.
   */
  setPriority(input: T.SetPriorityMutationVariables["input"], options: CallOptions = {}): Promise<T.SetPriorityMutation["setPriority"]> {
    return this.#client.call(operations.SetPriority, { input }, options);
  }

  /**
   * Put the ticket, and the open ones merged into it, aside until a moment: it becomes WAITING, and OPEN again by itself at that moment, or
   * at once when the customer writes. Reply clocks go on, unless the policy of
   * their channel says that waiting pauses them; Amazon's never pause.
   */
  snoozeTicket(input: T.SnoozeTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.SnoozeTicketMutation["snoozeTicket"]> {
    return this.#client.call(operations.SnoozeTicket, { input }, options);
  }

  /**
   * Take a snoozed ticket, and what was put aside with it, back now: it becomes OPEN. One that is not snoozed stays as it is.
   */
  unsnoozeTicket(input: T.UnsnoozeTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.UnsnoozeTicketMutation["unsnoozeTicket"]> {
    return this.#client.call(operations.UnsnoozeTicket, { input }, options);
  }

  /**
   * Write something for colleagues onto the ticket. It is never sent to the customer.
   */
  addNote(input: T.AddNoteMutationVariables["input"], options: CallOptions = {}): Promise<T.AddNoteMutation["addNote"]> {
    return this.#client.call(operations.AddNote, { input }, options);
  }

  /**
   * Say which order the ticket is about, or that it is about none. The order may be of any channel (a shop mail about an Amazon order);
   * rules for messages stay those of the thread's channel. Audited.
   */
  linkOrder(input: T.LinkOrderMutationVariables["input"], options: CallOptions = {}): Promise<T.LinkOrderMutation["linkOrder"]> {
    return this.#client.call(operations.LinkOrder, { input }, options);
  }

  /**
   * Close the ticket and the ones merged into it: answered for good. An Amazon ticket needs a reason tag, whatever the note; on other
   * channels a ticket without one is only checked for questions. While a reply is owed (a running reply clock on one of its threads, and no
   * reply on its way) or the answer is incomplete (`resolutionCheck`) it is refused, unless `overrideNote` says why: then clocks end
   * as waived (or as breached, when they were late already), the note is audited, and an incomplete answer is counted as overridden.
   */
  resolveTicket(input: T.ResolveTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.ResolveTicketMutation["resolveTicket"]> {
    return this.#client.call(operations.ResolveTicket, { input }, options);
  }

  /**
   * Open a resolved ticket again. Starts no reply clock: nobody has written.
   */
  reopenTicket(input: T.ReopenTicketMutationVariables["input"], options: CallOptions = {}): Promise<T.ReopenTicketMutation["reopenTicket"]> {
    return this.#client.call(operations.ReopenTicket, { input }, options);
  }

  /**
   * Overrule the risk that follows from the reason, or return to it. Audited with its note.
   */
  setTicketRisk(input: T.SetTicketRiskMutationVariables["input"], options: CallOptions = {}): Promise<T.SetTicketRiskMutation["setTicketRisk"]> {
    return this.#client.call(operations.SetTicketRisk, { input }, options);
  }

  /**
   * A ticket was created. Starts now, or behind `after` without loss or repetition.
   */
  ticketCreated(variables: T.TicketCreatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.TicketCreatedSubscription["ticketCreated"]> {
    return this.#client.follow(operations.TicketCreated, variables, options);
  }

  /**
   * Something about a ticket changed: state, people, tags, order, notes. Starts now, or behind `after` without loss or repetition.
   */
  ticketUpdated(variables: T.TicketUpdatedSubscriptionVariables = {}, options: CallOptions = {}): AsyncIterable<T.TicketUpdatedSubscription["ticketUpdated"]> {
    return this.#client.follow(operations.TicketUpdated, variables, options);
  }
}

/** What the contract says about the noun "variable". */
export class VariableNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Everything a macro can say that is not the same for every customer, with its source and how old it may be. What only a person knows is
   * the one entry `input.*`: a macro version declares it as an input.
   */
  macroVariables(variables: T.MacroVariablesQueryVariables = {}, options: CallOptions = {}): Promise<T.MacroVariablesQuery["macroVariables"]> {
    return this.#client.call(operations.MacroVariables, variables, options);
  }

  /**
   * What a macro would say to the customer of a ticket at this moment, or what keeps it from being said. Sending makes its text in the same
   * way. Nothing is stored or sent. Needs `reply.send`.
   */
  renderMacro(variables: T.RenderMacroQueryVariables, options: CallOptions = {}): Promise<T.RenderMacroQuery["renderMacro"]> {
    return this.#client.call(operations.RenderMacro, variables, options);
  }

  /**
   * Change how old a variable may be in a text. Only for variables that grow old.
   */
  setVariableFreshness(input: T.SetVariableFreshnessMutationVariables["input"], options: CallOptions = {}): Promise<T.SetVariableFreshnessMutation["setVariableFreshness"]> {
    return this.#client.call(operations.SetVariableFreshness, { input }, options);
  }
}

/** What the contract says about the noun "webhook". */
export class WebhookNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The workspace's webhook endpoints, oldest first; at most 20. Needs `webhook.read`.
   */
  webhookEndpoints(variables: T.WebhookEndpointsQueryVariables = {}, options: CallOptions = {}): Promise<T.WebhookEndpointsQuery["webhookEndpoints"]> {
    return this.#client.call(operations.WebhookEndpoints, variables, options);
  }

  /**
   * What was sent to an endpoint and what it answered, newest first, one row per attempt, kept 30 days. Empty for an unknown endpoint.
   * Needs `webhook.read`. `first` is 1 to 100.
   */
  webhookDeliveries(variables: T.WebhookDeliveriesQueryVariables, options: CallOptions = {}): List<T.WebhookDeliveriesQuery["webhookDeliveries"]> {
    return this.#client.list(operations.WebhookDeliveries, variables, options);
  }

  /**
   * Have every event sent to a URL, as the payload you select: the same bytes that a socket would send for the same selection. At least
   * once, in order, signed by Standard Webhooks; the event's id is `webhook-id`, by which a repetition is told. What the payload may show
   * is what you may read, at the time of sending. The secret is shown in this answer and never again. Audited. Needs `webhook.write`.
   */
  createWebhookEndpoint(input: T.CreateWebhookEndpointMutationVariables["input"], options: CallOptions = {}): Promise<T.CreateWebhookEndpointMutation["createWebhookEndpoint"]> {
    return this.#client.call(operations.CreateWebhookEndpoint, { input }, options);
  }

  /**
   * Give an endpoint a new signing secret. For `overlapSeconds` every delivery carries a signature by each of the two, so that a receiver
   * can change over without a pause. Audited. Needs `webhook.write`.
   */
  rotateWebhookSecret(input: T.RotateWebhookSecretMutationVariables["input"], options: CallOptions = {}): Promise<T.RotateWebhookSecretMutation["rotateWebhookSecret"]> {
    return this.#client.call(operations.RotateWebhookSecret, { input }, options);
  }

  /**
   * Send one payload now, outside the order: the newest event of the wanted types, an invented one in an empty log. It carries the header
   * `firstline-test: true` and an id of its own. The answer arrives later, in `webhookDeliveries`. Needs `webhook.write`.
   */
  testWebhook(input: T.TestWebhookMutationVariables["input"], options: CallOptions = {}): Promise<T.TestWebhookMutation["testWebhook"]> {
    return this.#client.call(operations.TestWebhook, { input }, options);
  }

  /**
   * Send everything behind a position again, in order, whether it was delivered or not. Wakes an endpoint that is disabled or dead: with
   * its own `position` it goes on where it stopped, with a later one it skips. Audited. Needs `webhook.write`.
   */
  replayWebhook(input: T.ReplayWebhookMutationVariables["input"], options: CallOptions = {}): Promise<T.ReplayWebhookMutation["replayWebhook"]> {
    return this.#client.call(operations.ReplayWebhook, { input }, options);
  }

  /**
   * Stop sending. The position stays: `replayWebhook` goes on from it without a loss within the log's retention. Audited. Needs `webhook.write`.
   */
  disableWebhookEndpoint(input: T.DisableWebhookEndpointMutationVariables["input"], options: CallOptions = {}): Promise<T.DisableWebhookEndpointMutation["disableWebhookEndpoint"]> {
    return this.#client.call(operations.DisableWebhookEndpoint, { input }, options);
  }

  /**
   * Forget an endpoint, its secrets and its deliveries. Audited. Needs `webhook.write`.
   */
  deleteWebhookEndpoint(input: T.DeleteWebhookEndpointMutationVariables["input"], options: CallOptions = {}): Promise<T.DeleteWebhookEndpointMutation["deleteWebhookEndpoint"]> {
    return this.#client.call(operations.DeleteWebhookEndpoint, { input }, options);
  }
}

/** What the contract says about the noun "workspace". */
export class WorkspaceNamespace {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Who the presented key belongs to and what it may do.
   */
  viewer(variables: T.ViewerQueryVariables = {}, options: CallOptions = {}): Promise<T.ViewerQuery["viewer"]> {
    return this.#client.call(operations.Viewer, variables, options);
  }

  /**
   * The marketplace and mailbox accounts connected to this workspace, oldest first.
   */
  channelAccounts(variables: T.ChannelAccountsQueryVariables = {}, options: CallOptions = {}): Promise<T.ChannelAccountsQuery["channelAccounts"]> {
    return this.#client.call(operations.ChannelAccounts, variables, options);
  }

  /**
   * People of this workspace by name, at most 500.
   */
  members(variables: T.MembersQueryVariables = {}, options: CallOptions = {}): Promise<T.MembersQuery["members"]> {
    return this.#client.call(operations.Members, variables, options);
  }

  /**
   * Every API key of the workspace, newest first, ended ones included; secrets are never shown again. Needs `key.read`. `first` is 1 to 100.
   */
  apiKeys(variables: T.ApiKeysQueryVariables = {}, options: CallOptions = {}): List<T.ApiKeysQuery["apiKeys"]> {
    return this.#client.list(operations.ApiKeys, variables, options);
  }

  /**
   * Make a key for a machine (`scopes`) or for a member (`memberId`). Its secret is shown in this answer and never again. A key never
   * gets a permission that its maker lacks. Audited. Needs `key.write`.
   */
  createApiKey(input: T.CreateApiKeyMutationVariables["input"], options: CallOptions = {}): Promise<T.CreateApiKeyMutation["createApiKey"]> {
    return this.#client.call(operations.CreateApiKey, { input }, options);
  }

  /**
   * Give a key a new secret. The one before it is good for `overlapSeconds` more, so that a program can change over without a pause;
   * id, scopes and expiry stay. Audited. Needs `key.write` and every permission of the key.
   */
  rotateApiKey(input: T.RotateApiKeyMutationVariables["input"], options: CallOptions = {}): Promise<T.RotateApiKeyMutation["rotateApiKey"]> {
    return this.#client.call(operations.RotateApiKey, { input }, options);
  }

  /**
   * End a key for good: HTTP refuses it at once, its sockets are closed with 4403 within two seconds. Revoking again changes nothing.
   * Audited. Needs `key.write`.
   */
  revokeApiKey(input: T.RevokeApiKeyMutationVariables["input"], options: CallOptions = {}): Promise<T.RevokeApiKeyMutation["revokeApiKey"]> {
    return this.#client.call(operations.RevokeApiKey, { input }, options);
  }
}

/** A client with a namespace per noun of the contract. */
export class NamespacedClient extends Client {
  readonly article: ArticleNamespace = new ArticleNamespace(this);
  readonly audit: AuditNamespace = new AuditNamespace(this);
  readonly backtest: BacktestNamespace = new BacktestNamespace(this);
  readonly buyer: BuyerNamespace = new BuyerNamespace(this);
  readonly cancellation: CancellationNamespace = new CancellationNamespace(this);
  readonly claim: ClaimNamespace = new ClaimNamespace(this);
  readonly completeness: CompletenessNamespace = new CompletenessNamespace(this);
  readonly cost: CostNamespace = new CostNamespace(this);
  readonly customer: CustomerNamespace = new CustomerNamespace(this);
  readonly deflection: DeflectionNamespace = new DeflectionNamespace(this);
  readonly duplicate: DuplicateNamespace = new DuplicateNamespace(this);
  readonly erasure: ErasureNamespace = new ErasureNamespace(this);
  readonly escalation: EscalationNamespace = new EscalationNamespace(this);
  readonly event: EventNamespace = new EventNamespace(this);
  readonly feedback: FeedbackNamespace = new FeedbackNamespace(this);
  readonly guidance: GuidanceNamespace = new GuidanceNamespace(this);
  readonly lint: LintNamespace = new LintNamespace(this);
  readonly macro: MacroNamespace = new MacroNamespace(this);
  readonly member: MemberNamespace = new MemberNamespace(this);
  readonly merge: MergeNamespace = new MergeNamespace(this);
  readonly message: MessageNamespace = new MessageNamespace(this);
  readonly node: NodeNamespace = new NodeNamespace(this);
  readonly order: OrderNamespace = new OrderNamespace(this);
  readonly oversight: OversightNamespace = new OversightNamespace(this);
  readonly policy: PolicyNamespace = new PolicyNamespace(this);
  readonly product: ProductNamespace = new ProductNamespace(this);
  readonly qualification: QualificationNamespace = new QualificationNamespace(this);
  readonly queue: QueueNamespace = new QueueNamespace(this);
  readonly refund: RefundNamespace = new RefundNamespace(this);
  readonly repeat: RepeatNamespace = new RepeatNamespace(this);
  readonly reply: ReplyNamespace = new ReplyNamespace(this);
  readonly report: ReportNamespace = new ReportNamespace(this);
  readonly requirement: RequirementNamespace = new RequirementNamespace(this);
  readonly shadow: ShadowNamespace = new ShadowNamespace(this);
  readonly sla: SlaNamespace = new SlaNamespace(this);
  readonly statistics: StatisticsNamespace = new StatisticsNamespace(this);
  readonly tag: TagNamespace = new TagNamespace(this);
  readonly ticket: TicketNamespace = new TicketNamespace(this);
  readonly variable: VariableNamespace = new VariableNamespace(this);
  readonly webhook: WebhookNamespace = new WebhookNamespace(this);
  readonly workspace: WorkspaceNamespace = new WorkspaceNamespace(this);
}
