import { and, desc, eq, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { CHANNELS } from "../workspace/workspace.table.ts";
import type { BusinessCalendar } from "./business-calendar.ts";
import { slaPolicies } from "./sla.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type SlaPolicy = {
  readonly channel: ChannelName;
  readonly version: number;
  readonly name: string;
  readonly targetMinutes: number;
  readonly calendar: BusinessCalendar | null;
  readonly atRiskLeadMinutes: number;
  readonly pausesWhileWaiting: boolean;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

/** What holds until somebody sets a policy: 24 hours on every channel, weekends included, a warning four hours before (S77). */
export const shippedPolicy = (channel: ChannelName): SlaPolicy => ({
  channel,
  version: 0,
  name: "24 hours, weekends included",
  targetMinutes: 24 * 60,
  calendar: null,
  atRiskLeadMinutes: 4 * 60,
  pausesWhileWaiting: false,
  changedBy: null,
  changedAt: null,
});

const fromRow = ({ createdAt, workspaceId: _workspace, id: _id, ...row }: typeof slaPolicies.$inferSelect): SlaPolicy => ({
  ...row,
  changedAt: createdAt,
});

/** One policy per channel, in the order of the channels: the highest version somebody has set, else the shipped one. */
export const readSlaPolicies = async (scope: Scope): Promise<SlaPolicy[]> => {
  const rows = await scope.q
    .selectDistinctOn([slaPolicies.channel])
    .from(slaPolicies)
    .where(eq(slaPolicies.workspaceId, scope.workspaceId))
    .orderBy(slaPolicies.channel, desc(slaPolicies.version));
  const set = new Map(rows.map((row) => [row.channel, fromRow(row)]));
  return CHANNELS.map((channel) => set.get(channel) ?? shippedPolicy(channel));
};

/** The policy a clock that starts now gets. */
export const slaPolicyInForce = async (scope: Scope, channel: ChannelName): Promise<SlaPolicy> => {
  const [row] = await scope.q
    .select()
    .from(slaPolicies)
    .where(and(eq(slaPolicies.workspaceId, scope.workspaceId), eq(slaPolicies.channel, channel)))
    .orderBy(desc(slaPolicies.version))
    .limit(1);
  return row ? fromRow(row) : shippedPolicy(channel);
};

type Version = Pick<SlaPolicy, "channel" | "version">;

/** The policies that clocks started under. */
export const slaPolicyVersions = async (scope: Scope, wanted: readonly Version[]): Promise<(version: Version) => SlaPolicy> => {
  const rows = await scope.q
    .select()
    .from(slaPolicies)
    .where(
      and(
        eq(slaPolicies.workspaceId, scope.workspaceId),
        sql`(${slaPolicies.channel}, ${slaPolicies.version}) in (select * from unnest(
          ${sql.param(wanted.map(({ channel }) => channel))}::text[], ${sql.param(wanted.map(({ version }) => version))}::int[]))`,
      ),
    );
  const found = new Map(rows.map((row) => [`${row.channel} ${row.version}`, fromRow(row)]));
  return ({ channel, version }) => found.get(`${channel} ${version}`) ?? shippedPolicy(channel);
};

/** The next version. Two who set it at once collide on its number; the command then repeats and sees the other's. */
export const insertSlaPolicy = async (
  tx: Tx,
  policy: Omit<SlaPolicy, "changedBy" | "changedAt">,
  changed: { by: Actor["id"]; at: Date },
): Promise<{ id: Id<"slaPolicy">; slaPolicy: SlaPolicy }> => {
  const row = insertedRow(
    await tx.q
      .insert(slaPolicies)
      .values({ workspaceId: tx.workspaceId, id: newId("slaPolicy"), ...policy, changedBy: changed.by, createdAt: changed.at })
      .returning(),
  );
  return { id: row.id, slaPolicy: fromRow(row) };
};
