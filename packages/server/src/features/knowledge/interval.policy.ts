/** Shares and their difference, with intervals that hold for small numbers too. */

export type Share = { readonly hits: number; readonly of: number };
export type Interval = { readonly low: number; readonly high: number };

/** The normal distribution's 97.5 % point: two-sided 95 %. */
const Z = 1.959963984540054;

/** Wilson's score interval (Journal of the American Statistical Association 22, 1927). `of` is at least 1. */
export const wilson = ({ hits, of }: Share): Interval => {
  const share = hits / of;
  const middle = 2 * of * share + Z * Z;
  const half = Z * Math.sqrt(Z * Z + 4 * of * share * (1 - share));
  const width = 2 * (of + Z * Z);
  return { low: Math.max(0, (middle - half) / width), high: Math.min(1, (middle + half) / width) };
};

/** `first` less `second` by Newcombe's hybrid score method (Statistics in Medicine 17, 1998, 873–890, method 10). */
export const differenceOf = (first: Share, second: Share): Interval & { readonly difference: number } => {
  const [p, q] = [first.hits / first.of, second.hits / second.of];
  const [one, two] = [wilson(first), wilson(second)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - one.low, two.high - q),
    high: difference + Math.hypot(one.high - p, q - two.low),
  };
};
