import { isId } from "../../kernel/id.ts";
import type { Permission } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ApiKey } from "./api-key.store.ts";
import { createApiKey } from "./create-api-key.command.ts";
import { listApiKeys } from "./list-api-keys.query.ts";
import { revokeApiKey } from "./revoke-api-key.command.ts";
import { rotateApiKey } from "./rotate-api-key.command.ts";
import { formatToken, keyState } from "./shown-api-key.ts";
import type { ShownActor } from "./workspace.store.ts";

export const defineApiKey = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node } = shared;
  const state = builder.enumType("ApiKeyState", { values: ["ACTIVE", "EXPIRED", "REVOKED"] as const });
  type<ApiKey>("ApiKey").implement({
    interfaces: [node],
    fields: (t) => ({
      name: t.exposeString("name"),
      prefix: t.string({ resolve: (row) => formatToken(row.workspaceId, row.id, "").slice(0, -1) }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.memberId ?? row.id)),
      }),
      scopes: t.stringList({ resolve: ({ scopes }) => [...scopes].sort() }),
      state: t.field({ type: state, resolve: (row, _, { clock }) => keyState(row, clock.now()) }),
      expiresAt: t.expose("expiresAt", { type: "DateTime", nullable: true }),
      revokedAt: t.expose("revokedAt", { type: "DateTime", nullable: true }),
      previousSecretExpiresAt: t.field({
        type: "DateTime",
        nullable: true,
        resolve: ({ previousExpiresAt }, _, { clock }) =>
          previousExpiresAt !== null && previousExpiresAt > clock.now() ? previousExpiresAt : null,
      }),
      lastUsedAt: t.expose("lastUsedAt", { type: "DateTime", nullable: true }),
      createdBy: t.field({
        type: type<ShownActor>("Actor"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.createdBy === null ? null : loaders.actor.load(row.createdBy)),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
  builder.queryField("apiKeys", (t) =>
    t.field({
      type: lists.apiKeys,
      authScopes: { may: "key.read" },
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("apiKey", text));
        return pageById(await ctx.read(listApiKeys, page), page);
      },
    }),
  );
  defineProblems(shared);
  defineMutations(builder, shared);
};

const defineProblems = ({ type, problem, plainProblem }: Shared): void => {
  for (const name of ["MemberNotFound", "ApiKeyNotFound", "ApiKeyEnded"]) plainProblem(name);
  type<Problem<string, { permissions: readonly Permission[] }>>("PermissionNotHeld").implement({
    interfaces: [problem],
    fields: (t) => ({ permissions: t.stringList({ resolve: ({ permissions }) => [...permissions] }) }),
  });
};

type Shown = { readonly apiKey: ApiKey };

const defineMutations = (builder: Builder, { type, union }: Shared): void => {
  for (const name of ["CreateApiKeySuccess", "RotateApiKeySuccess"])
    type<Shown & { readonly token: string }>(name).implement({
      fields: (t) => ({ apiKey: t.expose("apiKey", { type: type<ApiKey>("ApiKey") }), token: t.exposeString("token") }),
    });
  type<Shown>("RevokeApiKeySuccess").implement({
    fields: (t) => ({ apiKey: t.expose("apiKey", { type: type<ApiKey>("ApiKey") }) }),
  });
  const creation = builder.inputType("CreateApiKeyInput", {
    fields: (t) => ({
      name: t.string({ required: true }),
      scopes: t.stringList(),
      memberId: t.id(),
      expiresAt: t.field({ type: "DateTime" }),
    }),
  });
  const rotation = builder.inputType("RotateApiKeyInput", {
    fields: (t) => ({ apiKeyId: t.id({ required: true }), overlapSeconds: t.int({ required: true, defaultValue: 86_400 }) }),
  });
  const revocation = builder.inputType("RevokeApiKeyInput", { fields: (t) => ({ apiKeyId: t.id({ required: true }) }) });
  const created = ["CreateApiKeySuccess", "MemberNotFound", "PermissionNotHeld", "InvalidInput"];
  const rotated = ["RotateApiKeySuccess", "ApiKeyNotFound", "ApiKeyEnded", "PermissionNotHeld", "InvalidInput"];
  const may = { may: "key.write" } as const;
  builder.mutationFields((t) => ({
    createApiKey: t.field({
      type: union("CreateApiKeyResult", created),
      authScopes: may,
      args: { input: t.arg({ type: creation, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(createApiKey, { input, hash: ctx.secrets.hash }),
    }),
    rotateApiKey: t.field({
      type: union("RotateApiKeyResult", rotated),
      authScopes: may,
      args: { input: t.arg({ type: rotation, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(rotateApiKey, { input, hash: ctx.secrets.hash }),
    }),
    revokeApiKey: t.field({
      type: union("RevokeApiKeyResult", ["RevokeApiKeySuccess", "ApiKeyNotFound"]),
      authScopes: may,
      args: { input: t.arg({ type: revocation, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(revokeApiKey, input),
    }),
  }));
};
