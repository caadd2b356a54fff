/** Who may do what: one table over every actor and every root field, and no field that anybody could reach without a permission. */
import { readContract } from "@firstline/schema";
import { getNamedType, isCompositeType, isInterfaceType, isObjectType, isUnionType } from "graphql";
import type { GraphQLOutputType } from "graphql";
import { createClient } from "graphql-ws";
import { beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { members } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { ACTORS, MAY } from "./authorization-table.ts";
import type { TestedActor } from "./authorization-table.ts";
import { operationOf } from "./any-operation.ts";
import { insertKey } from "./harness.ts";
import { sharedApp } from "./shared-app.ts";

const app = sharedApp();
const tokens = new Map<TestedActor, string>();

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

type Answer = {
  data?: unknown;
  errors?: readonly { message: string; path?: readonly unknown[]; extensions: { code: string; requestId: string } }[];
};
const post = async (actor: TestedActor, body: object): Promise<Answer> => {
  const response = await fetch(`${app().app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.get(actor) ?? ""}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
};
/** The first thing a subscription says: a denial, or silence, which means that it runs. */
const subscribe = async (
  actor: TestedActor,
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
