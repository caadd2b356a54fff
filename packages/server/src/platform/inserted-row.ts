import { invariant } from "../kernel/assert.ts";

/** The one row that an insert with `returning` answers with. */
export const insertedRow = <Row>([row]: readonly Row[]): Row => {
  invariant(row !== undefined, "an insert returns its row");
  return row;
};
