import type { Builder } from "../../graphql/builder.ts";
import { settingFields } from "../../graphql/setting-fields.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { EscalationEnums } from "./escalation.graphql.ts";
import { escalationExpiry, escalationRoutes } from "./escalation-settings.query.ts";
import type { EscalationExpiry, EscalationRoute } from "./escalation-setting.store.ts";
import { setEscalationExpiry } from "./set-escalation-expiry.command.ts";
import { setEscalationRoute } from "./set-escalation-route.command.ts";

export const defineEscalationSettings = (builder: Builder, shared: Shared, { kind }: EscalationEnums): void => {
  const { type, role } = shared;
  const route = type<EscalationRoute>("EscalationRoute");
  route.implement({
    fields: (t) => ({
      kind: t.field({ type: kind, resolve: (row) => row.kind }),
      targetRole: t.field({ type: role, resolve: (row) => row.targetRole }),
      isFixed: t.exposeBoolean("isFixed"),
      ...settingFields(t, shared),
    }),
  });
  const expiry = type<EscalationExpiry>("EscalationExpiry");
  expiry.implement({ fields: (t) => ({ hours: t.exposeInt("hours"), ...settingFields(t, shared) }) });
  builder.queryFields((t) => ({
    escalationRoutes: t.field({
      type: [route],
      authScopes: { may: "escalation.read" },
      resolve: (_, __, ctx) => ctx.read(escalationRoutes, null),
    }),
    escalationExpiry: t.field({
      type: expiry,
      authScopes: { may: "escalation.read" },
      resolve: (_, __, ctx) => ctx.read(escalationExpiry, null),
    }),
  }));
  defineSetRoute(builder, shared, kind);
  defineSetExpiry(builder, shared);
};

const defineSetRoute = (builder: Builder, { type, union, role }: Shared, kind: EscalationEnums["kind"]): void => {
  type<{ escalationRoute: EscalationRoute }>("SetEscalationRouteSuccess").implement({
    fields: (t) => ({
      escalationRoute: t.field({ type: type<EscalationRoute>("EscalationRoute"), resolve: (row) => row.escalationRoute }),
    }),
  });
  const input = builder.inputType("SetEscalationRouteInput", {
    fields: (t) => ({
      kind: t.field({ type: kind, required: true }),
      targetRole: t.field({ type: role, required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  builder.mutationField("setEscalationRoute", (t) =>
    t.field({
      type: union("SetEscalationRouteResult", ["SetEscalationRouteSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]),
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setEscalationRoute, args.input),
    }),
  );
};

const defineSetExpiry = (builder: Builder, { type, union }: Shared): void => {
  type<{ escalationExpiry: EscalationExpiry }>("SetEscalationExpirySuccess").implement({
    fields: (t) => ({
      escalationExpiry: t.field({ type: type<EscalationExpiry>("EscalationExpiry"), resolve: (row) => row.escalationExpiry }),
    }),
  });
  const input = builder.inputType("SetEscalationExpiryInput", {
    fields: (t) => ({
      hours: t.int({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  builder.mutationField("setEscalationExpiry", (t) =>
    t.field({
      type: union("SetEscalationExpiryResult", ["SetEscalationExpirySuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]),
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setEscalationExpiry, args.input),
    }),
  );
};
