/** Whoever calls a mutation without its permission is answered FORBIDDEN before anything is looked at, and leaves an audit entry. */
import type { ForbiddenResult } from "@pothos/plugin-scope-auth";
import { defaultFieldResolver, GraphQLError } from "graphql";
import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { isPermission } from "../kernel/actor.ts";
import type { Permission } from "../kernel/actor.ts";
import type { RequestContext } from "./context.ts";
import { denial } from "./errors.ts";

/** To the caller it is like every other denial; what they lack is for the audit. */
class AccessRefused extends GraphQLError {
  readonly permission: Permission | undefined;

  constructor({ message, extensions }: GraphQLError, permission: Permission | undefined) {
    super(message, { extensions });
    this.permission = permission;
  }
}

type Failure = ForbiddenResult["failure"];

/** A field asks for one permission; the plugin reports it alone, or as the only one of several. */
const missingIn = (failure: Failure): Permission | undefined => {
  if ("failures" in failure) return failure.failures.map(missingIn).find((permission) => permission !== undefined);
  if (!("parameter" in failure) || typeof failure.parameter !== "string") return undefined;
  return isPermission(failure.parameter) ? failure.parameter : undefined;
};

export const accessRefused = (
  { actor }: RequestContext,
  info: GraphQLResolveInfo,
  { failure }: ForbiddenResult,
): GraphQLError => {
  const message = `${actor.name} may not use ${info.parentType.name}.${info.fieldName}. Ask an administrator for the permission.`;
  return new AccessRefused(denial("FORBIDDEN", message), missingIn(failure));
};

/** Around every mutation, whichever way it is called. Queries and subscriptions change nothing, and leave nothing. */
export const auditRefusedAccess = (schema: GraphQLSchema): GraphQLSchema => {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent: unknown, args: Record<string, unknown>, context: RequestContext, info): Promise<unknown> => {
      try {
        return await (resolve(parent, args, context, info) as unknown);
      } catch (error) {
        if (error instanceof AccessRefused) await context.noteRefusedAccess(field.name, error.permission);
        throw error;
      }
    };
  }
  return schema;
};
