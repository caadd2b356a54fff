import type { AccessWatch } from "../features/audit/watch-access.job.ts";
import type { Caller } from "../features/workspace/access-token.ts";
import { permissionsOf } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import { scopeOf } from "../platform/database.ts";
import type { Database } from "../platform/database.ts";
import type { EventStream } from "../platform/event-stream.ts";
import type { Runner } from "../platform/command.ts";
import type { RequestContext, Secrets } from "./context.ts";
import { createLoaders } from "./loaders.ts";

export type ContextParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly events: EventStream;
  readonly clock: Clock;
  readonly access: AccessWatch;
  readonly capabilitiesOf: RequestContext["capabilitiesOf"];
  readonly secrets: Secrets;
  readonly refuseTarget: (url: string) => string | undefined;
};

/** Everything one request may use, bound to its caller and workspace. The signal ends what it follows. */
export const createContext = (
  parts: ContextParts,
  { workspaceId, actor }: Pick<Caller, "workspaceId" | "actor">,
  requestId: string,
  signal: AbortSignal,
): RequestContext => {
  const { database, runner, events, clock, access } = parts;
  const scope = scopeOf(database, workspaceId);
  return {
    actor,
    workspaceId,
    requestId,
    clock,
    permissions: permissionsOf(actor),
    loaders: createLoaders(scope),
    run: (use, input) => runner.run(use, input, { workspaceId, actor }),
    read: (query, input) => query(input, { scope, actor, clock }),
    noteRefusedAccess: (mutation, permission) => access.note({ workspaceId, actor, mutation, permission }),
    follow: (after) => events.follow(workspaceId, after, signal),
    capabilitiesOf: parts.capabilitiesOf,
    secrets: parts.secrets,
    refuseTarget: parts.refuseTarget,
  };
};

/** For each event of a subscription: what it shows is read anew, never from an earlier event's cache. */
export const withFreshLoaders = (context: RequestContext, database: Database): RequestContext => ({
  ...context,
  loaders: createLoaders(scopeOf(database, context.workspaceId)),
});
