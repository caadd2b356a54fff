import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { parseInstant } from "../../kernel/clock.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownActor } from "../workspace/index.ts";
import { DELIVERY_KINDS } from "./delivery.table.ts";
import type { DeliveryStatus, RenderedVariable, StoredWarning } from "./delivery.table.ts";
import type { Delivery, DeliveryTransition } from "./delivery.store.ts";
import type { Message } from "./message.store.ts";
import { resolveUnknownMessage } from "./resolve-unknown-message.command.ts";

export const defineDelivery = (builder: Builder, { type, deliveryStatus, deliveryReason }: Shared): void => {
  const actor = type<ShownActor>("Actor");
  const transition = builder.objectRef<DeliveryTransition>("DeliveryTransition").implement({
    fields: (t) => ({
      to: t.expose("to", { type: deliveryStatus }),
      actor: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)) }),
      why: t.exposeString("why"),
      at: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
  const rendered = builder.objectRef<RenderedVariable>("RenderedVariable").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      value: t.exposeString("value"),
      source: t.exposeString("source"),
      asOf: t.field({ type: "DateTime", nullable: true, resolve: ({ asOf }) => (asOf === null ? null : parseInstant(asOf)) }),
    }),
  });
  type<Delivery>("MessageDelivery").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: builder.enumType("DeliveryKind", { values: DELIVERY_KINDS }) }),
      status: t.expose("status", { type: deliveryStatus }),
      reason: t.expose("reason", { type: deliveryReason, nullable: true }),
      explanation: t.exposeString("explanation", { nullable: true }),
      recipient: t.exposeString("recipient"),
      attempt: t.exposeInt("attempt"),
      sentAt: t.expose("sentAt", { type: "DateTime", nullable: true }),
      locale: t.exposeString("locale", { nullable: true }),
      macroVersionId: t.exposeID("macroVersionId", { nullable: true }),
      contentHash: t.exposeString("contentHash"),
      renderedVariables: t.field({ type: [rendered], resolve: ({ rendering }) => [...rendering] }),
      warnings: t.field({ type: [type<StoredWarning>("LintFinding")], resolve: ({ warnings }) => [...warnings] }),
      requestedBy: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.requestedBy)) }),
      history: t.field({
        type: [transition],
        resolve: ({ messageId }, _, { loaders }) => loaders.transitionsOfMessage.load(messageId),
      }),
    }),
  });
};

export const defineResolve = (builder: Builder, { type, union, problem, plainProblem, deliveryStatus }: Shared): void => {
  plainProblem("MessageNotFound");
  type<Problem<string, { status: DeliveryStatus }>>("MessageNotUnresolved").implement({
    interfaces: [problem],
    fields: (t) => ({ status: t.expose("status", { type: deliveryStatus }) }),
  });
  type<{ storedMessage: Message; replayed: boolean }>("ResolveUnknownMessageSuccess").implement({
    fields: (t) => ({
      storedMessage: t.field({ type: type<Message>("Message"), resolve: ({ storedMessage }) => storedMessage }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const finding = builder.enumType("MessageFinding", { values: ["ARRIVED", "NOT_ARRIVED", "GIVE_UP"] as const });
  const input = builder.inputType("ResolveUnknownMessageInput", {
    fields: (t) => ({
      messageId: t.id({ required: true }),
      finding: t.field({ type: finding, required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("ResolveUnknownMessageResult", [
    "ResolveUnknownMessageSuccess",
    "MessageNotFound",
    "MessageNotUnresolved",
    "NoteTooShort",
    "IdempotencyKeyReused",
    "InvalidInput",
  ]);
  builder.mutationField("resolveUnknownMessage", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(resolveUnknownMessage, args.input),
    }),
  );
};
