import { and, desc, eq, ilike, lt, or, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { messages } from "../message/message.table.ts";
import { matchProduct } from "./match-product.policy.ts";
import type { ArticleNames } from "./match-product.policy.ts";
import { products } from "./product.table.ts";

export type Product = typeof products.$inferSelect;

export const productsByIds = (scope: Scope, ids: readonly string[]): Promise<Product[]> =>
  scope.q
    .select()
    .from(products)
    .where(and(eq(products.workspaceId, scope.workspaceId), anyOf(products.id, ids)));

export type ProductFilter = {
  readonly sku?: string | null | undefined;
  readonly asin?: string | null | undefined;
  readonly brand?: string | null | undefined;
  readonly channelAccountId?: string | null | undefined;
  readonly search?: string | null | undefined;
};

export const readProducts = (scope: Scope, filter: ProductFilter, page: PageRequest): Promise<Product[]> => {
  const wanted = `%${escapeLike(filter.search ?? "")}%`;
  return scope.q
    .select()
    .from(products)
    .where(
      and(
        eq(products.workspaceId, scope.workspaceId),
        page.after === null ? undefined : lt(sql`${products.id}`, page.after),
        filter.sku ? eq(products.sku, filter.sku) : undefined,
        filter.asin ? eq(products.asin, filter.asin) : undefined,
        filter.brand ? ilike(products.brand, escapeLike(filter.brand)) : undefined,
        filter.channelAccountId ? sql`${products.channelAccountId} = ${filter.channelAccountId}` : undefined,
        filter.search
          ? or(
              ilike(products.title, wanted),
              ilike(products.sku, wanted),
              ilike(products.asin, wanted),
              ilike(products.brand, wanted),
            )
          : undefined,
      ),
    )
    .orderBy(desc(products.id))
    .limit(page.first + 1);
};

/** The product each of these names means, read in one statement; undefined where none is known. */
export const productsByNames = async (scope: Scope, names: readonly ArticleNames[]): Promise<(Product | undefined)[]> => {
  const texts = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];
  const found = await scope.q
    .select()
    .from(products)
    .where(
      and(
        eq(products.workspaceId, scope.workspaceId),
        or(anyOf(products.sku, texts(names.map(({ sku }) => sku))), anyOf(products.asin, texts(names.map(({ asin }) => asin)))),
        or(
          sql`${products.channelAccountId} is null`,
          anyOf(products.channelAccountId, texts(names.map(({ channelAccountId }) => channelAccountId))),
        ),
      ),
    );
  return names.map((one) => matchProduct(one, found));
};

/** Characters of a message that are searched: an ASIN stands in the link or line a customer pastes, not behind pages of quotation. */
const SEARCHED = 10_000;
const ASINS_OF_TICKET = 20;

/**
 * ASINs that customers wrote in the messages of these tickets, as they first stand there, at most 20 of a ticket. Only the form `B0…` is
 * taken: other ten-character words (an ISBN, a part number) can mean something else.
 */
export const asinsByTicketIds = async (
  scope: Scope,
  ticketIds: readonly string[],
): Promise<{ readonly ticketId: string; readonly asin: string }[]> =>
  scope.q.execute<{ ticketId: string; asin: string }>(sql`select "ticketId", asin from (
      select m.ticket_id as "ticketId", hit[1] as asin,
        row_number() over (partition by m.ticket_id order by min(m.id), min(place)) as no
      from ${messages} as m, regexp_matches(left(m.body, ${SEARCHED}), '\\m(B0[0-9A-Z]{8})\\M', 'g') with ordinality as found(hit, place)
      where m.workspace_id = ${scope.workspaceId} and m.ticket_id = any(${sql.param([...ticketIds])}::text[]) and m.direction = 'INBOUND'
      group by m.ticket_id, hit[1]) as ranked
    where no <= ${ASINS_OF_TICKET} order by "ticketId", no`);

export type ProductFacts = Omit<typeof products.$inferInsert, "workspaceId" | "id" | "channelAccountId" | "createdAt">;

/**
 * Inserts or replaces; a row older than what is known changes nothing. Answers every product these rows mean, as it is afterwards, by its
 * key.
 */
export const upsertProductRows = async (
  tx: Tx,
  channelAccountId: Id<"channelAccount"> | null,
  rows: readonly ProductFacts[],
): Promise<ReadonlyMap<string, Product>> => {
  const given = rows.map((row) => ({ id: newId("product"), ...row }));
  await tx.q.execute(sql`
    insert into ${products} as p (workspace_id, id, channel_account_id, sku, asin, title, brand, attributes, bullets, documents, image_url, as_of, source)
    select ${tx.workspaceId}, given.id, ${channelAccountId}, given.sku, given.asin, given.title, given.brand, given.attributes, given.bullets,
      given.documents, given."imageUrl", given."asOf", given.source
    from ${rowSet(
      given,
      `id text, sku text, asin text, title text, brand text, attributes jsonb, bullets jsonb, documents jsonb, "imageUrl" text,
       "asOf" timestamptz, source text`,
    )} order by given.sku, given.asin
    on conflict (workspace_id, scope, key) do update set asin = excluded.asin, title = excluded.title, brand = excluded.brand,
      attributes = excluded.attributes, bullets = excluded.bullets, documents = excluded.documents, image_url = excluded.image_url,
      as_of = excluded.as_of, source = excluded.source
    where excluded.as_of >= p.as_of`);
  const skus = rows.flatMap(({ sku }) => (sku == null ? [] : [`sku ${sku}`]));
  const asins = rows.flatMap(({ sku, asin }) => (sku == null && asin != null ? [`asin ${asin}`] : []));
  const stored = await tx.q
    .select()
    .from(products)
    .where(
      and(
        eq(products.workspaceId, tx.workspaceId),
        eq(products.scope, channelAccountId ?? ""),
        anyOf(products.key, [...skus, ...asins]),
      ),
    );
  return new Map(stored.map((row) => [row.key, row]));
};
