import type { Query } from "../../platform/command.ts";
import { freshnessSettings } from "./freshness.store.ts";
import type { FreshnessSetting } from "./freshness.store.ts";
import { CATALOGUE } from "./variable-catalogue.policy.ts";
import type { CatalogueEntry } from "./variable-catalogue.policy.ts";

export type ShownVariable = CatalogueEntry &
  Pick<FreshnessSetting, "version"> & {
    readonly changedBy: FreshnessSetting["changedBy"] | null;
    readonly changedAt: Date | null;
  };

/** What is shipped, with the age that the workspace wants. */
export const showVariable = (entry: CatalogueEntry, setting: FreshnessSetting | undefined): ShownVariable => ({
  ...entry,
  maxAgeSeconds: setting?.maxAgeSeconds ?? entry.maxAgeSeconds,
  version: setting?.version ?? 0,
  changedBy: setting?.changedBy ?? null,
  changedAt: setting?.changedAt ?? null,
});

/** In the catalogue's order. */
export const macroVariables: Query<void, ShownVariable[]> = async (_, { scope }) => {
  const settings = await freshnessSettings(scope);
  return CATALOGUE.map((entry) => showVariable(entry, settings.get(entry.name)));
};
