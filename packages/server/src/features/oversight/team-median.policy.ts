import type { Actor } from "../../kernel/actor.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";

/** What one actor did in a window. */
export type AuthorityUseCounts = {
  readonly actorId: Actor["id"];
  readonly isMember: boolean;
  readonly attempts: number;
  readonly uses: number;
  readonly escalated: number;
  readonly refused: number;
  readonly justBelowLimit: number;
  /** Uses of which some limit on action or order spoke: of what `justBelowLimit` is a share. */
  readonly usesUnderLimit: number;
  readonly splitAttempts: number;
  readonly repeatCustomers: number;
  readonly mostUsesForOneCustomer: number;
  readonly sums: readonly ActionSum[];
};
/** Money of one action in one currency. */
export type ActionSum = { readonly action: GuardAction; readonly money: Money };

export type Figure = { readonly value: number; readonly teamMedian: string | null; readonly timesMedian: string | null };
type SharePart = { readonly numerator: number; readonly denominator: number };
export type ShareFigure = { readonly value: SharePart; readonly teamMedian: string | null; readonly timesMedian: string | null };
export type SumFigure = {
  readonly action: GuardAction;
  readonly value: Money;
  readonly teamMedian: Money | null;
  readonly timesMedian: string | null;
};

export const COUNTS = [
  "attempts",
  "uses",
  "escalated",
  "refused",
  "justBelowLimit",
  "splitAttempts",
  "repeatCustomers",
  "mostUsesForOneCustomer",
] as const;
type CountName = (typeof COUNTS)[number];

export type AuthorityUseRow = { readonly [Name in CountName]: Figure } & {
  readonly actorId: AuthorityUseCounts["actorId"];
  readonly justBelowLimitShare: ShareFigure;
  readonly sums: readonly SumFigure[];
};

/** The two in the middle, one and the same of an odd number; undefined of nothing. */
const middleOf = <Value extends number | bigint>(values: readonly Value[]): readonly [Value, Value] | undefined => {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : [lower, upper];
};

const medianOf = (values: readonly number[]): number | null => {
  const middle = middleOf(values);
  return middle ? (middle[0] + middle[1]) / 2 : null;
};

const times = (value: number, median: number | null): string | null =>
  median === null || median === 0 ? null : (value / median).toFixed(2);

/** At most one decimal: the mean of two whole numbers. */
const shown = (median: number | null): string | null => (median === null ? null : String(median));

/** A fraction of the smallest coin is dropped. */
const moneyMedian = (minors: readonly bigint[], currencyCode: CurrencyCode): Money | null => {
  const middle = middleOf(minors);
  return middle ? money((middle[0] + middle[1]) / 2n, currencyCode) : null;
};

const shareOf = ({ justBelowLimit, usesUnderLimit }: AuthorityUseCounts): SharePart => ({
  numerator: justBelowLimit,
  denominator: usesUnderLimit,
});
const rateOf = ({ numerator, denominator }: SharePart): number | null => (denominator === 0 ? null : numerator / denominator);

/** Every actor's figures beside the median of the members among them: machines work by other rules, so they do not move it. */
export const compareWithTeam = (all: readonly AuthorityUseCounts[]): AuthorityUseRow[] => {
  const team = all.filter(({ isMember }) => isMember);
  const medians = new Map(COUNTS.map((name) => [name, medianOf(team.map((row) => row[name]))]));
  const rates = medianOf(team.flatMap((row) => rateOf(shareOf(row)) ?? []));
  return all.map((row) => {
    const figure = (name: CountName): Figure => {
      const median = medians.get(name) ?? null;
      return { value: row[name], teamMedian: shown(median), timesMedian: times(row[name], median) };
    };
    return {
      actorId: row.actorId,
      attempts: figure("attempts"),
      uses: figure("uses"),
      escalated: figure("escalated"),
      refused: figure("refused"),
      justBelowLimit: figure("justBelowLimit"),
      splitAttempts: figure("splitAttempts"),
      repeatCustomers: figure("repeatCustomers"),
      mostUsesForOneCustomer: figure("mostUsesForOneCustomer"),
      justBelowLimitShare: shareFigure(row, rates),
      sums: row.sums.map((sum) => sumFigure(sum, team)),
    };
  });
};

const shareFigure = (row: AuthorityUseCounts, median: number | null): ShareFigure => {
  const value = shareOf(row);
  const rate = rateOf(value);
  return {
    value,
    teamMedian: median === null ? null : median.toFixed(4),
    timesMedian: rate === null ? null : times(rate, median),
  };
};

const sumFigure = ({ action, money: value }: ActionSum, team: readonly AuthorityUseCounts[]): SumFigure => {
  const of = ({ sums }: AuthorityUseCounts): bigint =>
    sums.find((sum) => sum.action === action && sum.money.currencyCode === value.currencyCode)?.money.minor ?? 0n;
  const teamMedian = moneyMedian(team.map(of), value.currencyCode);
  const timesMedian = times(Number(value.minor), teamMedian === null ? null : Number(teamMedian.minor));
  return { action, value, teamMedian, timesMedian };
};
