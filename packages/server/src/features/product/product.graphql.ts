import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import type { ProductAttribute, ProductDocument } from "./product-input.policy.ts";
import { listProducts } from "./product.query.ts";
import type { Product } from "./product.store.ts";
import { PRODUCT_DOCUMENT_KINDS } from "./product.table.ts";
import { upsertProducts } from "./upsert-products.command.ts";
import type { UpsertProductRow } from "./upsert-products.command.ts";

const isCursor = (text: string): boolean => isId("product", text);

export const defineProduct = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node } = shared;
  const documentKind = defineDocumentKind(builder);
  const attribute = builder.objectRef<ProductAttribute>("ProductAttribute").implement({
    fields: (t) => ({ name: t.exposeString("name"), value: t.exposeString("value") }),
  });
  const document = builder.objectRef<ProductDocument>("ProductDocument").implement({
    fields: (t) => ({
      title: t.exposeString("title"),
      url: t.exposeString("url"),
      kind: t.expose("kind", { type: documentKind }),
    }),
  });
  const product = type<Product>("Product");
  product.implement({
    interfaces: [node],
    fields: (t) => ({
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        nullable: true,
        resolve: (row, _, { loaders }) =>
          row.channelAccountId === null ? null : loaders.channelAccount.load(row.channelAccountId),
      }),
      sku: t.exposeString("sku", { nullable: true }),
      asin: t.exposeString("asin", { nullable: true }),
      title: t.exposeString("title"),
      brand: t.exposeString("brand", { nullable: true }),
      attributes: t.field({ type: [attribute], resolve: ({ attributes }) => attributes }),
      bullets: t.exposeStringList("bullets"),
      documents: t.field({ type: [document], resolve: ({ documents }) => documents }),
      imageUrl: t.exposeString("imageUrl", { nullable: true }),
      asOf: t.expose("asOf", { type: "DateTime" }),
      source: t.exposeString("source"),
    }),
  });
  defineProductQueries(builder, shared, lists);
  defineUpsertProducts(builder, shared, documentKind);
};

const defineDocumentKind = (builder: Builder) => builder.enumType("ProductDocumentKind", { values: PRODUCT_DOCUMENT_KINDS });

const defineProductQueries = (builder: Builder, { type }: Shared, lists: Lists): void => {
  const filter = builder.inputType("ProductFilter", {
    fields: (t) => ({ sku: t.string(), asin: t.string(), brand: t.string(), channelAccountId: t.id(), search: t.string() }),
  });
  builder.queryFields((t) => ({
    product: t.field({
      type: type<Product>("Product"),
      nullable: true,
      authScopes: { may: "order.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.product.load(id),
    }),
    products: t.field({
      type: lists.products,
      authScopes: { may: "order.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, isCursor);
        requireSearchable(args.filter?.search, "filter.search");
        return pageById(await ctx.read(listProducts, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};

const defineUpsertProducts = (
  builder: Builder,
  { type, union, invalidInput }: Shared,
  documentKind: ReturnType<typeof defineDocumentKind>,
): void => {
  const attribute = builder.inputType("ProductAttributeInput", {
    fields: (t) => ({ name: t.string({ required: true }), value: t.string({ required: true }) }),
  });
  const document = builder.inputType("ProductDocumentInput", {
    fields: (t) => ({
      title: t.string({ required: true }),
      url: t.string({ required: true }),
      kind: t.field({ type: documentKind, required: true }),
    }),
  });
  const product = builder.inputType("ProductInput", {
    fields: (t) => ({
      sku: t.string(),
      asin: t.string(),
      title: t.string({ required: true }),
      brand: t.string(),
      attributes: t.field({ type: [attribute] }),
      bullets: t.stringList(),
      documents: t.field({ type: [document] }),
      imageUrl: t.string(),
      asOf: t.field({ type: "DateTime" }),
    }),
  });
  const input = builder.inputType("UpsertProductsInput", {
    fields: (t) => ({
      channelAccountId: t.id(),
      source: t.string({ required: true, defaultValue: "api" }),
      products: t.field({ type: [product], required: true }),
    }),
  });
  const row = builder.objectRef<UpsertProductRow>("UpsertProductRow").implement({
    fields: (t) => ({
      sku: t.exposeString("sku", { nullable: true }),
      asin: t.exposeString("asin", { nullable: true }),
      product: t.field({ type: type<Product>("Product"), nullable: true, resolve: (result) => result.product }),
      problem: t.field({ type: invalidInput, nullable: true, resolve: (result) => result.problem }),
    }),
  });
  type<{ rows: UpsertProductRow[] }>("UpsertProductsSuccess").implement({
    fields: (t) => ({ rows: t.field({ type: [row], resolve: ({ rows }) => rows }) }),
  });
  const result = union("UpsertProductsResult", ["UpsertProductsSuccess", "ChannelAccountNotFound", "InvalidInput"]);
  builder.mutationField("upsertProducts", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(upsertProducts, args.input),
    }),
  );
};
