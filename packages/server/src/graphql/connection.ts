import type { ObjectRef } from "@pothos/core";
import type { PageRequest } from "../platform/paging.ts";
import type { Builder, SchemaTypes } from "./builder.ts";
import { denial } from "./errors.ts";

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
/** A page with the way to name a row's place in it. */
export type CursoredPage<Row> = {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly cursorOf: (row: Row) => string;
};

export const MAX_PAGE = 100;

/** The paging arguments, or a denial that names what is wrong. `isCursor` refuses cursors of other lists. */
export const pageRequest = (
  args: { first: number; after?: string | null | undefined },
  isCursor: (text: string) => boolean,
): PageRequest => {
  if (args.first < 1 || args.first > MAX_PAGE)
    throw denial("BAD_USER_INPUT", `first must be 1 to ${MAX_PAGE} (it is ${args.first}).`);
  const after = args.after ?? null;
  if (after !== null && !isCursor(after)) throw denial("BAD_USER_INPUT", "after must be a cursor this list gave out.");
  return { first: args.first, after };
};

/** What a store read for a page: one row more when a page follows. */
export const pageBy = <Row>(
  rows: readonly Row[],
  { first, after }: PageRequest,
  cursorOf: (row: Row) => string,
): CursoredPage<Row> => ({
  rows: rows.slice(0, first),
  hasNext: rows.length > first,
  hasPrevious: after !== null,
  cursorOf,
});

/** Rows whose id is their cursor: ids sort by creation. */
export const pageById = <Row extends { readonly id: string }>(rows: readonly Row[], page: PageRequest): CursoredPage<Row> =>
  pageBy(rows, page, (row) => row.id);

const pageInfoType = (builder: Builder) =>
  builder.objectRef<CursoredPage<unknown>>("PageInfo").implement({
    fields: (t) => ({
      hasNextPage: t.boolean({ resolve: (page) => page.hasNext }),
      hasPreviousPage: t.boolean({ resolve: (page) => page.hasPrevious }),
      startCursor: t.string({ nullable: true, resolve: (page) => edgeCursor(page, page.rows[0]) }),
      endCursor: t.string({ nullable: true, resolve: (page) => edgeCursor(page, page.rows.at(-1)) }),
    }),
  });
const edgeCursor = (page: CursoredPage<unknown>, row: unknown): string | null => (row === undefined ? null : page.cursorOf(row));

/** Makes `XConnection` and `XEdge` for a type: the same shape for every list. */
export const createConnections = (builder: Builder) => {
  const pageInfo = pageInfoType(builder);
  return <Row>(name: string, node: ObjectRef<Types, Row, Row>) => {
    const edge = builder.objectRef<{ readonly page: CursoredPage<Row>; readonly row: Row }>(`${name}Edge`).implement({
      fields: (t) => ({
        cursor: t.string({ resolve: ({ page, row }) => page.cursorOf(row) }),
        // Pothos computes a resolver's type from a concrete shape; here the shape is the type parameter itself.
        node: t.field({ type: node, resolve: ({ row }) => row as never }),
      }),
    });
    return builder.objectRef<CursoredPage<Row>>(`${name}Connection`).implement({
      fields: (t) => ({
        edges: t.field({ type: [edge], resolve: (page) => page.rows.map((row) => ({ page, row })) }),
        nodes: t.field({ type: [node], resolve: (page) => [...page.rows] }),
        pageInfo: t.field({
          type: pageInfo,
          resolve: (page): CursoredPage<unknown> => ({ ...page, cursorOf: (row) => page.cursorOf(row as Row) }),
        }),
      }),
    });
  };
};
