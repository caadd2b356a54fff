import type { Query } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { latestShadowOf, policyVersionsByIds, runningShadow } from "../policy/index.ts";
import type { PolicyShadow } from "../policy/index.ts";
import { endsOf } from "../report/index.ts";
import type { ReportWindow } from "../report/index.ts";
import type { Window } from "./decision.store.ts";
import type { DifferenceFilter, ShownDifference } from "./difference.store.ts";
import { countShadowed, readShadowDifferences } from "./shadow-difference.store.ts";
import { summaryOf } from "./shadow-summary.policy.ts";
import type { ShadowSummary } from "./shadow-summary.policy.ts";

/** The version that judges along at present. */
export const currentShadow: Query<null, PolicyShadow | null> = async (_, { scope }) => (await runningShadow(scope)) ?? null;

export type PolicyDifferences = Window &
  ShadowSummary & { readonly policyVersionId: string; readonly shadow: PolicyShadow | undefined };

/** What a version that judges along, or did so, says about a window; null for an unknown version. The last days end now. */
export const policyDifferences: Query<
  { readonly versionId: string; readonly window: ReportWindow },
  PolicyDifferences | null
> = async ({ versionId, window }, { scope }) => {
  const [version] = await policyVersionsByIds(scope, [versionId]);
  if (!version) return null;
  const ends = endsOf(window, await databaseTime(scope));
  const shadow = await latestShadowOf(scope, version.id);
  return { ...ends, ...summaryOf(await countShadowed(scope, shadow, ends)), policyVersionId: version.id, shadow };
};

type Asked = { readonly of: PolicyDifferences; readonly filter: DifferenceFilter; readonly page: PageRequest };

export const listShadowDifferences: Query<Asked, ShownDifference[]> = async ({ of, filter, page }, { scope }) => {
  const { shadow } = of;
  if (!shadow) return [];
  const rows = await readShadowDifferences(scope, shadow, of, filter, page);
  return rows.map((row) => ({ ...row, document: shadow.document }));
};
