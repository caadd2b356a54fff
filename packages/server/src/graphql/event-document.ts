/** A subscription on `events` whose selection an integrator chose, for outlets that have no socket: webhook and export. */
import { GraphQLError, Kind, parse, validate } from "graphql";
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { fragmentsOf } from "./apollo.ts";
import { LIMITS, refuseCostly } from "./cost.ts";
import { refuseUnstorableText } from "./storable-text.ts";

const MOST_CHARACTERS = 20_000;

export type EventDocument =
  | { readonly ok: true; readonly document: DocumentNode; readonly event: FieldNode }
  | { readonly ok: false; readonly issue: string };

/**
 * Reads the document under the rules of a socket. Where to begin and which types are wanted is the outlet's own business, so the field
 * takes no arguments and the document no variables.
 */
export const readEventDocument = (schema: GraphQLSchema, text: string): EventDocument => {
  const refuse = (issue: string): EventDocument => ({ ok: false, issue });
  if (text.length > MOST_CHARACTERS) return refuse(`must have at most ${MOST_CHARACTERS} characters`);
  try {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const operations = document.definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    const [operation] = operations;
    if (!operation || operations.length > 1 || String(operation.operation) !== "subscription")
      return refuse("must be one subscription: subscription { events { … } }");
    const [invalid] = validate(schema, document);
    if (invalid) return refuse(invalid.message);
    if ((operation.variableDefinitions ?? []).length > 0) return refuse("takes no variables");
    const [event] = operation.selectionSet.selections;
    if (event?.kind !== Kind.FIELD || event.name.value !== "events") return refuse("must subscribe to `events`");
    if ((event.arguments ?? []).length > 0)
      return refuse("`events` takes no arguments here: types and position are given beside the query");
    refuseUnstorableText(document, {});
    refuseCostly(schema, operation, fragmentsOf(document), {});
    return { ok: true, document, event };
  } catch (error) {
    if (error instanceof GraphQLError) return refuse(error.message);
    throw error;
  }
};

/** Whether each payload says where it stands in the log. */
export const selectsCursor = ({ selectionSet }: FieldNode): boolean =>
  (selectionSet?.selections ?? []).some(
    (one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === "cursor" && one.name.value === "cursor",
  );
