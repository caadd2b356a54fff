/**
 * Problems are values, returned and never thrown: the transaction that returns one commits (its audit entry is the point of it).
 * `__typename` is the member of the mutation's result union, `code` the same name in the contract's enum.
 */
export type Problem<Name extends string = string, Details extends object = object> = {
  readonly __typename: Name;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
} & Details;

const codeOf = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

export const problem = <const Name extends string, Details extends object = object>(
  name: Name,
  message: string,
  path: readonly string[] | null,
  details?: Details,
): Problem<Name, Details> => ({ __typename: name, code: codeOf(name), message, path, ...(details as Details) });

export type InputIssue = { readonly path: readonly string[]; readonly message: string };
export type InvalidInput = Problem<"InvalidInput", { readonly issues: readonly InputIssue[] }>;

/** All issues at once; the message tells how many and the first. */
export const invalidInput = (issues: readonly InputIssue[]): InvalidInput => {
  const [first] = issues;
  const where = first ? `${first.path.join(".")}: ${first.message}` : "no details";
  const message = issues.length === 1 ? where : `${issues.length} issues, the first: ${where}`;
  return problem("InvalidInput", message, first?.path ?? null, { issues });
};

export const notFound = <const Name extends string>(name: Name, noun: string, id: string, field: string) =>
  problem(name, `There is no ${noun} with the id ${JSON.stringify(id.slice(0, 64))} in this workspace.`, ["input", field]);

/** Somebody was faster. `what` begins the sentence: "The ticket". */
export const versionConflict = (
  what: string,
  current: number,
  expected: number | null | undefined,
  path: readonly string[] = ["input", "expectedVersion"],
) => {
  const message =
    expected == null
      ? `${what} is at version ${current}: say which one you have read.`
      : `${what} is at version ${current}, not ${expected}. Read it again.`;
  return problem("VersionConflict", message, path, { currentVersion: current });
};

export const isProblem = (result: unknown): result is Problem =>
  typeof result === "object" && result !== null && "code" in result && "message" in result && "path" in result;

const BEFORE_GUARD = /^(InvalidInput|IdempotencyKeyReused|VersionConflict|\w+NotFound)$/;

/** Whether somebody was told no: not that the input is malformed, names nothing, or is of yesterday, which says nothing about authority. */
export const isRefusal = ({ __typename }: Problem): boolean => !BEFORE_GUARD.test(__typename);
