import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import { createTag } from "./create-tag.command.ts";
import { describeTag } from "./describe-tag.command.ts";
import { installTaxonomy } from "./install-taxonomy.command.ts";
import { mergeTags } from "./merge-tags.command.ts";
import { renameTag } from "./rename-tag.command.ts";
import { restoreTag, retireTag } from "./retire-tag.command.ts";
import type { Tag } from "./tag.store.ts";
import { unmergeTag } from "./unmerge-tag.command.ts";

export const defineTag = (builder: Builder, shared: Shared): void => {
  defineType(shared);
  defineProblems(shared);
  defineNaming(builder, shared);
  defineMerging(builder, shared);
  defineChoice(builder, shared);
  defineInstalling(builder, shared);
};

const defineType = ({ type, node, tagComplexity }: Shared): void => {
  const tag = type<Tag>("Tag");
  tag.implement({
    interfaces: [node],
    fields: (t) => ({
      name: t.exposeString("name"),
      description: t.exposeString("description"),
      isReason: t.exposeBoolean("isReason"),
      isAutomatic: t.exposeBoolean("isAutomatic"),
      complexity: t.expose("complexity", { type: tagComplexity }),
      aliases: t.exposeStringList("aliases"),
      retiredAt: t.expose("retiredAt", { type: "DateTime", nullable: true }),
      mergedInto: t.field({
        type: tag,
        nullable: true,
        resolve: ({ mergedIntoId }, _, { loaders }) => (mergedIntoId === null ? null : loaders.tag.load(mergedIntoId)),
      }),
      version: t.exposeInt("version"),
    }),
  });
};

const defineProblems = ({ type, problem, plainProblem }: Shared): void => {
  plainProblem("TagNotFound");
  type<Problem<string, { holder: Tag | null }>>("TagNameTaken").implement({
    interfaces: [problem],
    fields: (t) => ({ holder: t.field({ type: type<Tag>("Tag"), nullable: true, resolve: ({ holder }) => holder }) }),
  });
  type<Problem<string, { tag: Tag }>>("TagNotChangeable").implement({
    interfaces: [problem],
    fields: (t) => ({ tag: t.field({ type: type<Tag>("Tag"), resolve: ({ tag }) => tag }) }),
  });
};

/** `XSuccess` with the tag, and the union of it and what may be wrong. */
const resultOf = ({ type, union }: Shared, name: string, problems: readonly string[]) => {
  type<{ tag: Tag }>(`${name}Success`).implement({
    fields: (t) => ({ tag: t.field({ type: type<Tag>("Tag"), resolve: ({ tag }) => tag }) }),
  });
  return union(`${name}Result`, [`${name}Success`, ...problems]);
};

/** Every change of a tag that exists. */
const CHANGE = ["TagNotFound", "TagNotChangeable", "VersionConflict", "NoteTooShort", "InvalidInput"] as const;

const defineNaming = (builder: Builder, shared: Shared): void => {
  const created = resultOf(shared, "CreateTag", ["TagNameTaken", "InvalidInput"]);
  const creating = builder.inputType("CreateTagInput", {
    fields: (t) => ({
      name: t.string({ required: true }),
      isReason: t.boolean({ required: true }),
      complexity: t.field({ type: shared.tagComplexity, required: true, defaultValue: "ROUTINE" }),
      description: t.string({ required: true, defaultValue: "" }),
    }),
  });
  const renamed = resultOf(shared, "RenameTag", [...CHANGE, "TagNameTaken"]);
  const renaming = builder.inputType("RenameTagInput", {
    fields: (t) => ({
      tagId: t.id({ required: true }),
      name: t.string({ required: true }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  const described = resultOf(shared, "DescribeTag", CHANGE);
  const describing = builder.inputType("DescribeTagInput", {
    fields: (t) => ({
      tagId: t.id({ required: true }),
      description: t.string(),
      complexity: t.field({ type: shared.tagComplexity }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  builder.mutationFields((t) => ({
    createTag: t.field({
      type: created,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: creating, required: true }) },
      resolve: (_, args, ctx) => ctx.run(createTag, args.input),
    }),
    renameTag: t.field({
      type: renamed,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: renaming, required: true }) },
      resolve: (_, args, ctx) => ctx.run(renameTag, args.input),
    }),
    describeTag: t.field({
      type: described,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: describing, required: true }) },
      resolve: (_, args, ctx) => ctx.run(describeTag, args.input),
    }),
  }));
};

const defineMerging = (builder: Builder, { type, union }: Shared): void => {
  const tag = type<Tag>("Tag");
  type<{ tag: Tag; target: Tag; replayed: boolean }>("MergeTagsSuccess").implement({
    fields: (t) => ({
      tag: t.field({ type: tag, resolve: (row) => row.tag }),
      target: t.field({ type: tag, resolve: (row) => row.target }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const merged = union("MergeTagsResult", ["MergeTagsSuccess", ...CHANGE, "IdempotencyKeyReused"]);
  const merging = builder.inputType("MergeTagsInput", {
    fields: (t) => ({
      sourceTagId: t.id({ required: true }),
      targetTagId: t.id({ required: true }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  type<{ tag: Tag; replayed: boolean }>("UnmergeTagSuccess").implement({
    fields: (t) => ({ tag: t.field({ type: tag, resolve: (row) => row.tag }), replayed: t.exposeBoolean("replayed") }),
  });
  const unmerged = union("UnmergeTagResult", ["UnmergeTagSuccess", ...CHANGE, "IdempotencyKeyReused"]);
  const unmerging = builder.inputType("UnmergeTagInput", {
    fields: (t) => ({
      tagId: t.id({ required: true }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  builder.mutationFields((t) => ({
    mergeTags: t.field({
      type: merged,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: merging, required: true }) },
      resolve: (_, args, ctx) => ctx.run(mergeTags, args.input),
    }),
    unmergeTag: t.field({
      type: unmerged,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: unmerging, required: true }) },
      resolve: (_, args, ctx) => ctx.run(unmergeTag, args.input),
    }),
  }));
};

const defineChoice = (builder: Builder, shared: Shared): void => {
  const retired = resultOf(shared, "RetireTag", CHANGE);
  const retiring = builder.inputType("RetireTagInput", {
    fields: (t) => ({ tagId: t.id({ required: true }), note: t.string({ required: true }), expectedVersion: t.int() }),
  });
  const restored = resultOf(shared, "RestoreTag", CHANGE);
  const restoring = builder.inputType("RestoreTagInput", {
    fields: (t) => ({ tagId: t.id({ required: true }), note: t.string({ required: true }), expectedVersion: t.int() }),
  });
  builder.mutationFields((t) => ({
    retireTag: t.field({
      type: retired,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: retiring, required: true }) },
      resolve: (_, args, ctx) => ctx.run(retireTag, args.input),
    }),
    restoreTag: t.field({
      type: restored,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: restoring, required: true }) },
      resolve: (_, args, ctx) => ctx.run(restoreTag, args.input),
    }),
  }));
};

const defineInstalling = (builder: Builder, { type, union }: Shared): void => {
  type<{ added: string[]; tags: Tag[] }>("InstallTaxonomySuccess").implement({
    fields: (t) => ({
      added: t.exposeStringList("added"),
      tags: t.field({ type: [type<Tag>("Tag")], resolve: ({ tags }) => tags }),
    }),
  });
  const result = union("InstallTaxonomyResult", ["InstallTaxonomySuccess", "InvalidInput"]);
  const input = builder.inputType("InstallTaxonomyInput", {
    fields: (t) => ({ dryRun: t.boolean({ required: true, defaultValue: false }) }),
  });
  builder.mutationField("installTaxonomy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "taxonomy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(installTaxonomy, args.input),
    }),
  );
};
