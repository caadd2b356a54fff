/** Which product a line of an order, or a number in a message, means. */

/** How an article is named somewhere. `channelAccountId` is null where no account is known. */
export type ArticleNames = {
  readonly channelAccountId: string | null;
  readonly sku: string | null;
  readonly asin: string | null;
};
type Candidate = ArticleNames & { readonly id: string; readonly asOf: Date };

/**
 * The product these names mean. A SKU is the seller's own word and decides before an ASIN; what was told for the account decides before
 * what holds for the workspace; of several offers of one ASIN the one told last. What was told for another account is never meant.
 */
export const matchProduct = <Row extends Candidate>(names: ArticleNames, products: readonly Row[]): Row | undefined => {
  const rankOf = (row: Row): number => {
    const own = row.channelAccountId !== null && row.channelAccountId === names.channelAccountId;
    if (!own && row.channelAccountId !== null) return 0;
    if (names.sku !== null && row.sku === names.sku) return own ? 4 : 3;
    if (names.asin !== null && row.asin === names.asin) return own ? 2 : 1;
    return 0;
  };
  let best: Row | undefined;
  for (const row of products) {
    const rank = rankOf(row);
    if (rank === 0) continue;
    const better =
      best === undefined ? 1 : rank - rankOf(best) || row.asOf.getTime() - best.asOf.getTime() || (row.id < best.id ? 1 : -1);
    if (better > 0) best = row;
  }
  return best;
};
