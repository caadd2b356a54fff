import { Kind, visit } from "graphql";
import type { DocumentNode } from "graphql";
import { denial } from "./errors.ts";

/** PostgreSQL cannot hold NUL in text, and half a surrogate pair is no character: both are refused at the edge, naming the place. */
const faultOf = (text: string): string | undefined => {
  if (text.includes("\u0000")) return "holds a NUL character";
  return text.isWellFormed() ? undefined : "holds half a surrogate pair, which is no valid Unicode";
};

/** No input type nests deeper; a value that does would only cost us our stack. */
const DEEPEST = 32;

/** Refuses an operation whose variables or literals hold text that cannot be stored. */
export const refuseUnstorableText = (document: DocumentNode, variables: Record<string, unknown>): void => {
  const refuse = (path: string, fault: string): never => {
    throw denial("BAD_USER_INPUT", `${path} ${fault}. Remove it.`, { http: { status: 400 } });
  };
  const check = (value: unknown, path: string, depth = 0): void => {
    if (depth > DEEPEST) refuse(path.slice(0, 200), `nests deeper than ${DEEPEST} levels`);
    if (typeof value === "string") {
      const fault = faultOf(value);
      if (fault !== undefined) refuse(path, fault);
    } else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`, depth + 1);
  };
  check(variables, "variables");
  visit(document, { [Kind.STRING]: (node) => check(node.value, "A text in the operation") });
};
