/** One attempt of every guarded mutation that succeeds, and what to change so that it is refused. */
import { bytesOf } from "./claim-notices/notice.ts";
import { forge } from "./audit-book.ts";
import { amazonNumber, digits, expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { Team, TestApp } from "./harness.ts";
import { macroDesk } from "./macro-desk.ts";
import { ingestRaw, relayed } from "./mails.ts";
import { asInput, givenReviewer } from "./policies.ts";
import { deliveryUntil, reply, tagged } from "./replies.ts";
import { withLimits } from "./shared-app.ts";

/** Also of every version that rows put in force. */
export const POLICY = withLimits({ perRefund: { USD: "50.00" } });

type Input = Readonly<Record<string, unknown>>;
export type Attempt = {
  readonly as: keyof Team | "reviewer";
  /** Succeeds, once the note is added. */
  readonly input: Input;
  /** What makes it refused; a note without substance where nothing else is said. */
  readonly refused?: { readonly change: Input; readonly problem: string };
};
type Row = (desk: Desk) => Promise<Attempt>;
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export const THIN = { change: { note: "ok" }, problem: "NOTE_TOO_SHORT" };
/** Refused by the guard: the decision says why. */
const DECIDED = { change: { note: "ok" }, problem: "NOTE_LACKS_SUBSTANCE" };
const CARRIED = "The parcel was delivered and signed for; see the tracking.";

/** A workspace whose agents return at most 50 dollars alone, and what rows need from it. */
export const openDesk = async (app: TestApp) => {
  const { as } = app;
  const reviewer = await givenReviewer(app);
  const order = (facts: Parameters<typeof givenOrder>[1] = {}) => givenOrder(app, facts);
  const ticket = () => givenTicket(app, { account: "email", buyer: `kim${digits(9)}@post.example` });
  const customerOf = async (ticketId: string) => (await as.agent.ticket.ticket({ id: ticketId }))?.customer.id ?? "";
  const customer = async () => customerOf(await ticket());
  const memberNamed = async (name: string) => (await as.manager.workspace.members()).find((one) => one.name === name)?.id ?? "";
  const tag = async () => {
    const name = `Word ${digits(9)}`;
    return expectMember(await as.manager.tag.createTag({ name, isReason: false }), "CreateTagSuccess").tag.id;
  };
  const asked = async () =>
    expectMember(
      await as.agent.refund.refundOrder(partialRefund(await order({ principal: "90.00" }), "60.00")),
      "RefundOrderEscalated",
    );
  const claim = async () => {
    const told = {
      kind: "A_TO_Z",
      externalId: `A-${digits(9)}`,
      filedAt: new Date(Date.now() - 3_600_000).toISOString(),
    } as const;
    const { id } = await order();
    return expectMember(await as.agent.claim.recordClaim({ orderId: id, ...told }), "RecordClaimSuccess").claim.id;
  };
  const defence = async () =>
    expectMember(
      await as.agent.claim.submitClaimDefence({ claimId: await claim(), statement: CARRIED, note: note() }),
      "SubmitClaimDefenceSuccess",
    ).claimDefence.id;
  const draft = async (name = "Another") =>
    expectMember(await as.manager.policy.draftPolicy({ name, document: asInput(POLICY) }), "DraftPolicySuccess").policyVersion;
  const approvedDraft = async () => {
    const { id, version } = await draft();
    const yes = { policyVersionId: id, verdict: "APPROVE" as const, note: note(), expectedVersion: version };
    return expectMember(await reviewer.policy.reviewPolicy(yes), "ReviewPolicySuccess").policyVersion;
  };
  return {
    app,
    as,
    reviewer,
    order,
    ticket,
    customerOf,
    customer,
    memberNamed,
    tag,
    asked,
    claim,
    defence,
    draft,
    approvedDraft,
  };
};

/** As if the channel had left everybody in doubt. */
const inDoubt = (app: TestApp, table: "refunds" | "cancellations" | "message_deliveries", id: string) =>
  forge(
    app,
    (sql) => sql`update ${sql(table)} set status = 'NEEDS_HUMAN'
    where ${sql(table === "message_deliveries" ? "message_id" : "id")} = ${id}`,
  );

const MONEY_ROWS: Readonly<Record<string, Row>> = {
  refundOrder: async ({ order }) => ({ as: "agent", input: partialRefund(await order(), "10.00"), refused: DECIDED }),
  decideEscalation: async ({ asked }) => ({
    as: "manager",
    input: { escalationId: (await asked()).escalation.id, verdict: "REJECT" },
    refused: DECIDED,
  }),
  resolveUnknownRefund: async ({ app, asked }) => {
    const { refund } = await asked();
    await inDoubt(app, "refunds", refund.id);
    return { as: "manager", input: { refundId: refund.id, finding: "REFUSED_BY_CHANNEL", reference: "Seller Central" } };
  },
  cancelOrder: async ({ order }) => {
    const { id, ticketId } = await order({ status: "UNSHIPPED" });
    return { as: "agent", input: { orderId: id, ticketId, reason: "OTHER" }, refused: DECIDED };
  },
  modifyOrder: async ({ order }) => {
    const { id, ticketId } = await order({ status: "UNSHIPPED" });
    const refused = { change: {}, problem: "MODIFICATION_NOT_SUPPORTED" };
    return { as: "agent", input: { orderId: id, ticketId, shippingSpeed: "PRIORITY" }, refused };
  },
  resolveUnknownCancellation: async ({ app, as, order }) => {
    const { id, ticketId } = await order({ status: "UNSHIPPED" });
    await as.agent.claim.recordClaim({ orderId: id, kind: "A_TO_Z", externalId: digits(9), filedAt: new Date().toISOString() });
    const asked = await as.agent.cancellation.cancelOrder({ orderId: id, ticketId, reason: "OTHER", note: note() });
    const { cancellation } = expectMember(asked, "CancelOrderEscalated");
    await inDoubt(app, "cancellations", cancellation.id);
    const seen = { finding: "REFUSED_BY_CHANNEL", reference: "Seller Central" };
    return { as: "manager", input: { cancellationId: cancellation.id, ...seen } };
  },
  resolveUnknownMessage: async ({ app, ticket }) => {
    const ticketId = await ticket();
    await tagged(app, ticketId, "Tracking update");
    const { storedMessage } = expectMember(await reply(app, ticketId, "It is on its way."), "ReplyToTicketSuccess");
    await deliveryUntil(app, storedMessage.id, "SENT");
    await inDoubt(app, "message_deliveries", storedMessage.id);
    return { as: "agent", input: { messageId: storedMessage.id, finding: "GIVE_UP" } };
  },
  replyToTicket: async ({ app }) => {
    const ticketId = await givenTicket(app, {});
    const spoken = await givenTicket(app, {});
    await tagged(app, spoken, "Tracking update");
    const refused = { change: { ticketId }, problem: "REASON_MISSING" };
    return { as: "agent", input: { ticketId: spoken, text: "It is on its way." }, refused };
  },
};

const CLAIM_ROWS: Readonly<Record<string, Row>> = {
  submitClaimDefence: async ({ claim }) => ({
    as: "agent",
    input: { claimId: await claim(), statement: CARRIED },
    refused: DECIDED,
  }),
  decideClaimDefence: async ({ defence }) => ({
    as: "compliance",
    input: { claimDefenceId: await defence(), verdict: "REJECT" },
    refused: DECIDED,
  }),
  recordDefenceFiled: async ({ as, defence }) => {
    const claimDefenceId = await defence();
    await as.compliance.claim.decideClaimDefence({ claimDefenceId, verdict: "APPROVE", note: note() });
    return { as: "agent", input: { claimDefenceId, filedAt: new Date().toISOString(), place: "Seller Central" } };
  },
  dismissClaimNotice: async ({ app }) => {
    const from = "Amazon <seller-performance@amazon.com>";
    const told = { name: "", is: "UNCLEAR", from, proof: "PASS", subject: "A-to-z Guarantee claim received" } as const;
    const raw = bytesOf({ ...told, body: `See Seller Central. ${digits(12)}` });
    const { quarantinedMessage } = expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined");
    return { as: "agent", input: { quarantinedMessageId: quarantinedMessage.id } };
  },
  setClaimClockRule: async () => {
    const hours = { preventionHours: 24, answerHours: 72, warningHours: 6 };
    return {
      as: "manager",
      input: { channel: "AMAZON", kind: "A_TO_Z", ...hours, source: "Our account manager", expectedVersion: 0 },
    };
  },
  exportClaimDossier: async ({ claim }) => ({ as: "manager", input: { claimId: await claim() } }),
};

const DESK_ROWS: Readonly<Record<string, Row>> = {
  escalateTicket: async ({ ticket }) => ({ as: "agent", input: { ticketId: await ticket(), kind: "COMPLEX" } }),
  setTicketRisk: async ({ ticket }) => ({ as: "agent", input: { ticketId: await ticket(), risk: "HIGH" } }),
  setTicketQueue: async ({ ticket }) => ({ as: "agent", input: { ticketId: await ticket(), queue: "COMPLEX" } }),
  releaseQuarantinedMessage: async ({ app }) => {
    const alias = `b${digits(12)}@marketplace.amazon.com`;
    const headers = { "Authentication-Results": null };
    const raw = relayed({ alias, orderNumber: amazonNumber(), text: "Please refund me at once.", headers });
    const { quarantinedMessage } = expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined");
    return { as: "manager", input: { quarantinedMessageId: quarantinedMessage.id } };
  },
  mergeTickets: async ({ as, ticket }) => {
    const [primaryTicketId, other, merged] = [await ticket(), await ticket(), await ticket()];
    await as.agent.merge.mergeTickets({ primaryTicketId: await ticket(), ticketIds: [merged], note: note() });
    const refused = { change: { ticketIds: [merged] }, problem: "TICKET_ALREADY_MERGED" };
    return { as: "agent", input: { primaryTicketId, ticketIds: [other] }, refused };
  },
  unmergeTickets: async ({ as, ticket }) => {
    const merged = await ticket();
    await as.agent.merge.mergeTickets({ primaryTicketId: await ticket(), ticketIds: [merged], note: note() });
    const refused = { change: { ticketIds: [await ticket()] }, problem: "TICKET_NOT_MERGED" };
    return { as: "agent", input: { ticketIds: [merged] }, refused };
  },
  linkIdentities: async ({ customer }) => {
    const identities = [{ kind: "PHONE", value: `+1212555${digits(4)}` }];
    return { as: "agent", input: { customerId: await customer(), identities } };
  },
  unlinkIdentity: async ({ as, customer }) => {
    const customerId = await customer();
    const identities = [{ kind: "PHONE" as const, value: `+1212556${digits(4)}` }];
    const linked = expectMember(
      await as.agent.customer.linkIdentities({ customerId, identities, note: note() }),
      "LinkIdentitiesSuccess",
    );
    return { as: "manager", input: { identityId: linked.identities[0]?.id } };
  },
  mergeCustomers: async ({ customer }) => ({
    as: "agent",
    input: { primaryId: await customer(), otherIds: [await customer()] },
  }),
  unmergeCustomers: async ({ as, customer }) => {
    const pair = { primaryId: await customer(), otherIds: [await customer()], note: note() };
    const { merges } = expectMember(await as.agent.customer.mergeCustomers(pair), "MergeCustomersSuccess");
    return { as: "manager", input: { mergeIds: merges.map(({ id }) => id) } };
  },
  eraseCustomer: async ({ customer }) => ({ as: "compliance", input: { customerId: await customer() } }),
  judgeGuardedAttempt: async ({ as, order }) => {
    const refund = await as.agent.refund.refundOrder(partialRefund(await order(), "10.00"));
    const { decision } = expectMember(refund, "RefundOrderSuccess");
    const comment = "The photos were asked for after the money had gone back already.";
    return {
      as: "compliance",
      input: { attemptId: decision.id, verdict: "BREACH", expectedVersion: 0, comment },
      refused: { change: { comment: "bad" }, problem: "NOTE_TOO_SHORT" },
    };
  },
};

const ACCESS_ROWS: Readonly<Record<string, Row>> = {
  setMemberRoles: async ({ memberNamed }) => ({
    as: "admin",
    input: { memberId: await memberNamed("colleague"), roles: ["AGENT", "ANALYST"] },
  }),
  createApiKey: async () => ({
    as: "admin",
    input: { name: "till", scopes: ["order.read"] },
    refused: { change: { scopes: ["refund.order"] }, problem: "PERMISSION_NOT_HELD" },
  }),
  rotateApiKey: async ({ app, as }) => {
    const made = await as.admin.workspace.createApiKey({ name: "till", scopes: ["order.read"] });
    const { apiKey } = expectMember(made, "CreateApiKeySuccess");
    const change = { apiKeyId: app.workspace.tokens.manager.split(".")[2] };
    return { as: "admin", input: { apiKeyId: apiKey.id }, refused: { change, problem: "PERMISSION_NOT_HELD" } };
  },
  revokeApiKey: async ({ as }) => {
    const made = await as.admin.workspace.createApiKey({ name: "till", scopes: ["order.read"] });
    return { as: "admin", input: { apiKeyId: expectMember(made, "CreateApiKeySuccess").apiKey.id } };
  },
  recordQualification: async ({ memberNamed }) => ({
    as: "manager",
    input: { memberId: await memberNamed("agent"), topic: "BUYER_SELLER_MESSAGES", passedAt: new Date(0).toISOString() },
  }),
  withdrawQualification: async ({ as, memberNamed }) => {
    const held = { memberId: await memberNamed("colleague"), topic: "RETURNS_AND_REFUNDS" as const };
    await as.manager.qualification.recordQualification({ ...held, passedAt: new Date(0).toISOString(), note: note() });
    return { as: "manager", input: held };
  },
};

const POLICY_ROWS: Readonly<Record<string, Row>> = {
  draftPolicy: async () => {
    const document = asInput(POLICY);
    const twice = { ...document, rules: [...document.rules, ...document.rules] };
    const refused = { change: { document: twice }, problem: "POLICY_DOCUMENT_INVALID" };
    return { as: "manager", input: { name: "Ours", document }, refused };
  },
  updatePolicyDraft: async ({ as, draft }) => {
    const { id, version } = await draft();
    const active = (await as.manager.policy.policies({ filter: { state: ["ACTIVE"] } })).nodes[0];
    const change = { policyVersionId: active?.id, expectedVersion: active?.version };
    const refused = { change, problem: "POLICY_STATE_FORBIDS" };
    return { as: "manager", input: { policyVersionId: id, expectedVersion: version, name: "Theirs" }, refused };
  },
  reviewPolicy: async ({ draft }) => {
    const { id, version } = await draft();
    return { as: "reviewer", input: { policyVersionId: id, verdict: "APPROVE", expectedVersion: version } };
  },
  activatePolicy: async ({ approvedDraft }) => {
    const { id, version } = await approvedDraft();
    return { as: "manager", input: { policyVersionId: id, expectedVersion: version } };
  },
  rollbackPolicy: async ({ as, approvedDraft }) => {
    const { id, version } = await approvedDraft();
    const before = (await as.manager.policy.policies({ filter: { state: ["ACTIVE"] } })).nodes[0]?.id;
    await as.manager.policy.activatePolicy({ policyVersionId: id, expectedVersion: version, note: note() });
    return { as: "manager", input: { policyVersionId: before, expectedActiveVersionId: id } };
  },
};

const setting =
  (input: Input): Row =>
  async () => ({ as: "manager", input: { expectedVersion: 0, ...input } });
const RATE = { amount: "30.00", currencyCode: "USD" };

const SETTING_ROWS: Readonly<Record<string, Row>> = {
  setEscalationRoute: setting({ kind: "OVER_LIMIT", targetRole: "COMPLIANCE" }),
  setEscalationExpiry: setting({ hours: 12 }),
  setCostParameters: setting({
    hourlyRates: ["AGENT", "MANAGER", "COMPLIANCE"].map((role) => ({ role, amount: RATE })),
    longestActMinutes: 10,
  }),
  setSlaPolicy: setting({ channel: "EMAIL", name: "Ten hours", targetMinutes: 600 }),
  setReasonRequirement: setting({ reason: "Damaged in transit", requiredFacts: ["REFUND_AMOUNT"] }),
  setBuyerRule: setting({ elevatedFrom: 20, highFrom: 25, highValueFrom: [RATE] }),
  setVariableFreshness: setting({ name: "shipment.status", maxAgeSeconds: 600 }),
  setReplyRule: setting({ mode: "MACRO", channel: "EBAY" }),
  setGuidanceNote: setting({ topic: "RETURNS_AND_REFUNDS", channel: "AMAZON", text: "Cups need not come back." }),
  setDeflectionControlShare: setting({ percent: 20 }),
  allowLink: async () => ({ as: "manager", input: { channel: "AMAZON", host: "manuals.example.com" } }),
  disallowLink: async ({ as }) => {
    const given = { channel: "AMAZON" as const, host: "care.example.com", note: note() };
    const { linkAllowance } = expectMember(await as.manager.lint.allowLink(given), "AllowLinkSuccess");
    return { as: "manager", input: { linkAllowanceId: linkAllowance.id } };
  },
};

const article = (key: string) => ({
  key,
  translations: [{ locale: "en", title: "Where is my parcel?", body: "Open the tracking link in your confirmation mail." }],
});

const WORD_ROWS: Readonly<Record<string, Row>> = {
  vetMacroVersion: async ({ app }) => {
    const macros = macroDesk(() => app);
    const { id } = await macros.draft((await macros.create(`vet-${digits(9)}`)).id);
    return { as: "manager", input: macros.vetting(id) };
  },
  retireMacro: async ({ app }) => ({
    as: "manager",
    input: { macroId: (await macroDesk(() => app).create(`retire-${digits(9)}`)).id },
  }),
  publishArticle: async () => ({ as: "manager", input: article(`parcel-${digits(9)}`) }),
  retireArticle: async ({ as }) => {
    const made = await as.manager.article.publishArticle({ ...article(`retire-${digits(9)}`), note: note() });
    return { as: "manager", input: { articleId: expectMember(made, "PublishArticleSuccess").article.id } };
  },
  renameTag: async ({ tag }) => ({ as: "manager", input: { tagId: await tag(), name: `Word ${digits(9)}` } }),
  describeTag: async ({ tag }) => ({ as: "manager", input: { tagId: await tag(), description: "Buys for a company." } }),
  retireTag: async ({ tag }) => ({ as: "manager", input: { tagId: await tag() } }),
  restoreTag: async ({ as, tag }) => {
    const tagId = await tag();
    await as.manager.tag.retireTag({ tagId, note: note() });
    return { as: "manager", input: { tagId } };
  },
  mergeTags: async ({ tag }) => ({ as: "manager", input: { sourceTagId: await tag(), targetTagId: await tag() } }),
  unmergeTag: async ({ as, tag }) => {
    const sourceTagId = await tag();
    await as.manager.tag.mergeTags({ sourceTagId, targetTagId: await tag(), note: note() });
    return { as: "manager", input: { tagId: sourceTagId } };
  },
};

export const ATTEMPTS: Readonly<Record<string, Row>> = {
  ...MONEY_ROWS,
  ...CLAIM_ROWS,
  ...DESK_ROWS,
  ...ACCESS_ROWS,
  ...POLICY_ROWS,
  ...SETTING_ROWS,
  ...WORD_ROWS,
};
