import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Customer, Identity } from "./customer.store.ts";
import { IDENTITY_CONFIDENCES, IDENTITY_KINDS, IDENTITY_SOURCES } from "./customer.table.ts";
import { linkIdentities } from "./link-identities.command.ts";
import { unlinkIdentity } from "./unlink-identity.command.ts";

/** Identities, and the two mutations by which a person corrects their links. */
export const defineIdentity = (builder: Builder, shared: Shared) => {
  const { type, channel } = shared;
  const kind = builder.enumType("IdentityKind", { values: IDENTITY_KINDS });
  const identity = type<Identity>("Identity");
  identity.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      channel: t.field({ type: channel, nullable: true, resolve: (row) => (row.channel === "ANY" ? null : row.channel) }),
      kind: t.expose("kind", { type: kind }),
      value: t.exposeString("value"),
      source: t.expose("source", { type: builder.enumType("IdentitySource", { values: IDENTITY_SOURCES }) }),
      confidence: t.expose("confidence", { type: builder.enumType("IdentityConfidence", { values: IDENTITY_CONFIDENCES }) }),
      linkedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.linkedBy)),
      }),
      linkedAt: t.expose("linkedAt", { type: "DateTime" }),
    }),
  });
  const key = builder.inputType("IdentityKeyInput", {
    fields: (t) => ({
      kind: t.field({ type: kind, required: true }),
      value: t.string({ required: true }),
      channel: t.field({ type: channel }),
      countryCode: t.string(),
    }),
  });
  const linkInput = builder.inputType("LinkIdentitiesInput", {
    fields: (t) => ({
      customerId: t.id({ required: true }),
      identities: t.field({ type: [key], required: true }),
      note: t.string({ required: true }),
    }),
  });
  const linkResult = defineLinkResult(shared);
  builder.mutationField("linkIdentities", (t) =>
    t.field({
      type: linkResult,
      authScopes: { may: "customer.link" },
      args: { input: t.arg({ type: linkInput, required: true }) },
      resolve: (_, args, ctx) => ctx.run(linkIdentities, args.input),
    }),
  );
  defineUnlink(builder, shared);
  return { kind, identity };
};

const defineLinkResult = ({ type, union, problem, plainProblem }: Shared) => {
  const customer = type<Customer>("Customer");
  const identity = type<Identity>("Identity");
  for (const name of ["IdentityNotFound", "CustomerNeedsIdentity"]) plainProblem(name);
  type<Problem<string, { identity: Identity; customer: Customer }>>("IdentityLinkedElsewhere").implement({
    interfaces: [problem],
    fields: (t) => ({
      identity: t.field({ type: identity, resolve: (row) => row.identity }),
      customer: t.field({ type: customer, resolve: (row) => row.customer }),
    }),
  });
  type<{ customer: Customer; identities: readonly Identity[] }>("LinkIdentitiesSuccess").implement({
    fields: (t) => ({
      customer: t.field({ type: customer, resolve: (row) => row.customer }),
      identities: t.field({ type: [identity], resolve: (row) => [...row.identities] }),
    }),
  });
  return union("LinkIdentitiesResult", [
    "LinkIdentitiesSuccess",
    "CustomerNotFound",
    "IdentityLinkedElsewhere",
    "NoteTooShort",
    "InvalidInput",
  ]);
};

const defineUnlink = (builder: Builder, { type, union }: Shared): void => {
  const customer = type<Customer>("Customer");
  type<{ customer: Customer; ownCustomer: Customer | null }>("UnlinkIdentitySuccess").implement({
    fields: (t) => ({
      customer: t.field({ type: customer, resolve: (row) => row.customer }),
      ownCustomer: t.field({ type: customer, nullable: true, resolve: (row) => row.ownCustomer }),
    }),
  });
  const result = union("UnlinkIdentityResult", [
    "UnlinkIdentitySuccess",
    "IdentityNotFound",
    "CustomerNeedsIdentity",
    "NoteTooShort",
    "InvalidInput",
  ]);
  const input = builder.inputType("UnlinkIdentityInput", {
    fields: (t) => ({ identityId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  builder.mutationField("unlinkIdentity", (t) =>
    t.field({
      type: result,
      authScopes: { may: "customer.part" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(unlinkIdentity, args.input),
    }),
  );
};
