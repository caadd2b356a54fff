import type { Actor } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Id } from "../kernel/id.ts";
import { transaction } from "./database.ts";
import type { Database, Scope, Tx } from "./database.ts";
import type { JobQueue } from "./jobs.ts";
import type { Log } from "./log.ts";

/** What a use-case gets: one transaction of one workspace, who acts, and a way to queue work that happens only if it commits. */
export type CommandContext = { readonly tx: Tx; readonly actor: Actor; readonly clock: Clock; readonly jobs: JobQueue };
export type Command<Input, Result> = {
  readonly name: string;
  readonly execute: (input: Input, context: CommandContext) => Promise<Result>;
};

/** Declares a use-case that writes. It cannot reach the network: its context has no way to. */
export const command = <Input, Result>(name: string, execute: Command<Input, Result>["execute"]): Command<Input, Result> => ({
  name,
  execute,
});

export type QueryContext = { readonly scope: Scope; readonly actor: Actor; readonly clock: Clock };
/** A use-case that only reads. */
export type Query<Input, Result> = (input: Input, context: QueryContext) => Promise<Result>;

export type Runner = {
  run<Input, Result>(
    use: Command<Input, Result>,
    input: Input,
    as: { workspaceId: Id<"workspace">; actor: Actor },
  ): Promise<Result>;
};

export const createRunner = (database: Database, clock: Clock, jobs: JobQueue, log: Log): Runner => ({
  run: async (use, input, { workspaceId, actor }) => {
    const startedAt = performance.now();
    const result = await transaction(database, workspaceId, (tx) => use.execute(input, { tx, actor, clock, jobs }));
    const durationMs = Math.round(performance.now() - startedAt);
    log.info({ command: use.name, workspaceId, actor: actor.id, outcome: outcomeOf(result), durationMs });
    return result;
  },
});

const outcomeOf = (result: unknown): string =>
  typeof result === "object" && result !== null && "__typename" in result ? String(result.__typename) : "ok";
