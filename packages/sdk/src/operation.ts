export type OperationKind = "query" | "mutation" | "subscription";

/** What the client needs to know of an operation, types aside. */
export type OperationText = {
  readonly kind: OperationKind;
  readonly name: string;
  readonly text: string;
  /** The input has an `idempotencyKey`: filled in once per call, and the reason why the call may be repeated. */
  readonly keyed?: true;
  /** The contract documents that repeating the same input does no harm. */
  readonly repeatable?: true;
  /** The subscription takes `after` and every payload carries its `cursor`. */
  readonly resumes?: true;
};

/** A GraphQL document with the types of what goes in and comes out. */
export type Operation<
  Data,
  Variables,
  Kind extends OperationKind = OperationKind,
  Field extends keyof Data = never,
> = OperationText & {
  readonly kind: Kind;
  /** The root field whose value the namespaces' methods hand out; unset for a document of your own. */
  readonly field?: Field;
  /** Never set; holds the types. */
  readonly types?: (variables: Variables) => Data;
};

declare const newer: unique symbol;

/**
 * A value newer than this SDK. It keeps every enum open: a `switch` needs a `default`, yet a misspelt literal does not compile,
 * and what was read can be passed back. To send a value this SDK does not know, write `value as Newer`.
 */
export type Newer = string & { readonly [newer]: true };

/**
 * What is known of a union member newer than this SDK when it is a problem, as all but the success (and escalation) are. At run
 * time `__typename` is the member's real name; the type gives one that cannot occur, because only so does a `switch` narrow.
 */
export type NewerProblem = {
  readonly __typename: "(newer than this SDK)";
  readonly code: Newer;
  readonly message: string;
  readonly path: readonly string[] | null;
};

/** What is known of an object whose type is newer than this SDK. `__typename` as in `NewerProblem`. */
export type NewerNode = { readonly __typename: "(newer than this SDK)"; readonly id: string };

/** A document of your own, to be sent with `firstline.request`; its first word and name are read off the text. */
export const operation = <Data, Variables = Record<string, never>>(
  text: string,
  options: { readonly repeatable?: true } = {},
): Operation<Data, Variables, "query" | "mutation"> => {
  const [, kind, name] = /^\s*(query|mutation)\s+(\w+)/.exec(text) ?? [];
  if (name === undefined)
    throw new TypeError("A document starts with `query Name` or `mutation Name`; subscriptions are methods.");
  return { kind: kind === "query" ? "query" : "mutation", name, text, ...options };
};
