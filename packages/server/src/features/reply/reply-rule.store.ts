import { and, eq, isNull, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import type { Tag } from "../tag/index.ts";
import { speakerNamed, tags } from "../tag/tag.table.ts";
import { explainRule, inOrder, SHIPPED_RULES } from "./reply-rule.policy.ts";
import type { ReplyCase, ReplyMode } from "./reply-rule.policy.ts";
import { replyRules } from "./reply.table.ts";

export type ReplyRule = {
  readonly tag: Tag | null;
  readonly reason: Id<"tag"> | null;
  readonly channel: ChannelName | null;
  readonly openClaim: boolean;
  readonly mode: ReplyMode;
  readonly requiredQualification: GuidanceTopic | null;
  readonly sentence: string;
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};
type StoredRule = typeof replyRules.$inferSelect;

/** A taxonomy has at most 500 tags, and each may have a rule per channel, with and without a claim. */
const MOST_RULES = 500 * 12;

/** Every rule that is in force, most specific first: what somebody set, else what is shipped for that case. */
export const readReplyRules = async (scope: Scope): Promise<ReplyRule[]> => {
  const rows = await scope.q
    .select({ set: replyRules, tag: tags })
    .from(replyRules)
    .leftJoin(tags, and(eq(tags.workspaceId, replyRules.workspaceId), eq(tags.id, replyRules.tagId)))
    .where(eq(replyRules.workspaceId, scope.workspaceId))
    .limit(MOST_RULES);
  const set = rows.map(({ set: row, tag }) => asRule(row, tag));
  const isSet = (rule: ReplyRule): boolean => set.some((other) => isSameCase(rule, other));
  return inOrder([...set, ...(await shippedRules(scope)).filter((rule) => !isSet(rule))]);
};

const isSameCase = (a: ReplyRule, b: ReplyRule): boolean =>
  a.reason === b.reason && a.channel === b.channel && a.openClaim === b.openClaim;

export const asRule = (
  { tagId: reason, channel, openClaim, mode, requiredQualification, ...row }: StoredRule,
  tag: Tag | null,
): ReplyRule => ({
  tag,
  reason,
  channel,
  openClaim,
  mode,
  requiredQualification,
  sentence: explainRule({ reason: tag?.name ?? null, channel, openClaim }, { mode, requiredQualification }, null),
  version: row.version,
  changedBy: row.changedBy,
  changedAt: row.changedAt,
});

/** The shipped rules whose reasons the workspace has. */
const shippedRules = async (scope: Scope): Promise<ReplyRule[]> => {
  const names = SHIPPED_RULES.flatMap(({ reason }) => reason ?? []);
  const known = await reasonsByNames(scope, names);
  return SHIPPED_RULES.flatMap(({ reason: name, channel, openClaim, mode, why }) => {
    const tag = name === null ? null : known.get(name);
    if (tag === undefined) return [];
    const demanded = { mode, requiredQualification: null };
    const sentence = explainRule({ reason: tag?.name ?? null, channel, openClaim }, demanded, why);
    const unset = { version: 0, changedBy: null, changedAt: null };
    return [{ tag, reason: tag?.id ?? null, channel, openClaim, ...demanded, sentence, ...unset }];
  });
};

/** The tags that can be reasons and speak for these present or earlier names, by the name that was asked. */
export const reasonsByNames = async (scope: Scope, names: readonly string[]): Promise<Map<string, Tag>> => {
  const rows = await scope.q
    .select({ asked: sql<string>`asked.name`, tag: tags })
    .from(sql`unnest(${sql.param([...names])}::text[]) as asked(name)`)
    .innerJoin(
      tags,
      and(
        eq(tags.workspaceId, scope.workspaceId),
        eq(tags.isReason, true),
        sql`${tags.id} = ${speakerNamed(scope.workspaceId, sql`asked.name`)}`,
      ),
    );
  return new Map(rows.map(({ asked, tag }) => [asked, tag]));
};

export type RuleCase = ReplyCase<Id<"tag">>;

/** The rule of exactly this case, locked; undefined when nobody has set one. */
export const lockReplyRule = async (tx: Tx, { reason, channel, openClaim }: RuleCase): Promise<StoredRule | undefined> => {
  const [row] = await tx.q
    .select()
    .from(replyRules)
    .where(
      and(
        eq(replyRules.workspaceId, tx.workspaceId),
        reason === null ? isNull(replyRules.tagId) : eq(replyRules.tagId, reason),
        channel === null ? isNull(replyRules.channel) : eq(replyRules.channel, channel),
        eq(replyRules.openClaim, openClaim),
      ),
    )
    .for("no key update");
  return row;
};

type Saved = Pick<StoredRule, "mode" | "requiredQualification" | "version" | "changedBy" | "changedAt">;

/** Of two who set the first rule of a case at once, the second meets the unique key, repeats and finds the first one's version. */
export const saveReplyRule = async (
  tx: Tx,
  { reason, channel, openClaim }: RuleCase,
  current: StoredRule | undefined,
  saved: Saved,
): Promise<StoredRule> => {
  const [row] = current
    ? await tx.q
        .update(replyRules)
        .set(saved)
        .where(and(eq(replyRules.workspaceId, tx.workspaceId), eq(replyRules.id, current.id)))
        .returning()
    : await tx.q
        .insert(replyRules)
        .values({ workspaceId: tx.workspaceId, id: newId("replyRule"), tagId: reason, channel, openClaim, ...saved })
        .returning();
  if (!row) throw new Error("a write returns its row");
  return row;
};
