import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { readEventDocument } from "../../graphql/event-document.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ShownActor } from "../workspace/index.ts";
import {
  deleteWebhookEndpoint,
  disableWebhookEndpoint,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
} from "./change-webhook-endpoint.command.ts";
import { createWebhookEndpoint } from "./create-webhook-endpoint.command.ts";
import { listWebhookDeliveries, listWebhookEndpoints } from "./webhook.query.ts";
import type { WebhookDelivery, WebhookEndpoint } from "./webhook.store.ts";
import { DELIVERY_KINDS, DELIVERY_OUTCOMES, ENDPOINT_STATES } from "./webhook.table.ts";

export const defineWebhook = (builder: Builder, shared: Shared, lists: Lists): void => {
  defineTypes(builder, shared);
  const { type } = shared;
  builder.queryFields((t) => ({
    webhookEndpoints: t.field({
      type: [type<WebhookEndpoint>("WebhookEndpoint")],
      authScopes: { may: "webhook.read" },
      resolve: (_, __, ctx) => ctx.read(listWebhookEndpoints, undefined),
    }),
    webhookDeliveries: t.field({
      type: lists.webhookDeliveries,
      authScopes: { may: "webhook.read" },
      args: {
        endpointId: t.arg.id({ required: true }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: async (_, { endpointId, ...args }, ctx) => {
        const page = pageRequest(args, (text) => isId("webhookDelivery", text));
        return pageById(await ctx.read(listWebhookDeliveries, { endpointId, page }), page);
      },
    }),
  }));
  shared.plainProblem("WebhookEndpointNotFound");
  shared.plainProblem("EventGap");
  defineMaking(builder, shared);
  defineChanging(builder, shared);
};

const defineTypes = (builder: Builder, { type, node, eventType }: Shared): void => {
  const state = builder.enumType("WebhookEndpointState", { values: ENDPOINT_STATES });
  type<WebhookEndpoint>("WebhookEndpoint").implement({
    interfaces: [node],
    fields: (t) => ({
      url: t.exposeString("url"),
      query: t.exposeString("query"),
      types: t.field({ type: [eventType], nullable: { list: true, items: false }, resolve: ({ types }) => types }),
      state: t.expose("state", { type: state }),
      reason: t.exposeString("reason", { nullable: true }),
      position: t.expose("position", { type: "EventCursor" }),
      firstFailureAt: t.expose("failingSince", { type: "DateTime", nullable: true }),
      nextAttemptAt: t.field({
        type: "DateTime",
        nullable: true,
        resolve: (row) => (row.state === "ACTIVE" && row.failures > 0 ? row.dueAt : null),
      }),
      previousSecretExpiresAt: t.field({
        type: "DateTime",
        nullable: true,
        resolve: ({ previousExpiresAt }, _, { clock }) =>
          previousExpiresAt !== null && previousExpiresAt > clock.now() ? previousExpiresAt : null,
      }),
      createdBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.createdBy)),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
  const kind = builder.enumType("WebhookDeliveryKind", { values: DELIVERY_KINDS });
  const outcome = builder.enumType("WebhookDeliveryOutcome", { values: DELIVERY_OUTCOMES });
  type<WebhookDelivery>("WebhookDelivery").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.expose("kind", { type: kind }),
      eventId: t.exposeID("eventId"),
      cursor: t.expose("seq", { type: "EventCursor", nullable: true }),
      attempt: t.exposeInt("attempt"),
      outcome: t.expose("outcome", { type: outcome }),
      status: t.exposeInt("status", { nullable: true }),
      durationMilliseconds: t.exposeInt("durationMs", { nullable: true }),
      error: t.exposeString("error", { nullable: true }),
      attemptedAt: t.expose("attemptedAt", { type: "DateTime", nullable: true }),
    }),
  });
};

type Shown = { readonly endpoint: WebhookEndpoint };
const MAY = { may: "webhook.write" } as const;

const defineMaking = (builder: Builder, { type, union, eventType }: Shared): void => {
  for (const name of ["CreateWebhookEndpointSuccess", "RotateWebhookSecretSuccess"])
    type<Shown & { readonly secret: string }>(name).implement({
      fields: (t) => ({
        endpoint: t.expose("endpoint", { type: type<WebhookEndpoint>("WebhookEndpoint") }),
        secret: t.exposeString("secret"),
      }),
    });
  const creation = builder.inputType("CreateWebhookEndpointInput", {
    fields: (t) => ({
      url: t.string({ required: true }),
      query: t.string({ required: true }),
      types: t.field({ type: [eventType] }),
      after: t.field({ type: "EventCursor" }),
    }),
  });
  const rotation = builder.inputType("RotateWebhookSecretInput", {
    fields: (t) => ({ endpointId: t.id({ required: true }), overlapSeconds: t.int({ required: true, defaultValue: 86_400 }) }),
  });
  const created = union("CreateWebhookEndpointResult", [
    "CreateWebhookEndpointSuccess",
    "PermissionNotHeld",
    "EventGap",
    "InvalidInput",
  ]);
  const rotated = union("RotateWebhookSecretResult", ["RotateWebhookSecretSuccess", "WebhookEndpointNotFound", "InvalidInput"]);
  builder.mutationFields((t) => ({
    createWebhookEndpoint: t.field({
      type: created,
      authScopes: MAY,
      args: { input: t.arg({ type: creation, required: true }) },
      resolve: (_, { input }, ctx, { schema }) => {
        const read = readEventDocument(schema, input.query);
        const faults = { url: ctx.refuseTarget(input.url), query: read.ok ? undefined : read.issue };
        return ctx.run(createWebhookEndpoint, { ...input, faults, seal: ctx.secrets.seal });
      },
    }),
    rotateWebhookSecret: t.field({
      type: rotated,
      authScopes: MAY,
      args: { input: t.arg({ type: rotation, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(rotateWebhookSecret, { ...input, seal: ctx.secrets.seal }),
    }),
  }));
};

const defineChanging = (builder: Builder, { type, union }: Shared): void => {
  for (const name of ["ReplayWebhookSuccess", "DisableWebhookEndpointSuccess"])
    type<Shown>(name).implement({
      fields: (t) => ({ endpoint: t.expose("endpoint", { type: type<WebhookEndpoint>("WebhookEndpoint") }) }),
    });
  type<{ endpointId: string }>("DeleteWebhookEndpointSuccess").implement({
    fields: (t) => ({ endpointId: t.exposeID("endpointId") }),
  });
  type<{ delivery: WebhookDelivery }>("TestWebhookSuccess").implement({
    fields: (t) => ({ delivery: t.expose("delivery", { type: type<WebhookDelivery>("WebhookDelivery") }) }),
  });
  const replay = builder.inputType("ReplayWebhookInput", {
    fields: (t) => ({ endpointId: t.id({ required: true }), after: t.field({ type: "EventCursor", required: true }) }),
  });
  /** Mutations that need the endpoint's id and nothing else. */
  const simple = <Result extends { __typename: string }>(
    name: "TestWebhook" | "DisableWebhookEndpoint" | "DeleteWebhookEndpoint",
    run: (ctx: RequestContext, input: { endpointId: string }) => Promise<Result>,
  ) => {
    const input = builder.inputType(`${name}Input`, { fields: (t) => ({ endpointId: t.id({ required: true }) }) });
    const result = union<Result>(`${name}Result`, [`${name}Success`, "WebhookEndpointNotFound"]);
    builder.mutationField(`${name.charAt(0).toLowerCase()}${name.slice(1)}`, (t) =>
      t.field({
        type: result,
        authScopes: MAY,
        args: { input: t.arg({ type: input, required: true }) },
        resolve: (_, args, ctx) => run(ctx, args.input) as never,
      }),
    );
  };
  simple("TestWebhook", (ctx, input) => ctx.run(testWebhook, input));
  simple("DisableWebhookEndpoint", (ctx, input) => ctx.run(disableWebhookEndpoint, input));
  simple("DeleteWebhookEndpoint", (ctx, input) => ctx.run(deleteWebhookEndpoint, input));
  builder.mutationField("replayWebhook", (t) =>
    t.field({
      type: union("ReplayWebhookResult", ["ReplayWebhookSuccess", "WebhookEndpointNotFound", "EventGap", "InvalidInput"]),
      authScopes: MAY,
      args: { input: t.arg({ type: replay, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(replayWebhook, input),
    }),
  );
};
