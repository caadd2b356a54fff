import { and, asc, desc, eq, ilike, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { macros, macroVersions } from "./macro.table.ts";

export type Macro = typeof macros.$inferSelect;
export type MacroVersion = typeof macroVersions.$inferSelect;

export const macrosByIds = (scope: Scope, ids: readonly string[]): Promise<Macro[]> =>
  scope.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, scope.workspaceId), anyOf(macros.id, ids)));

/** Newest first, so that the first one is in force. */
export const versionsByMacroIds = (scope: Scope, ids: readonly string[]): Promise<MacroVersion[]> =>
  scope.q
    .select()
    .from(macroVersions)
    .where(and(eq(macroVersions.workspaceId, scope.workspaceId), anyOf(macroVersions.macroId, ids)))
    .orderBy(desc(macroVersions.version));

export const findMacroByKey = async (scope: Scope, key: string): Promise<Macro | undefined> => {
  const [row] = await scope.q
    .select()
    .from(macros)
    .where(and(eq(macros.workspaceId, scope.workspaceId), eq(macros.key, key)));
  return row;
};

export type MacroFilter = {
  readonly reason?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly nameContains?: string | null | undefined;
};

/** By name; the name is the cursor. */
export const readMacros = (scope: Scope, filter: MacroFilter, page: PageRequest): Promise<Macro[]> =>
  scope.q
    .select()
    .from(macros)
    .where(
      and(
        eq(macros.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${macros.name} > ${page.after}`,
        filter.reason ? sql`${filter.reason} = any(${macros.reasons})` : undefined,
        filter.channel ? sql`${filter.channel} = any(${macros.channels})` : undefined,
        filter.nameContains ? ilike(macros.name, `%${escapeLike(filter.nameContains)}%`) : undefined,
      ),
    )
    .orderBy(asc(macros.name))
    .limit(page.first + 1);

/** The versions in force of these macros, by key. */
export const currentVersionsByKeys = async (scope: Scope, keys: readonly string[]): Promise<Map<string, MacroVersion>> => {
  const rows = await scope.q
    .selectDistinctOn([macros.key], { key: macros.key, version: macroVersions })
    .from(macros)
    .innerJoin(macroVersions, and(eq(macroVersions.workspaceId, macros.workspaceId), eq(macroVersions.macroId, macros.id)))
    .where(and(eq(macros.workspaceId, scope.workspaceId), anyOf(macros.key, keys)))
    .orderBy(asc(macros.key), desc(macroVersions.version));
  return new Map(rows.map(({ key, version }) => [key, version]));
};
