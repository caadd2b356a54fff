/** For states that cannot be: fails loudly, and the caller's transaction rolls back. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${sentence}`);
}

/** Ends an exhaustive `switch`. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};

/** The only row where exactly one must exist. */
export const only = <Row>(rows: readonly Row[], what: string): Row => {
  const [row] = rows;
  invariant(row !== undefined && rows.length === 1, `expected exactly one ${what}, found ${rows.length}`);
  return row;
};
