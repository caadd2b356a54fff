import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { RequestContext } from "../../graphql/context.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ShownActor } from "../workspace/index.ts";
import { listPolicies } from "./list-policies.query.ts";
import { definePolicyActions } from "./policy-actions.graphql.ts";
import { definePolicyDocument } from "./policy-document.graphql.ts";
import { definePolicyUpdated } from "./policy-updated.graphql.ts";
import type { PolicyStep, PolicyVersion } from "./policy-version.store.ts";
import { POLICY_STATES, STEP_KINDS } from "./policy.table.ts";
import { showChanges, showDigest, showDocument, showText } from "./shown-version.ts";
import type { PolicyChange } from "./shown-version.ts";

const defineEnums = (builder: Builder) => ({ state: builder.enumType("PolicyVersionState", { values: POLICY_STATES }) });
export type PolicyEnums = ReturnType<typeof defineEnums>;

export const definePolicyVersion = (builder: Builder, shared: Shared, lists: Lists): void => {
  const enums = defineEnums(builder);
  const { document, documentInput } = definePolicyDocument(builder, shared);
  defineVersion(builder, shared, enums, document);
  defineQueries(builder, shared, lists, enums);
  definePolicyActions(builder, shared, enums, documentInput);
  definePolicyUpdated(builder, shared, enums);
};

const baseOf = ({ basedOnId }: PolicyVersion, { loaders }: RequestContext): Promise<PolicyVersion | null> =>
  basedOnId === null ? Promise.resolve(null) : loaders.policyVersion.load(basedOnId);

const defineVersion = (
  builder: Builder,
  shared: Shared,
  { state }: PolicyEnums,
  document: ReturnType<typeof definePolicyDocument>["document"],
): void => {
  const { type, node } = shared;
  const change = defineChange(builder);
  const step = defineStep(builder, shared);
  const version = type<PolicyVersion>("PolicyVersion");
  version.implement({
    interfaces: [node],
    fields: (t) => ({
      name: t.exposeString("name"),
      about: t.exposeString("about"),
      state: t.expose("state", { type: state }),
      version: t.exposeInt("version"),
      document: t.field({ type: document, resolve: showDocument }),
      documentText: t.string({ resolve: showText }),
      digest: t.string({ resolve: showDigest }),
      basedOn: t.field({ type: version, nullable: true, resolve: (row, _, ctx) => baseOf(row, ctx) }),
      changes: t.field({ type: [change], resolve: async (row, _, ctx) => showChanges(row, await baseOf(row, ctx)) }),
      authors: t.field({
        type: [type<ShownActor>("Actor")],
        resolve: ({ authors }, _, { loaders }) => Promise.all(authors.map((id) => need(loaders.actor.load(id)))),
      }),
      activateAt: t.expose("activateAt", { type: "DateTime", nullable: true }),
      activatedAt: t.expose("activatedAt", { type: "DateTime", nullable: true }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      steps: t.field({ type: [step], resolve: ({ id }, _, { loaders }) => loaders.stepsOfPolicyVersion.load(id) }),
    }),
  });
};

const defineChange = (builder: Builder) =>
  builder.objectRef<PolicyChange>("PolicyChange").implement({
    fields: (t) => ({
      kind: t.expose("kind", {
        type: builder.enumType("PolicyChangeKind", { values: ["ADDED", "REMOVED", "CHANGED"] as const }),
      }),
      part: t.exposeString("part"),
      before: t.exposeString("before", { nullable: true }),
      after: t.exposeString("after", { nullable: true }),
    }),
  });

const defineStep = (builder: Builder, { type }: Shared) =>
  builder.objectRef<PolicyStep>("PolicyStep").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: builder.enumType("PolicyStepKind", { values: STEP_KINDS }) }),
      by: t.field({ type: type<ShownActor>("Actor"), resolve: (row, _, { loaders }) => need(loaders.actor.load(row.byActor)) }),
      at: t.expose("at", { type: "DateTime" }),
      note: t.exposeString("note"),
      digest: t.exposeString("digest"),
    }),
  });

const defineQueries = (builder: Builder, { type }: Shared, lists: Lists, { state }: PolicyEnums): void => {
  const filter = builder.inputType("PolicyFilter", { fields: (t) => ({ state: t.field({ type: [state] }) }) });
  builder.queryFields((t) => ({
    policyVersion: t.field({
      type: type<PolicyVersion>("PolicyVersion"),
      nullable: true,
      authScopes: { may: "policy.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.policyVersion.load(id),
    }),
    policies: t.field({
      type: lists.policyVersions,
      authScopes: { may: "policy.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("policyVersion", text));
        return pageById(await ctx.read(listPolicies, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};
