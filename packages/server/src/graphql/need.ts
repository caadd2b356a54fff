import { invariant } from "../kernel/assert.ts";

/** A row that a foreign key guarantees. */
export const need = async <Row>(row: Promise<Row | null>): Promise<Row> => {
  const found = await row;
  invariant(found !== null, "a foreign key points to an existing row");
  return found;
};
