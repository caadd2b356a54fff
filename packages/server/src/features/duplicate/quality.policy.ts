import type { ChannelName } from "../../connectors/channel.ts";

/** Verdicts about the pairs of two channels. */
export type PairCount = {
  readonly earlierChannel: ChannelName;
  readonly channel: ChannelName;
  readonly flagged: number;
  readonly accepted: number;
  readonly dismissed: number;
  readonly missed: number;
};

type Counted = Pick<PairCount, "flagged" | "accepted" | "dismissed" | "missed">;
export type DuplicateCounts = Counted & {
  readonly open: number;
  readonly precision: string | null;
  readonly recall: string | null;
};

const share = (part: number, whole: number): string | null => (whole === 0 ? null : (part / whole).toFixed(4));

/** Shares of nothing are null, not zero and not one: nobody has judged yet. */
export const qualityOf = ({ flagged, accepted, dismissed, missed }: Counted): DuplicateCounts => ({
  flagged,
  accepted,
  dismissed,
  missed,
  open: flagged - accepted - dismissed,
  precision: share(accepted, accepted + dismissed),
  recall: share(accepted, accepted + missed),
});

export const sumOf = (counts: readonly Counted[]): Counted =>
  counts.reduce<Counted>(
    (sum, one) => ({
      flagged: sum.flagged + one.flagged,
      accepted: sum.accepted + one.accepted,
      dismissed: sum.dismissed + one.dismissed,
      missed: sum.missed + one.missed,
    }),
    { flagged: 0, accepted: 0, dismissed: 0, missed: 0 },
  );
