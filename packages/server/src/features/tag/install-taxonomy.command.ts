import { invalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { DEFAULT_TAXONOMY } from "./default-taxonomy.ts";
import { countTags, insertTags, lockTaxonomy, tagsByNames } from "./tag.store.ts";
import { MAX_TAGS } from "./taxonomy.policy.ts";

export type InstallTaxonomyInput = { readonly dryRun: boolean };

/** Adds the shipped reasons whose names nobody ever used here. A team that renamed, merged or retired one keeps what it made of it. */
export const installTaxonomy = command("taxonomy.install", async ({ dryRun }: InstallTaxonomyInput, { tx, actor }) => {
  await lockTaxonomy(tx);
  const known = await tagsByNames(
    tx,
    DEFAULT_TAXONOMY.map(({ name }) => name),
  );
  const missing = DEFAULT_TAXONOMY.filter(({ name }) => !known.some(({ asked }) => asked === name));
  const most = MAX_TAGS - missing.length;
  if (missing.length > 0 && (await countTags(tx)) > most)
    return invalidInput([
      { path: ["input"], message: `a taxonomy holds at most ${MAX_TAGS} tags: ${missing.length} more are too many` },
    ]);
  const added = missing.map(({ name }) => name);
  if (dryRun) return { __typename: "InstallTaxonomySuccess" as const, added, tags: [] };
  const tags = await insertTags(
    tx,
    missing.map((tag) => ({ ...tag, isReason: true })),
  );
  for (const { id } of tags) await recordAudit(tx, { action: "tag.create", actor, subjectId: id });
  await recordEvents(
    tx,
    "TAG_UPDATED",
    tags.map(({ id }) => id),
  );
  return { __typename: "InstallTaxonomySuccess" as const, added, tags };
});
