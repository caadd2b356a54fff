import type { ChannelName } from "../../connectors/channel.ts";
import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readCandidates } from "./duplicate.store.ts";
import type { CandidateFilter, DuplicateCandidate } from "./duplicate.store.ts";
import { qualityOf, sumOf } from "./quality.policy.ts";
import type { DuplicateCounts } from "./quality.policy.ts";
import { countPairs } from "./quality.store.ts";

/** Newest first. */
export const listDuplicateCandidates: Query<{ filter: CandidateFilter; page: PageRequest }, DuplicateCandidate[]> = (
  { filter, page },
  { scope },
) => readCandidates(scope, filter, page);

export type ChannelPairQuality = {
  readonly earlierChannel: ChannelName;
  readonly channel: ChannelName;
  readonly counts: DuplicateCounts;
};
export type DuplicateQuality = { readonly total: DuplicateCounts; readonly byChannels: readonly ChannelPairQuality[] };

/** Precision and recall by what people said; the total is the sum of the channels', so the two always agree. */
export const duplicateQuality: Query<{ from: Date | null; to: Date | null }, DuplicateQuality> = async (
  { from, to },
  { scope },
) => {
  const counted = await countPairs(scope, from, to);
  return {
    total: qualityOf(sumOf(counted)),
    byChannels: counted.map(({ earlierChannel, channel, ...counts }) => ({ earlierChannel, channel, counts: qualityOf(counts) })),
  };
};
