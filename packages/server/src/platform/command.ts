import type { Actor } from "../kernel/actor.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Id } from "../kernel/id.ts";
import { isProblem, isRefusal } from "../kernel/problem.ts";
import { transaction } from "./database.ts";
import type { Database, Scope, Tx } from "./database.ts";
import type { JobQueue } from "./jobs.ts";
import type { Log } from "./log.ts";

/** What a use-case gets: one transaction of one workspace, who acts, and a way to queue work that happens only if it commits. */
export type CommandContext = { readonly tx: Tx; readonly actor: Actor; readonly clock: Clock; readonly jobs: JobQueue };
export type Command<Input, Result> = {
  readonly name: string;
  /** What a use of authority is about; absent for everything else. */
  readonly subjectOf?: SubjectOf<Input>;
  readonly execute: (input: Input, context: CommandContext) => Promise<Result>;
};

type SubjectOf<Input> = (input: Input, context: CommandContext) => unknown;

/** Declares a use-case that writes. It cannot reach the network: its context has no way to. */
export const command = <Input, Result>(name: string, execute: Command<Input, Result>["execute"]): Command<Input, Result> => ({
  name,
  execute,
});

/**
 * Declares one that uses authority, and what it is about. Whoever is refused leaves an audit entry, too: the
 * runner writes it where the use-case wrote none.
 */
export const guarded =
  <Named>(name: string, subjectOf: SubjectOf<Named>) =>
  <Input extends Named, Result>(execute: Command<Input, Result>["execute"]): Command<Input, Result> => ({
    name,
    subjectOf,
    execute,
  });

/** The field of the input that names the subject. */
export const by =
  <Field extends string>(field: Field) =>
  (input: Readonly<Record<Field, unknown>>): unknown =>
    input[field];

/** For settings of the whole workspace. */
export const ofWorkspace = (_: unknown, { tx }: CommandContext): string => tx.workspaceId;

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

/** An attempt that somebody was refused. `problem` is the code of what they were told. */
export type Refusal = {
  readonly action: string;
  readonly actor: Actor;
  readonly subjectId: string;
  readonly problem: string;
  readonly note?: string;
};
type RecordRefusal = (tx: Tx, refusal: Refusal) => Promise<void>;

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  readonly log: Log;
  readonly recordRefusal: RecordRefusal;
};

export const createRunner = ({ database, clock, jobs, log, recordRefusal }: Parts): Runner => ({
  run: async (use, input, { workspaceId, actor }) => {
    const startedAt = performance.now();
    const result = await transaction(database, workspaceId, async (tx) => {
      const context = { tx, actor, clock, jobs };
      const answer = await use.execute(input, context);
      const refusal = refusalOf(use, input, answer, context);
      if (refusal && !tx.trail.isWritten) await recordRefusal(tx, refusal);
      return answer;
    });
    const durationMs = Math.round(performance.now() - startedAt);
    log.info({ command: use.name, workspaceId, actor: actor.id, outcome: outcomeOf(result), durationMs });
    return result;
  },
});

const refusalOf = <Input, Result>(
  { name, subjectOf }: Command<Input, Result>,
  input: Input,
  answer: Result,
  context: CommandContext,
): Refusal | undefined => {
  if (subjectOf === undefined || !isProblem(answer) || !isRefusal(answer)) return undefined;
  const note = noteIn(input);
  return {
    action: name,
    actor: context.actor,
    subjectId: nameOf(subjectOf(input, context)),
    problem: answer.code,
    ...(note === undefined ? {} : { note }),
  };
};

/** Entries are never erased, and a refused input may name anything: only what looks like a name of ours is kept. */
const nameOf = (subject: unknown): string =>
  typeof subject === "string" && /^[\w./:-]{1,200}$/.test(subject) ? subject : "unknown";

/** What somebody wrote to explain themselves, wherever the input has it. */
const noteIn = (input: unknown): string | undefined => {
  if (typeof input !== "object" || input === null) return undefined;
  if ("input" in input) return noteIn(input.input);
  const said = Object.entries(input).find(([name]) => ["note", "overrideNote", "comment"].includes(name))?.[1];
  return typeof said === "string" ? said : undefined;
};

const outcomeOf = (result: unknown): string =>
  typeof result === "object" && result !== null && "__typename" in result ? String(result.__typename) : "ok";
