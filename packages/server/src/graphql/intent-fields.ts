/** What refunds and cancellations show alike: each change of status, and each attempt with the submission it left in. */
import type { AttemptOutcome } from "../features/submission/submission.table.ts";
import type { ShownActor } from "../features/workspace/index.ts";
import type { Fields } from "./builder.ts";
import { need } from "./need.ts";
import type { Shared } from "./shared-types.ts";

type Transition = { readonly at: Date; readonly actorId: string; readonly reason: string };

/** When, who and why; `from` and `to` are each type's own statuses. */
export const transitionFields = <Row extends Transition>(t: Fields<Row>, { type }: Pick<Shared, "type">) => ({
  at: t.field({ type: "DateTime", resolve: ({ at }) => at }),
  actor: t.field({
    type: type<ShownActor>("Actor"),
    resolve: ({ actorId }, _, { loaders }) => need(loaders.actor.load(actorId)),
  }),
  reason: t.string({ resolve: ({ reason }) => reason }),
});

type Attempt = {
  readonly id: string;
  readonly number: number;
  readonly outcome: AttemptOutcome;
  readonly submissionId: string | null;
  readonly startedAt: Date;
  readonly channelMessage: string | null;
};
type SubmissionFacts = { channelReference: string | null; requestDigest: string; committedAt: Date };
type SubmissionLoader = { submission: { load(id: string): Promise<SubmissionFacts | null> } };

const submissionOf = ({ submissionId }: Attempt, loaders: SubmissionLoader): Promise<SubmissionFacts | null> =>
  submissionId === null ? Promise.resolve(null) : loaders.submission.load(submissionId);

export const attemptFields = <Row extends Attempt>(t: Fields<Row>, { attemptOutcome }: Pick<Shared, "attemptOutcome">) => ({
  id: t.id({ resolve: ({ id }) => id }),
  number: t.int({ resolve: ({ number }) => number }),
  outcome: t.field({ type: attemptOutcome, resolve: ({ outcome }) => outcome }),
  channelReference: t.string({
    nullable: true,
    resolve: async (row, _, { loaders }) => (await submissionOf(row, loaders))?.channelReference ?? null,
  }),
  requestDigest: t.string({
    nullable: true,
    resolve: async (row, _, { loaders }) => (await submissionOf(row, loaders))?.requestDigest ?? null,
  }),
  startedAt: t.field({ type: "DateTime", resolve: ({ startedAt }) => startedAt }),
  committedAt: t.field({
    type: "DateTime",
    nullable: true,
    resolve: async (row, _, { loaders }) => (await submissionOf(row, loaders))?.committedAt ?? null,
  }),
  channelMessage: t.string({ nullable: true, resolve: ({ channelMessage }) => channelMessage }),
});
