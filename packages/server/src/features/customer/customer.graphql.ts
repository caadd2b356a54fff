import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { customerByIdentity } from "./customer-by-identity.query.ts";
import type { Customer } from "./customer.store.ts";
import { defineIdentity } from "./identity.graphql.ts";
import { defineMerging } from "./merge.graphql.ts";
import { listCustomers } from "./list-customers.query.ts";
import { defineSuggestion } from "./suggestion.graphql.ts";

const isCursor = (text: string): boolean => isId("customer", text);

export const defineCustomer = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node } = shared;
  const merge = defineMerging(builder, shared);
  const { kind, identity } = defineIdentity(builder, shared);
  const suggestion = defineSuggestion(builder, shared);
  const customer = type<Customer>("Customer");
  customer.implement({
    interfaces: [node],
    fields: (t) => ({
      mergedInto: t.field({
        type: customer,
        nullable: true,
        resolve: ({ id, rootId }, _, { loaders }) => (rootId === id ? null : loaders.customer.load(rootId)),
      }),
      merges: t.field({
        type: [merge],
        resolve: async ({ id }, _, { loaders }) => (await loaders.mergesOfCustomer.load(id)).map((row) => row.merge),
      }),
      displayName: t.exposeString("displayName", { nullable: true }),
      locale: t.exposeString("locale", { nullable: true }),
      identities: t.field({
        type: [identity],
        resolve: async ({ id }, _, { loaders }) => (await loaders.identitiesOfCustomer.load(id)).map((row) => row.identity),
      }),
      suggestions: t.field({ type: [suggestion], resolve: ({ id }, _, { loaders }) => loaders.suggestionsOfCustomer.load(id) }),
      orders: lists.orders.nested(t, (ctx) => ctx.loaders.orderPageOfCustomer),
      tickets: lists.tickets.nested(t, (ctx) => ctx.loaders.ticketPageOfCustomer),
      refunds: lists.refunds.nested(t, (ctx) => ctx.loaders.refundPageOfCustomer),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      erasedAt: t.expose("erasedAt", { type: "DateTime", nullable: true }),
    }),
  });
  defineCustomerQueries(builder, shared, lists, kind);
};

const defineCustomerQueries = (
  builder: Builder,
  { type, channel }: Shared,
  lists: Lists,
  kind: ReturnType<typeof defineIdentity>["kind"],
): void => {
  const filter = builder.inputType("CustomerFilter", { fields: (t) => ({ identity: t.string(), nameContains: t.string() }) });
  builder.queryFields((t) => ({
    customer: t.field({
      type: type<Customer>("Customer"),
      nullable: true,
      authScopes: { may: "customer.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.customer.load(id),
    }),
    customerByIdentity: t.field({
      type: type<Customer>("Customer"),
      nullable: true,
      authScopes: { may: "customer.read" },
      args: {
        kind: t.arg({ type: kind, required: true }),
        value: t.arg.string({ required: true }),
        channel: t.arg({ type: channel }),
      },
      resolve: (_, key, ctx) => ctx.read(customerByIdentity, key),
    }),
    customers: t.field({
      type: lists.customers,
      authScopes: { may: "customer.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, isCursor);
        requireSearchable(args.filter?.nameContains, "filter.nameContains");
        return pageById(await ctx.read(listCustomers, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};
