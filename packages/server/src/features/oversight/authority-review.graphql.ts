import type { Builder, Fields } from "../../graphql/builder.ts";
import { pageBy, pageById, pageRequest } from "../../graphql/connection.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AttemptWords } from "./attempt.graphql.ts";
import type { Attempt } from "./attempt.store.ts";
import type { AuthorityReview, ReviewProgress } from "./authority-review.store.ts";
import { USING_AUTHORITY } from "./authority-review.table.ts";
import { drawAuthorityReview } from "./draw-authority-review.command.ts";
import { judgeGuardedAttempt } from "./judge-guarded-attempt.command.ts";
import { findReview, listReviews } from "./oversight.query.ts";
import { actorsOf, together } from "./show-review.ts";
import type { ReviewedActor } from "./show-review.ts";

export const defineAuthorityReview = (builder: Builder, shared: Shared, words: AttemptWords): void => {
  const review = defineReview(builder, shared, words);
  const connection = shared.connections<AuthorityReview>("AuthorityReview", review);
  builder.queryFields((t) => ({
    authorityReview: t.field({
      type: review,
      nullable: true,
      authScopes: { may: "authority.review" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, ctx) => ctx.read(findReview, id),
    }),
    authorityReviews: t.field({
      type: connection,
      authScopes: { may: "authority.review" },
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("authorityReview", text));
        return pageById(await ctx.read(listReviews, page), page);
      },
    }),
  }));
  defineDrawing(builder, shared);
  defineJudging(builder, shared, words);
};

const defineProgress = (builder: Builder, { type }: Shared) => {
  const progress = builder.objectRef<ReviewProgress>("ReviewProgress").implement({
    fields: (t) => ({
      drawn: t.exposeInt("drawn"),
      judged: t.exposeInt("judged"),
      appropriate: t.exposeInt("appropriate"),
      questionable: t.exposeInt("questionable"),
      breaches: t.exposeInt("breaches"),
    }),
  });
  const reviewed = builder.objectRef<ReviewedActor>("ReviewedActor").implement({
    fields: (t) => ({
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)),
      }),
      population: t.exposeInt("population"),
      progress: t.expose("progress", { type: progress }),
    }),
  });
  return { progress, reviewed };
};

const defineReview = (builder: Builder, shared: Shared, words: AttemptWords) => {
  const { type, node, guardedAction } = shared;
  const { progress, reviewed } = defineProgress(builder, shared);
  const review = type<AuthorityReview>("AuthorityReview");
  review.implement({
    interfaces: [node],
    fields: (t) => ({
      from: t.expose("from", { type: "DateTime" }),
      to: t.expose("to", { type: "DateTime" }),
      actions: t.field({ type: [guardedAction], resolve: ({ actions }) => actions }),
      perActor: t.exposeInt("perActor"),
      seed: t.exposeString("seed"),
      drawnBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.drawnBy)),
      }),
      drawnAt: t.expose("drawnAt", { type: "DateTime" }),
      progress: t.field({
        type: progress,
        resolve: async ({ id }, _, { loaders }) => together(await loaders.progressOfReview.load(id)),
      }),
      actors: t.field({
        type: [reviewed],
        resolve: async (row, _, { loaders }) => actorsOf(row, await loaders.progressOfReview.load(row.id)),
      }),
      uses: usesField(t, words),
    }),
  });
  return review;
};

/** Places count from 1. */
const isPlace = (text: string): boolean => /^[1-9]\d{0,6}$/.test(text);

const usesField = (t: Fields<AuthorityReview>, { connection }: AttemptWords) =>
  t.field({
    type: connection,
    args: {
      judged: t.arg.boolean(),
      actorId: t.arg.id(),
      first: t.arg.int({ required: true, defaultValue: 10 }),
      after: t.arg.string(),
    },
    resolve: async ({ id }, { judged = null, actorId = null, ...args }, { loaders }) => {
      const page = pageRequest(args, isPlace);
      const request = { first: page.first, after: page.after === null ? null : Number(page.after), judged, actorId };
      const rows = await loaders.usePageOfReview.load({ reviewId: id, request });
      const places = new Map<string, number>(rows.map((row) => [row.id, row.place]));
      return pageBy<Attempt>(rows, page, (row) => String(places.get(row.id)));
    },
  });

const defineDrawing = (builder: Builder, { type, union, reportWindow, guardedAction }: Shared): void => {
  type<{ authorityReview: AuthorityReview }>("DrawAuthorityReviewSuccess").implement({
    fields: (t) => ({
      authorityReview: t.field({ type: type<AuthorityReview>("AuthorityReview"), resolve: (row) => row.authorityReview }),
    }),
  });
  const input = builder.inputType("DrawAuthorityReviewInput", {
    fields: (t) => ({
      window: t.field({ type: reportWindow, required: true }),
      actions: t.field({ type: [guardedAction], required: true, defaultValue: [...USING_AUTHORITY] }),
      perActor: t.int({ required: true, defaultValue: 5 }),
      actorIds: t.idList(),
      seed: t.string(),
    }),
  });
  const result = union("DrawAuthorityReviewResult", ["DrawAuthorityReviewSuccess", "InvalidInput"]);
  builder.mutationField("drawAuthorityReview", (t) =>
    t.field({
      type: result,
      authScopes: { may: "authority.review" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(drawAuthorityReview, args.input),
    }),
  );
};

const defineJudging = (builder: Builder, { type, union, plainProblem }: Shared, { attempt, verdict }: AttemptWords): void => {
  plainProblem("AttemptNotFound");
  plainProblem("ReviewerIsActor");
  type<{ attempt: Attempt }>("JudgeGuardedAttemptSuccess").implement({
    fields: (t) => ({ attempt: t.field({ type: attempt, resolve: (row) => row.attempt }) }),
  });
  const input = builder.inputType("JudgeGuardedAttemptInput", {
    fields: (t) => ({
      attemptId: t.id({ required: true }),
      verdict: t.field({ type: verdict, required: true }),
      comment: t.string(),
      expectedVersion: t.int({ required: true }),
    }),
  });
  const problems = ["AttemptNotFound", "ReviewerIsActor", "VersionConflict", "NoteTooShort", "InvalidInput"];
  const result = union("JudgeGuardedAttemptResult", ["JudgeGuardedAttemptSuccess", ...problems]);
  builder.mutationField("judgeGuardedAttempt", (t) =>
    t.field({
      type: result,
      authScopes: { may: "authority.review" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(judgeGuardedAttempt, args.input),
    }),
  );
};
