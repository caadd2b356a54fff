import { and, asc, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { holdsReason } from "../tag/tag.table.ts";
import type { MacroStatus, PolicyTopic } from "./macro-words.ts";
import type { Macro } from "./macro.store.ts";
import { macros } from "./macro.table.ts";

export type MacroFilter = {
  readonly text?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  /** Canonical. */
  readonly locale?: string | null | undefined;
  readonly status?: MacroStatus | null | undefined;
  readonly locked?: boolean | null | undefined;
  readonly topic?: PolicyTopic | null | undefined;
  readonly nameContains?: string | null | undefined;
};

/** The id of a macro's version in force. */
const IN_FORCE = sql`(select v.id from macro_versions as v where v.workspace_id = ${macros.workspaceId} and v.macro_id = ${macros.id}
  and exists (select from macro_translations as t where t.workspace_id = v.workspace_id and t.version_id = v.id and t.vetted_at is not null)
  order by v.version desc limit 1)`;

/** A text of the version in force that is vetted and fits. */
const inForce = (fits: SQL): SQL => sql`exists (select from macro_translations as t
  where t.workspace_id = ${macros.workspaceId} and t.version_id = ${IN_FORCE} and t.vetted_at is not null and ${fits})`;

/** Texts behind the version in force are history, and nobody looks for them here. */
const textHas = (pattern: string): SQL => sql`exists (select from macro_versions as v
  join macro_translations as t on t.workspace_id = v.workspace_id and t.version_id = v.id
  where v.workspace_id = ${macros.workspaceId} and v.macro_id = ${macros.id} and t.body ilike ${pattern}
    and v.version >= coalesce((select c.version from macro_versions as c where c.workspace_id = ${macros.workspaceId} and c.id = ${IN_FORCE}), 0))`;

const hasStatus = (status: MacroStatus): SQL | undefined => {
  switch (status) {
    case "RETIRED":
      return isNotNull(macros.retiredAt);
    case "USABLE":
      return and(isNull(macros.retiredAt), sql`${IN_FORCE} is not null`);
    case "DRAFT":
      return and(isNull(macros.retiredAt), sql`${IN_FORCE} is null`);
  }
};

const isLocked = and(inForce(sql`t.locked_at is not null`), sql`not ${inForce(sql`t.locked_at is null`)}`);

/** Macros hold the names that reasons had when they were written; a renamed or merged reason is found by every name of it. */
const answersReason = ({ workspaceId }: Scope, reason: string): SQL =>
  sql`(${holdsReason(workspaceId, sql`${macros.reasons}`, reason)} or ${reason} = any(${macros.reasons}))`;

const conditionsOf = (
  scope: Scope,
  { text, reason, channel, locale, status, locked, topic, nameContains }: MacroFilter,
): (SQL | undefined)[] => {
  const pattern = `%${escapeLike(text ?? "")}%`;
  return [
    text ? or(ilike(macros.name, pattern), ilike(macros.key, pattern), textHas(pattern)) : undefined,
    nameContains ? ilike(macros.name, `%${escapeLike(nameContains)}%`) : undefined,
    reason ? answersReason(scope, reason) : undefined,
    channel ? sql`${channel} = any(${macros.channels})` : undefined,
    locale ? inForce(sql`(t.locale = ${locale} or t.locale like ${`${escapeLike(locale)}-%`})`) : undefined,
    status ? hasStatus(status) : undefined,
    locked == null ? undefined : locked ? isLocked : sql`not coalesce(${isLocked}, false)`,
    topic
      ? sql`exists (select from macro_vettings as c where c.workspace_id = ${macros.workspaceId} and c.version_id = ${IN_FORCE}
          and ${topic} = any(c.topics))`
      : undefined,
  ];
};

/** By name; the name is the cursor. A library has hundreds of macros, so its texts are read through. */
export const readMacros = (scope: Scope, filter: MacroFilter, page: PageRequest): Promise<Macro[]> =>
  scope.q
    .select()
    .from(macros)
    .where(
      and(
        eq(macros.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${macros.name} > ${page.after}`,
        ...conditionsOf(scope, filter),
      ),
    )
    .orderBy(asc(macros.name))
    .limit(page.first + 1);

export type NamedReason = { readonly reason: string; readonly names: readonly string[] };

/** Macros that are not retired, for each of these reasons under any of its names, by name; and whether the version in force is locked. */
export const macrosForReasons = async (
  scope: Scope,
  reasons: readonly NamedReason[],
): Promise<{ readonly reason: string; readonly locked: boolean; readonly macro: Macro }[]> =>
  scope.q
    .select({ reason: sql<string>`given.reason`, locked: sql<boolean>`coalesce(${isLocked}, false)`, macro: macros })
    .from(macros)
    .innerJoin(
      rowSet(reasons, "reason text, names text[]"),
      sql`array(select lower(n) from unnest(given.names) as n) && array(select lower(held) from unnest(${macros.reasons}) as held)`,
    )
    .where(and(eq(macros.workspaceId, scope.workspaceId), isNull(macros.retiredAt)))
    .orderBy(asc(macros.name));
