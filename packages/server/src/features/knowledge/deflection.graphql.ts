import type { Builder } from "../../graphql/builder.ts";
import { definedFields, refuse } from "../../graphql/counted.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Article } from "./article.store.ts";
import type { ArmCount, DeflectionArm, DeflectionEffect, DeflectionOutcome } from "./deflection.policy.ts";
import { measureDeflection, readControlShare } from "./deflection.query.ts";
import type { ControlShare, DeflectionReport, DeflectionRow } from "./deflection.query.ts";
import { DEFLECTION_ARMS, DEFLECTION_OUTCOMES } from "./deflection.table.ts";
import { recordDeflection } from "./record-deflection.command.ts";
import { setControlShare } from "./set-control-share.command.ts";
import { suggestArticles } from "./suggest-articles.command.ts";
import type { SuggestedArticle } from "./suggest-articles.command.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

export const defineDeflection = (builder: Builder, shared: Shared): void => {
  defineSuggesting(builder, shared);
  defineRecording(builder, shared);
  defineControlShare(builder, shared);
  defineMeasure(builder, shared);
};

type Suggested = {
  readonly articles: readonly SuggestedArticle[];
  readonly deflectionId: string | null;
  readonly arm: DeflectionArm | null;
};

const defineSuggesting = (builder: Builder, { type, union, channel }: Shared): void => {
  const arm = builder.enumType("DeflectionArm", { values: DEFLECTION_ARMS });
  const suggested = builder.objectRef<SuggestedArticle>("SuggestedArticle").implement({
    fields: (t) => ({
      article: t.field({ type: type<Article>("Article"), resolve: ({ article }) => article }),
      locale: t.exposeString("locale"),
      title: t.exposeString("title"),
      excerpt: t.exposeString("excerpt"),
      score: t.field({ type: "Decimal", resolve: ({ score }) => score.toFixed(2) }),
      fitsReason: t.exposeBoolean("fitsReason"),
    }),
  });
  type<Suggested>("SuggestArticlesSuccess").implement({
    fields: (t) => ({
      articles: t.field({ type: [suggested], resolve: ({ articles }) => [...articles] }),
      deflectionId: t.exposeID("deflectionId", { nullable: true }),
      arm: t.expose("arm", { type: arm, nullable: true }),
    }),
  });
  const input = builder.inputType("SuggestArticlesInput", {
    fields: (t) => ({
      text: t.string({ required: true }),
      locale: t.string(),
      reason: t.string(),
      channel: t.field({ type: channel }),
      visitorKey: t.string(),
      limit: t.int({ required: true, defaultValue: 3 }),
    }),
  });
  const result = union("SuggestArticlesResult", ["SuggestArticlesSuccess", "InvalidInput"]);
  builder.mutationField("suggestArticles", (t) =>
    t.field({
      type: result,
      authScopes: { may: "deflection.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(suggestArticles, args.input),
    }),
  );
};

const defineRecording = (builder: Builder, { type, union, plainProblem, problem }: Shared): void => {
  const outcome = builder.enumType("DeflectionOutcome", { values: DEFLECTION_OUTCOMES });
  plainProblem("DeflectionNotFound");
  type<{ __typename: string; code: string; message: string; path: readonly string[] | null; recorded: DeflectionOutcome | null }>(
    "DeflectionDecided",
  ).implement({
    interfaces: [problem],
    fields: (t) => ({ recorded: t.expose("recorded", { type: outcome, nullable: true }) }),
  });
  type<{ deflectionId: string; outcome: DeflectionOutcome }>("RecordDeflectionSuccess").implement({
    fields: (t) => ({ deflectionId: t.exposeID("deflectionId"), outcome: t.expose("outcome", { type: outcome }) }),
  });
  const input = builder.inputType("RecordDeflectionInput", {
    fields: (t) => ({ deflectionId: t.id({ required: true }), outcome: t.field({ type: outcome, required: true }) }),
  });
  const problems = ["DeflectionNotFound", "DeflectionDecided", "InvalidInput"];
  const result = union("RecordDeflectionResult", ["RecordDeflectionSuccess", ...problems]);
  builder.mutationField("recordDeflection", (t) =>
    t.field({
      type: result,
      authScopes: { may: "deflection.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordDeflection, args.input),
    }),
  );
};

const defineControlShare = (builder: Builder, { type, union }: Shared): void => {
  const share = builder.objectRef<ControlShare>("DeflectionControlShare").implement({
    fields: (t) => ({
      percent: t.exposeInt("controlPercent"),
      ...settingFields(t, { type }),
    }),
  });
  type<{ controlShare: ControlShare }>("SetDeflectionControlShareSuccess").implement({
    fields: (t) => ({ controlShare: t.field({ type: share, resolve: ({ controlShare }) => controlShare }) }),
  });
  const input = builder.inputType("SetDeflectionControlShareInput", {
    fields: (t) => ({
      percent: t.int({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const problems = ["VersionConflict", "NoteTooShort", "InvalidInput"];
  const result = union("SetDeflectionControlShareResult", ["SetDeflectionControlShareSuccess", ...problems]);
  builder.queryField("deflectionControlShare", (t) =>
    t.field({ type: share, authScopes: { may: "article.read" }, resolve: (_, __, ctx) => ctx.read(readControlShare, undefined) }),
  );
  builder.mutationField("setDeflectionControlShare", (t) =>
    t.field({
      type: result,
      authScopes: { may: "article.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setControlShare, args.input),
    }),
  );
};

const rate = (value: number): string => value.toFixed(4);

const defineMeasure = (builder: Builder, { type, reportWindow }: Shared): void => {
  const answer = builder.objectRef<DeflectionReport>("Deflection").implement({
    fields: (t) => ({
      ...definedFields(t, { type }),
      total: t.field({ type: type<DeflectionRow>("DeflectionRow"), resolve: ({ total }) => total }),
      rows: t.field({ type: [type<DeflectionRow>("DeflectionRow")], resolve: ({ rows }) => [...rows] }),
    }),
  });
  defineMeasureRow(builder, type);
  const input = builder.inputType("DeflectionInput", {
    fields: (t) => ({ window: t.field({ type: reportWindow, required: true }) }),
  });
  builder.queryField("deflection", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfWindow(args.input.window));
        return ctx.read(measureDeflection, args.input);
      },
    }),
  );
};

const FINDINGS = ["TOO_FEW_TO_SAY", "FEWER_CONTACTS", "MORE_CONTACTS", "NO_CLEAR_DIFFERENCE"] as const;

const defineMeasureRow = (builder: Builder, type: Shared["type"]): void => {
  const finding = builder.enumType("DeflectionFinding", { values: FINDINGS });
  const arm = builder.objectRef<ArmCount>("DeflectionArmCount").implement({
    fields: (t) => ({
      visitors: t.exposeInt("visitors"),
      solved: t.exposeInt("solved"),
      contacted: t.exposeInt("contacted"),
      contactRate: t.field({
        type: "Decimal",
        nullable: true,
        resolve: ({ visitors, contacted }) => (visitors === 0 ? null : rate(contacted / visitors)),
      }),
      open: t.exposeInt("open"),
    }),
  });
  const effect = builder.objectRef<DeflectionEffect>("DeflectionEffect").implement({
    fields: (t) => ({
      difference: t.field({ type: "Decimal", resolve: ({ difference }) => rate(difference) }),
      low: t.field({ type: "Decimal", resolve: ({ low }) => rate(low) }),
      high: t.field({ type: "Decimal", resolve: ({ high }) => rate(high) }),
      deflectedTickets: t.field({ type: "Decimal", resolve: ({ difference, shown }) => (difference * shown).toFixed(1) }),
      deflectedTicketsLow: t.field({ type: "Decimal", resolve: ({ low, shown }) => (low * shown).toFixed(1) }),
      deflectedTicketsHigh: t.field({ type: "Decimal", resolve: ({ high, shown }) => (high * shown).toFixed(1) }),
    }),
  });
  type<DeflectionRow>("DeflectionRow").implement({
    fields: (t) => ({
      reason: t.field({
        type: type<Tag>("Tag"),
        nullable: true,
        resolve: ({ reasonTagId }, _, { loaders }) => (reasonTagId === null ? null : loaders.tag.load(reasonTagId)),
      }),
      shown: t.field({ type: arm, resolve: ({ shown }) => shown }),
      control: t.field({ type: arm, resolve: ({ control }) => control }),
      finding: t.expose("finding", { type: finding }),
      effect: t.field({ type: effect, nullable: true, resolve: (row) => row.effect }),
    }),
  });
};
