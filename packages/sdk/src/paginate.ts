/** A page of a list: a connection, or the event log's own kind of page. */
export type Page = {
  readonly nodes: readonly unknown[];
  readonly pageInfo?: PageEnd;
  readonly hasNextPage?: boolean;
  readonly endCursor?: string | null;
};
type PageEnd = { readonly hasNextPage: boolean; readonly endCursor: string | null };

/** Type of the rows of a page. */
export type NodeOf<P extends Page> = P["nodes"][number];

/**
 * A list that was asked for but not yet requested. `await` it for the first page (one request); iterate it for the rows of all
 * pages, each requested when the loop gets there; `pages()` iterates over the pages themselves. The first page is requested once.
 */
export class List<P extends Page> implements Promise<P> {
  readonly [Symbol.toStringTag] = "List";
  readonly #load: (after: string | null) => Promise<P>;
  #first: Promise<P> | undefined;

  constructor(load: (after: string | null) => Promise<P>) {
    this.#load = load;
  }

  #firstPage(): Promise<P> {
    return (this.#first ??= this.#load(null));
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaitable is the point
  then<A = P, B = never>(
    onPage?: ((page: P) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(onPage, onError);
  }

  catch<B = never>(onError?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<P | B> {
    return this.#firstPage().catch(onError);
  }

  finally(onSettled?: (() => void) | null): Promise<P> {
    return this.#firstPage().finally(onSettled);
  }

  async *pages(): AsyncGenerator<P, void, undefined> {
    let page = await this.#firstPage();
    for (;;) {
      yield page;
      const { hasNextPage, endCursor } = endOf(page);
      if (!hasNextPage || endCursor === null) return;
      const next = await this.#load(endCursor);
      // A server that hands out the same position twice would keep us here for ever.
      if (endOf(next).endCursor === endCursor && next.nodes.length > 0)
        throw new Error("The list does not advance: two pages end at the same cursor.");
      page = next;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<NodeOf<P>, void, undefined> {
    // The compiler loses that a page's rows are its rows: `P["nodes"]` becomes `readonly unknown[]`.
    for await (const page of this.pages()) yield* page.nodes as readonly NodeOf<P>[];
  }
}

const endOf = (page: Page): PageEnd =>
  page.pageInfo ?? { hasNextPage: page.hasNextPage ?? false, endCursor: page.endCursor ?? null };
