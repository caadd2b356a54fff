import type { Span } from "./lint.policy.ts";

/** What nobody filled in. Own letters only: "[1]", "(see below)" and a masked "XXXX-1234" are none. */
const GAPS: readonly RegExp[] = [
  /\{\{[^{}\n]{0,80}\}\}?/g,
  /\$\{[^{}\n]{1,80}\}/g,
  // {name}, {order_id}
  /(?<!\{)\{[ ]?[\p{L}][\p{L}\p{N}_.\- ]{0,40}\}(?!\})/gu,
  // [Name], [order number], 【姓名】, «nom du client» is a quotation and none.
  /\[ ?[\p{L}#][\p{L}\p{N}_'’./#:\- ]{1,40}\]/gu,
  /【 ?[\p{L}][\p{L}\p{N}_ ]{0,20}】/gu,
  // <Name>, <order number>: elements of HTML are told apart by whoever asks.
  /<[ ]?[\p{L}][\p{L}\p{N}_'’.\- ]{1,40}>/gu,
  /(?<![\p{Script=Latin}\p{N}])%[A-Z][A-Z_]{2,30}%/gu,
  /(?<![\p{Script=Latin}\p{N}_])[A-Z]{2,20}_[A-Z_]{2,30}(?![\p{Script=Latin}\p{N}_])/gu,
  /(?<![\p{Script=Latin}\p{N}])[Xx]{3,}(?![\p{Script=Latin}\p{N}])(?!-?\d)/gu,
  /(?<![\p{Script=Latin}\p{N}])(?:[Xx]{2}[./-]){1,3}[Xx]{2,4}(?![\p{Script=Latin}\p{N}])/gu,
  /(?<![\p{Script=Latin}\p{N}])[Xx]{2,}(?=\s?(?:EUR|USD|GBP|euro|€|\$|£|元|日|月|%|Tage|days|jours|giorni|días))/gu,
  /_{3,}|(?<![.\d])\.{5,}|…{3,}/g,
  /(?<![\p{Script=Latin}\p{N}])(?:TODO|TBD|TBC|FIXME|lorem ipsum|asdf|N\.N\.)(?![\p{Script=Latin}\p{N}])/gu,
  /(?<![\p{Script=Latin}\p{N}])(?:某某|××|XX号|\*{3,})/gu,
];
/** What may stand in square brackets without being a gap. */
const READABLE = /^\[ ?(?:sic|at|dot|punkt|punto|point|arroba|arobase|chiocciola|ät|important|re|fwd?|ok|x|…)\s?\]$/i;

export const findPlaceholders = (text: string, html: readonly Span[]): Span[] => {
  const found: Span[] = [];
  for (const gap of GAPS)
    for (const match of text.matchAll(gap)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const known = [...found, ...html].some(({ start, end }) => start < span.end && span.start < end);
      if (!known && !READABLE.test(match[0])) found.push(span);
    }
  return found;
};
