import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";

export type MacroInForce = {
  readonly macroId: Id<"macro">;
  readonly versionId: Id<"macroVersion">;
  readonly key: string;
  readonly name: string;
  readonly reasons: readonly string[];
  readonly channels: readonly ChannelName[];
  readonly texts: readonly { readonly locale: string; readonly locked: boolean }[];
  readonly variables: readonly string[];
};

/** A library is read by people; more than this nobody would choose from. */
const MOST_MACROS = 500;

/** Every macro in use with its version in force, its vetted texts and what these leave to be filled in. One statement. */
export const macrosInForce = async (scope: Scope): Promise<MacroInForce[]> => {
  const rows = await scope.q.execute<MacroInForce>(sql`
    select m.id as "macroId", v.id as "versionId", m.key, m.name, m.reasons, m.channels, w.texts, w.variables
      from macros as m
     cross join lateral (
        select x.id from macro_versions as x
         where x.workspace_id = m.workspace_id and x.macro_id = m.id and exists (select from macro_translations as y
           where y.workspace_id = x.workspace_id and y.version_id = x.id and y.vetted_at is not null)
         order by x.version desc limit 1) as v
     cross join lateral (
        select jsonb_agg(jsonb_build_object('locale', y.locale, 'locked', y.locked_at is not null) order by y.locale) as texts,
            coalesce((select array_agg(distinct place[1]) from macro_translations as z
               cross join lateral regexp_matches(z.body, '\\{\\{\\s*([A-Za-z0-9_.]+)\\s*\\}\\}', 'g') as place
              where z.workspace_id = m.workspace_id and z.version_id = v.id and z.vetted_at is not null), '{}') as variables
          from macro_translations as y
         where y.workspace_id = m.workspace_id and y.version_id = v.id and y.vetted_at is not null) as w
     where m.workspace_id = ${scope.workspaceId} and m.retired_at is null
     order by m.name limit ${MOST_MACROS}`);
  return [...rows];
};
