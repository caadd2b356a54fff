import type { ShownActor } from "../features/workspace/index.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Fields } from "./builder.ts";
import { need } from "./need.ts";
import type { Shared } from "./shared-types.ts";

/** A rule or number of the workspace: what is shipped counts as version 0 and was changed by nobody. */
export type Setting = {
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

/** Which version of a setting is in force, who set it, and when. */
export const settingFields = <Row extends Setting>(t: Fields<Row>, { type }: Pick<Shared, "type">) => ({
  version: t.int({ resolve: ({ version }) => version }),
  changedBy: t.field({
    type: type<ShownActor>("Actor"),
    nullable: true,
    resolve: ({ changedBy }, _, { loaders }) => (changedBy === null ? null : need(loaders.actor.load(changedBy))),
  }),
  changedAt: t.field({ type: "DateTime", nullable: true, resolve: ({ changedAt }) => changedAt }),
});
