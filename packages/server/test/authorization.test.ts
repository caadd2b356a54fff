/** Who may do what: one table over every actor and every root field, and no field that anybody could reach without a permission. */
import { readContract } from "@firstline/schema";
import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isEnumType,
  isCompositeType,
  isUnionType,
  isInterfaceType,
} from "graphql";
import type { GraphQLField, GraphQLInputType, GraphQLOutputType } from "graphql";
import { createClient } from "graphql-ws";
import { beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { members } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { insertKey } from "./harness.ts";
import { sharedApp } from "./shared-app.ts";

const app = sharedApp();
const ACTORS = ["AGENT", "MANAGER", "COMPLIANCE", "ADMIN", "ANALYST", "INTEGRATOR", "NOBODY"] as const;
type Actor = (typeof ACTORS)[number];
const tokens = new Map<Actor, string>();

beforeAll(async () => {
  const { workspace } = app();
  const { q } = app().app.database;
  for (const [role, token] of [
    ["AGENT", "agent"],
    ["MANAGER", "manager"],
    ["COMPLIANCE", "compliance"],
    ["ANALYST", "analyst"],
    ["INTEGRATOR", "integrator"],
  ] as const)
    tokens.set(role, workspace.tokens[token]);
  const memberId = newId("member");
  await q.insert(members).values({ workspaceId: workspace.id, id: memberId, name: "admin", roles: ["ADMIN"] });
  tokens.set("ADMIN", await insertKey(q, workspace.id, "admin", memberId, []));
  tokens.set("NOBODY", await insertKey(q, workspace.id, "nobody", null, []));
});

const ALL_MEMBERS = ["AGENT", "MANAGER", "COMPLIANCE", "ADMIN", "ANALYST"] as const;
const DESK = ["AGENT", "MANAGER", "COMPLIANCE"] as const;
const READERS = [...ALL_MEMBERS, "INTEGRATOR"] as const;
/** Who may call each root field. Written down by hand, so that a change of rights is a change of this table. */
const MAY: Readonly<Record<string, readonly Actor[]>> = {
  "Query.node": READERS,
  "Query.nodes": READERS,
  "Query.viewer": READERS,
  "Query.channelAccounts": READERS,
  "Query.members": READERS,
  "Query.ticket": READERS,
  "Query.tickets": READERS,
  "Query.tags": READERS,
  "Query.queueCounts": READERS,
  "Query.quarantinedMessages": READERS,
  "Query.duplicateCandidates": READERS,
  "Query.duplicateQuality": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.order": READERS,
  "Query.orders": READERS,
  "Query.orderByExternalId": READERS,
  "Query.product": READERS,
  "Query.products": READERS,
  "Query.customer": [...DESK, "ADMIN", "INTEGRATOR"],
  "Query.customerByIdentity": [...DESK, "ADMIN", "INTEGRATOR"],
  "Query.customers": [...DESK, "ADMIN", "INTEGRATOR"],
  "Query.macro": ALL_MEMBERS,
  "Query.macros": ALL_MEMBERS,
  "Query.reasonsWithoutLockedMacro": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.macroVariables": ALL_MEMBERS,
  "Query.renderMacro": DESK,
  "Query.mergePreview": READERS,
  "Query.refundAudit": ["MANAGER", "COMPLIANCE"],
  "Query.authorityUse": ["MANAGER", "COMPLIANCE"],
  "Query.guardedAttempts": ["MANAGER", "COMPLIANCE"],
  "Query.authorityReview": ["MANAGER", "COMPLIANCE"],
  "Query.authorityReviews": ["MANAGER", "COMPLIANCE"],
  "Query.buyerRule": [...DESK, "ADMIN", "INTEGRATOR"],
  "Query.refund": ALL_MEMBERS,
  "Query.refunds": ALL_MEMBERS,
  "Query.refundPreview": DESK,
  "Query.cancellation": ALL_MEMBERS,
  "Query.cancellations": ALL_MEMBERS,
  "Query.cancellationPreview": DESK,
  "Query.escalation": [...DESK, "ADMIN"],
  "Query.escalations": [...DESK, "ADMIN"],
  "Query.escalationRoutes": [...DESK, "ADMIN"],
  "Query.escalationExpiry": [...DESK, "ADMIN"],
  "Query.costParameters": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.escalationCost": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.resolutionCost": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.claim": READERS,
  "Query.claims": READERS,
  "Query.claimNotices": READERS,
  "Query.claimClockRules": READERS,
  "Query.claimDossier": ["MANAGER", "COMPLIANCE"],
  "Query.report": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.backtest": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.backtests": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.backtestDifferences": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.policyShadow": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.policyDifferences": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.metrics": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.macroEfficiency": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.apiKeys": ["ADMIN"],
  "Query.slaAdherence": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.resolutionCheck": READERS,
  "Query.completenessOverrides": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.repeatContacts": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.slaPolicies": READERS,
  "Query.reasonRequirements": READERS,
  "Query.lintMessage": READERS,
  "Query.linkAllowances": READERS,
  "Query.replyRules": READERS,
  "Query.replyOptions": READERS,
  "Query.replyPreview": DESK,
  "Query.guidanceNotes": READERS,
  "Query.article": ALL_MEMBERS,
  "Query.articles": ALL_MEMBERS,
  "Query.deflectionControlShare": ALL_MEMBERS,
  "Query.deflection": ["MANAGER", "COMPLIANCE", "ANALYST"],
  "Query.webhookEndpoints": ["ADMIN"],
  "Query.webhookDeliveries": ["ADMIN"],
  "Query.auditEntries": ["MANAGER", "COMPLIANCE", "ADMIN"],
  "Query.auditHead": ["MANAGER", "COMPLIANCE", "ADMIN"],
  "Query.verifyAudit": ["MANAGER", "COMPLIANCE", "ADMIN"],
  "Query.events": READERS,
  "Query.eventPosition": READERS,
  "Subscription.events": READERS,
  "Subscription.ticketCreated": READERS,
  "Subscription.ticketUpdated": READERS,
  "Subscription.messageReceived": READERS,
  "Subscription.duplicateTicketDetected": READERS,
  "Subscription.refundUpdated": ALL_MEMBERS,
  "Subscription.cancellationUpdated": ALL_MEMBERS,
  "Mutation.createWebhookEndpoint": ["ADMIN"],
  "Mutation.rotateWebhookSecret": ["ADMIN"],
  "Mutation.testWebhook": ["ADMIN"],
  "Mutation.replayWebhook": ["ADMIN"],
  "Mutation.disableWebhookEndpoint": ["ADMIN"],
  "Mutation.deleteWebhookEndpoint": ["ADMIN"],
  "Mutation.setMemberRoles": ["ADMIN"],
  "Mutation.eraseCustomer": ["COMPLIANCE"],
  "Mutation.createApiKey": ["ADMIN"],
  "Mutation.rotateApiKey": ["ADMIN"],
  "Mutation.revokeApiKey": ["ADMIN"],
  "Mutation.ingestMessage": ["AGENT", "MANAGER", "ADMIN", "INTEGRATOR"],
  "Subscription.escalationUpdated": [...DESK, "ADMIN"],
  "Subscription.slaAtRisk": READERS,
  "Mutation.releaseQuarantinedMessage": ["MANAGER", "COMPLIANCE", "ADMIN"],
  "Mutation.upsertOrders": ["ADMIN", "INTEGRATOR"],
  "Mutation.upsertProducts": ["ADMIN", "INTEGRATOR"],
  "Mutation.linkIdentities": DESK,
  "Mutation.unlinkIdentity": ["MANAGER", "COMPLIANCE"],
  "Mutation.dismissCustomerSuggestion": DESK,
  "Mutation.mergeCustomers": DESK,
  "Mutation.unmergeCustomers": ["MANAGER", "COMPLIANCE"],
  "Mutation.recordShipments": ["ADMIN", "INTEGRATOR"],
  "Mutation.refreshOrder": DESK,
  "Mutation.refreshShipment": DESK,
  "Mutation.setTags": DESK,
  "Mutation.acceptDuplicate": DESK,
  "Mutation.dismissDuplicate": DESK,
  "Mutation.reportMissedDuplicate": DESK,
  "Mutation.resolveUnknownMessage": DESK,
  "Mutation.mergeTickets": DESK,
  "Mutation.unmergeTickets": DESK,
  "Mutation.assignTicket": DESK,
  "Mutation.setPriority": DESK,
  "Mutation.snoozeTicket": DESK,
  "Mutation.unsnoozeTicket": DESK,
  "Mutation.addNote": DESK,
  "Mutation.linkOrder": DESK,
  "Mutation.resolveTicket": DESK,
  "Mutation.reopenTicket": DESK,
  "Mutation.setTicketRisk": DESK,
  "Mutation.setTicketQueue": DESK,
  "Mutation.recordReply": DESK,
  "Mutation.setSlaPolicy": ["MANAGER", "ADMIN"],
  "Mutation.setReasonRequirement": ["MANAGER", "ADMIN"],
  "Mutation.backtestPolicy": ["MANAGER"],
  "Mutation.cancelBacktest": ["MANAGER"],
  "Mutation.shadowPolicy": ["MANAGER"],
  "Mutation.stopShadow": ["MANAGER"],
  "Mutation.drawAuthorityReview": ["MANAGER", "COMPLIANCE"],
  "Mutation.judgeGuardedAttempt": ["MANAGER", "COMPLIANCE"],
  "Mutation.setBuyerRule": ["MANAGER", "ADMIN"],
  "Mutation.createMacro": ["MANAGER"],
  "Mutation.draftMacroVersion": ["MANAGER"],
  "Mutation.saveMacroTranslation": ["MANAGER"],
  "Mutation.vetMacroVersion": ["MANAGER"],
  "Mutation.lockMacroVersion": ["MANAGER"],
  "Mutation.retireMacro": ["MANAGER"],
  "Mutation.installMacroLibrary": ["MANAGER"],
  "Mutation.publishArticle": ["MANAGER"],
  "Mutation.retireArticle": ["MANAGER"],
  "Mutation.setDeflectionControlShare": ["MANAGER"],
  "Mutation.suggestArticles": ["AGENT", "MANAGER", "ADMIN"],
  "Mutation.recordDeflection": ["AGENT", "MANAGER", "ADMIN"],
  "Mutation.createTag": ["MANAGER", "ADMIN"],
  "Mutation.renameTag": ["MANAGER", "ADMIN"],
  "Mutation.describeTag": ["MANAGER", "ADMIN"],
  "Mutation.mergeTags": ["MANAGER", "ADMIN"],
  "Mutation.unmergeTag": ["MANAGER", "ADMIN"],
  "Mutation.retireTag": ["MANAGER", "ADMIN"],
  "Mutation.restoreTag": ["MANAGER", "ADMIN"],
  "Mutation.installTaxonomy": ["MANAGER", "ADMIN"],
  "Mutation.setVariableFreshness": ["MANAGER"],
  "Mutation.setReplyRule": ["MANAGER"],
  "Query.policyVersion": [...DESK, "ADMIN"],
  "Query.policies": [...DESK, "ADMIN"],
  "Mutation.draftPolicy": ["MANAGER"],
  "Mutation.updatePolicyDraft": ["MANAGER"],
  "Mutation.reviewPolicy": ["MANAGER"],
  "Mutation.activatePolicy": ["MANAGER"],
  "Mutation.rollbackPolicy": ["MANAGER"],
  "Subscription.policyUpdated": [...DESK, "ADMIN"],
  "Mutation.replyToTicket": DESK,
  "Mutation.setGuidanceNote": ["MANAGER", "ADMIN"],
  "Mutation.recordQualification": ["MANAGER"],
  "Mutation.withdrawQualification": ["MANAGER"],
  "Mutation.allowLink": ["MANAGER"],
  "Mutation.disallowLink": ["MANAGER"],
  "Mutation.refundOrder": DESK,
  "Mutation.recordClaim": DESK,
  "Mutation.recordClaims": DESK,
  "Mutation.dismissClaimNotice": DESK,
  "Mutation.setClaimClockRule": ["MANAGER", "ADMIN"],
  "Mutation.submitClaimDefence": DESK,
  "Mutation.decideClaimDefence": ["COMPLIANCE"],
  "Mutation.recordDefenceFiled": DESK,
  "Mutation.exportClaimDossier": ["MANAGER", "COMPLIANCE"],
  "Subscription.claimUpdated": READERS,
  "Mutation.resolveUnknownRefund": ["MANAGER", "COMPLIANCE"],
  "Mutation.cancelOrder": DESK,
  "Mutation.modifyOrder": DESK,
  "Mutation.resolveUnknownCancellation": ["MANAGER", "COMPLIANCE"],
  "Mutation.decideEscalation": ["MANAGER", "COMPLIANCE"],
  "Mutation.assignEscalation": ["MANAGER", "COMPLIANCE"],
  "Mutation.escalateTicket": DESK,
  "Mutation.setCostParameters": ["MANAGER", "ADMIN"],
  "Mutation.setEscalationRoute": ["MANAGER", "ADMIN"],
  "Mutation.setEscalationExpiry": ["MANAGER", "ADMIN"],
};

const contract = readContract();
const roots = [contract.getQueryType(), contract.getMutationType(), contract.getSubscriptionType()].flatMap((type) =>
  type
    ? Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        kind: type.name.toLowerCase(),
        field,
      }))
    : [],
);

/** A value of an input type that is well-formed and names nothing that exists. */
const sample = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [sample(type.ofType)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type)]),
    );
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isScalarType(type)) throw new Error(String(type));
  const values: Record<string, unknown> = {
    ID: newId("order"),
    String: "x",
    Int: 1,
    Boolean: true,
    Decimal: "1.00",
    CurrencyCode: "USD",
    DateTime: "2026-11-01T00:00:00Z",
    IdempotencyKey: `key-${newId("order")}`,
    EventCursor: "e1.0",
    Base64: "eA==",
  };
  return values[type.name];
};
const leaf = (type: GraphQLOutputType): string => (isCompositeType(getNamedType(type)) ? " { __typename }" : "");
const operationOf = (kind: string, field: GraphQLField<unknown, unknown>) => {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const variables = Object.fromEntries(required.map(({ name, type }) => [name, sample(type)]));
  const declared = required.length === 0 ? "" : `(${required.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ")})`;
  const passed = required.length === 0 ? "" : `(${required.map(({ name }) => `${name}: $${name}`).join(", ")})`;
  return { query: `${kind} Try${declared} { ${field.name}${passed}${leaf(field.type)} }`, variables };
};

type Answer = {
  data?: unknown;
  errors?: readonly { message: string; path?: readonly unknown[]; extensions: { code: string; requestId: string } }[];
};
const post = async (actor: Actor, body: object): Promise<Answer> => {
  const response = await fetch(`${app().app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get(actor) ?? ""}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
};
/** The first thing a subscription says: a denial, or silence, which means that it runs. */
const subscribe = async (
  actor: Actor,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): Promise<Answer> => {
  const client = createClient({
    url: `${app().app.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${tokens.get(actor) ?? ""}` },
    retryAttempts: 0,
  });
  // A query on the same connection is answered in turn: when it is, the subscription has been denied or is running.
  const said = new Promise<Answer>((resolve) => {
    client.subscribe<object>(
      { query, variables },
      {
        next: (result) => resolve(result as Answer),
        error: (error) => resolve({ errors: error as NonNullable<Answer["errors"]> }),
        complete: () => {},
      },
    );
    const answered = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn += 1) await client.iterate({ query: "{ __typename }" }).next();
      resolve({});
    };
    answered().catch(() => resolve({}));
  });
  const answer = await said;
  await client.dispose();
  return answer;
};

test("the table names every root field of the contract, and nothing else", () => {
  expect(Object.keys(MAY).sort((a, b) => a.localeCompare(b))).toEqual(
    roots.map(({ name }) => name).sort((a, b) => a.localeCompare(b)),
  );
});

describe.each(ACTORS)("%s", (actor) => {
  test.each(roots)("$name", async ({ name, kind, field }) => {
    const operation = operationOf(kind, field);
    const answer = kind === "subscription" ? await subscribe(actor, operation) : await post(actor, operation);
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
    const mayUse = MAY[name]?.includes(actor) === true;
    expect(codes.filter((code) => code === "FORBIDDEN")).toEqual(mayUse ? [] : ["FORBIDDEN"]);
    expect(answer.errors?.[0]?.message ?? "").toContain(mayUse ? "" : `may not use ${name}`);
    expect(answer.errors?.[0]?.extensions.requestId ?? "req_").toMatch(/^req_/);
    // Whatever a right allows, it never runs into a fault here.
    expect(codes).not.toContain("INTERNAL_SERVER_ERROR");
  });
});

test("what one may not read is not read through something that one may: nested lists ask for their own permission", async () => {
  const query = "{ orders { nodes { refunds { nodes { id } } tickets { nodes { refunds { nodes { id } } } } } } }";
  await app().as.integrator.order.upsertOrders({
    channelAccountId: app().workspace.accounts.ebay,
    orders: [
      {
        externalId: "nested",
        status: "SHIPPED",
        fulfilment: "FBM",
        purchasedAt: "2026-10-01T10:00:00Z",
        currencyCode: "USD",
        lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "1.00" }] }],
      },
    ],
  });
  expect((await post("ANALYST", { query })).errors).toBeUndefined();
  const denied = await post("INTEGRATOR", { query });
  expect(denied.errors?.map(({ extensions, path }) => [extensions.code, path?.join(".")])).toEqual([
    ["FORBIDDEN", "orders.nodes.0.refunds"],
  ]);
});

test("a denied mutation has done nothing, and is not audited as a use of authority", async () => {
  const { query, variables } = operationOf(
    "mutation",
    roots.find(({ name }) => name === "Mutation.refundOrder")?.field as GraphQLField<unknown, unknown>,
  );
  const audited = async () => {
    const [row] = await app().app.database.client<
      { count: number }[]
    >`select count(*)::int as count from audit_entries where workspace_id = ${app().workspace.id}`;
    return row?.count;
  };
  const before = await audited();
  await post("ANALYST", { query, variables });
  expect(await audited()).toBe(before);
});

test("the viewer's own list of permissions agrees with the table", async () => {
  const answers = await Promise.all(
    ACTORS.filter((actor) => actor !== "NOBODY").map(
      async (actor) => [actor, (await post(actor, { query: "{ viewer { permissions } }" })).data] as const,
    ),
  );
  for (const [actor, data] of answers) {
    const { permissions } = (data as { viewer: { permissions: string[] } }).viewer;
    expect(permissions.includes("refund.order"), actor).toBe(MAY["Mutation.refundOrder"]?.includes(actor));
    expect(permissions.includes("report.read"), actor).toBe(MAY["Query.report"]?.includes(actor));
    expect(permissions.includes("escalation.decide"), actor).toBe(MAY["Mutation.decideEscalation"]?.includes(actor));
    expect(permissions).toEqual([...new Set(permissions)]);
  }
});

/** Objects are reached through guarded fields only; those that show another noun's list guard it again. */
test("every type that holds data is reachable from guarded root fields only", () => {
  const reachable = new Set<string>();
  const visit = (type: GraphQLOutputType): void => {
    const named = getNamedType(type);
    if (reachable.has(named.name) || !isCompositeType(named)) return;
    reachable.add(named.name);
    if (isUnionType(named)) named.getTypes().forEach(visit);
    else if (isObjectType(named) || isInterfaceType(named)) {
      if (isInterfaceType(named)) contract.getPossibleTypes(named).forEach(visit);
      for (const field of Object.values(named.getFields())) visit(field.type);
    }
  };
  for (const { field } of roots) visit(field.type);
  const objects = Object.values(contract.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("__") && !["Query", "Mutation", "Subscription"].includes(type.name),
  );
  expect(objects.map(({ name }) => name).filter((name) => !reachable.has(name))).toEqual([]);
});
