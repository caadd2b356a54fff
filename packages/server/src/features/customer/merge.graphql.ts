import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Customer } from "./customer.store.ts";
import { mergeCustomers } from "./merge-customers.command.ts";
import type { CustomerMerge } from "./merge.store.ts";
import { unmergeCustomers } from "./unmerge-customers.command.ts";

/** Merges of customers, and the two mutations that make and undo them. */
export const defineMerging = (builder: Builder, shared: Shared) => {
  const { type, problem, plainProblem } = shared;
  const merge = defineMerge(builder, shared);
  for (const name of ["CustomerNotFound", "CustomersAreTheSame", "CustomerMergeNotFound"]) plainProblem(name);
  type<Problem<string, { customer: Customer }>>("CustomerAlreadyMerged").implement({
    interfaces: [problem],
    fields: (t) => ({ customer: t.field({ type: type<Customer>("Customer"), resolve: (row) => row.customer }) }),
  });
  type<Problem<string, { merge: CustomerMerge }>>("CustomerMergeUndone").implement({
    interfaces: [problem],
    fields: (t) => ({ merge: t.field({ type: merge, resolve: (row) => row.merge }) }),
  });
  defineMergeCustomers(builder, shared);
  defineUnmergeCustomers(builder, shared);
  return merge;
};

const defineMerge = (_builder: Builder, { type }: Shared) => {
  const customer = type<Customer>("Customer");
  const actor = type<ShownActor>("Actor");
  const merge = type<CustomerMerge>("CustomerMerge");
  merge.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      primary: t.field({ type: customer, resolve: (row, _, { loaders }) => need(loaders.customer.load(row.primaryId)) }),
      merged: t.field({ type: customer, resolve: (row, _, { loaders }) => need(loaders.customer.load(row.mergedId)) }),
      note: t.exposeString("note"),
      mergedBy: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.mergedBy)) }),
      mergedAt: t.expose("mergedAt", { type: "DateTime" }),
      unmergedBy: t.field({
        type: actor,
        nullable: true,
        resolve: (row, _, { loaders }) => (row.unmergedBy === null ? null : loaders.actor.load(row.unmergedBy)),
      }),
      unmergedAt: t.expose("unmergedAt", { type: "DateTime", nullable: true }),
    }),
  });
  return merge;
};

const defineMergeCustomers = (builder: Builder, { type, union }: Shared): void => {
  type<{ customer: Customer; merges: readonly CustomerMerge[]; replayed: boolean }>("MergeCustomersSuccess").implement({
    fields: (t) => ({
      customer: t.field({ type: type<Customer>("Customer"), resolve: ({ customer }) => customer }),
      merges: t.field({ type: [type<CustomerMerge>("CustomerMerge")], resolve: ({ merges }) => [...merges] }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const result = union("MergeCustomersResult", [
    "MergeCustomersSuccess",
    "CustomerNotFound",
    "CustomersAreTheSame",
    "CustomerAlreadyMerged",
    "NoteTooShort",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  const input = builder.inputType("MergeCustomersInput", {
    fields: (t) => ({
      primaryId: t.id({ required: true }),
      otherIds: t.idList({ required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  builder.mutationField("mergeCustomers", (t) =>
    t.field({
      type: result,
      authScopes: { may: "customer.link" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(mergeCustomers, args.input),
    }),
  );
};

const defineUnmergeCustomers = (builder: Builder, { type, union }: Shared): void => {
  type<{ merges: readonly CustomerMerge[]; replayed: boolean }>("UnmergeCustomersSuccess").implement({
    fields: (t) => ({
      merges: t.field({ type: [type<CustomerMerge>("CustomerMerge")], resolve: ({ merges }) => [...merges] }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const result = union("UnmergeCustomersResult", [
    "UnmergeCustomersSuccess",
    "CustomerMergeNotFound",
    "CustomerMergeUndone",
    "NoteTooShort",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  const input = builder.inputType("UnmergeCustomersInput", {
    fields: (t) => ({
      mergeIds: t.idList({ required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  builder.mutationField("unmergeCustomers", (t) =>
    t.field({
      type: result,
      authScopes: { may: "customer.part" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(unmergeCustomers, args.input),
    }),
  );
};
