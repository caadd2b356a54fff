/** E-mail addresses and links in a text, also those that somebody hid. */
import { LinkifyIt } from "linkify-it";
import tlds from "tlds" with { type: "json" };
import type { NormalText, Spot } from "./normal-text.policy.ts";

export type FoundLink = Spot & {
  /** What a mail program would open; null when only a person can read it. */
  readonly url: URL | null;
  /** Written so that programs do not see it. */
  readonly hidden: boolean;
  /** More likely a missing blank behind a full stop than a link ("sent.It will"). */
  readonly doubtful: boolean;
};

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true, tlds });

/** Top-level domains that are words as well. */
const WORD_DOMAINS = new Set(
  "am as at be by de do es et gr id il im in is it la le li lu ma me mo mu my na ne no nu of pa pl pm se si so st sa ta to tu un us va vi we ws ai al re ci un da am no zip mov app day how new now one open plus post red room save sale shop show site team".split(
    " ",
  ),
);
const DOMAINS: ReadonlySet<string> = new Set(tlds);
/** Endings that people spell out. Shorter than the list of all, because "dot" and "point" are words, too. */
const SPELLED_DOMAINS = "com|net|org|info|biz|shop|store|online|site|app|eu|uk|us|cn|co|io|de|fr";
const MORE_SPELLED = `${SPELLED_DOMAINS}|it|es|ch|at|be|nl|pl|cat|me|email|mail|cc|tv`;

const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu;

type Part = { readonly schema: string; readonly index: number; readonly lastIndex: number; readonly url: string };

/** Chinese has no blanks: what touches a link there is not part of it. */
const matchesOf = (plain: string): Part[] => {
  const found = linkify.match(plain) ?? [];
  if (!/\p{Script=Han}/u.test(plain)) return found;
  const apart = linkify.match(plain.replaceAll(HAN, " ").replaceAll(/:(?!\/\/)/g, " ")) ?? [];
  return [
    ...found,
    ...apart.filter(({ index, lastIndex }) => !found.some((one) => one.index < lastIndex && index < one.lastIndex)),
  ];
};

const isDoubtful = (plain: string, { schema, index, lastIndex }: Part): boolean => {
  if (schema !== "") return false;
  const [, top = ""] = /^[^./]+\.([\p{L}]+)$/u.exec(plain.slice(index, lastIndex)) ?? [];
  return WORD_DOMAINS.has(top.toLowerCase()) && /^\p{Lu}\p{Ll}*$/u.test(top);
};

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

/** Spelled-out links: "shop dot com", "www . shop . com", "w w w shop com", "shop(.)com", "shop,com". Bounded, so linear. */
const HIDDEN_LINKS = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}-]{2,63}\s{0,2}(?:[\[({<]\s{0,2}(?:dot|\.|punkt|punto|point|点)\s{0,2}[\])}>]|\s(?:dot|punkt)\s)\s{0,2}(?:${MORE_SPELLED})(?![\p{L}\p{N}])`,
    "giu",
  ),
  /(?<![\p{L}\p{N}])[\p{L}\p{N}-]{2,63}\s{1,2}(?:punto|point|点)\s{1,2}(?:com|net|org|info|shop|store|fr|it|eu|cn)(?![\p{L}\p{N}])/giu,
  // In Spanish "este punto es" is a sentence; a shop's name is longer and no such word.
  /(?<![\p{L}\p{N}])(?!(?:este|otro|primer|segundo|tercer|cuarto|quinto|último|siguiente|mismo|cierto|dicho|ningún|algún|nuestro|vuestro|aquel|único|mejor|importante)\s)[\p{L}\p{N}-]{5,63}\s{1,2}punto\s{1,2}es(?![\p{L}\p{N}])/giu,
  new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}])w\s{0,2}[.\s]?\s{0,2}w\s{0,2}[.\s]?\s{0,2}w\s{0,2}(?:\.|dot|punkt|punto|point|点|,|\s)\s{0,2}(?:(?!\p{Script=Han})[\p{L}\p{N}-]){2,63}\s{0,2}(?:\.|dot|punkt|punto|point|点|,|\s)\s{0,2}(?:${MORE_SPELLED})(?![\p{Script=Latin}\p{N}])`,
    "giu",
  ),
  /(?<![\p{L}\p{N}.])[\p{L}\p{N}-]{2,63}(?: \.|\. | \. )(?:com|net|org|shop|store|info|biz)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.])[\p{L}\p{N}-]{2,63},(?:com|net|org|shop|store|info|biz)(?![\p{L}\p{N}])/gu,
  /h\s?[tx]\s?[tx]\s?p\s?s?\s?:\s?\/\s?\/\s?[\p{L}\p{N}-]{1,63}/giu,
];

export const findLinks = ({ plain, spot }: NormalText): FoundLink[] => {
  const found: FoundLink[] = [];
  for (const part of matchesOf(plain)) {
    if (part.schema === "mailto:") continue;
    const place = spot(part.index, part.lastIndex);
    // What the mail program opens is the original: a look-alike letter that `plain` undoes makes it another host.
    const hidden = place.shown !== plain.slice(part.index, part.lastIndex);
    found.push({ ...place, url: parse(part.url), hidden, doubtful: isDoubtful(plain, part) });
  }
  for (const pattern of HIDDEN_LINKS)
    for (const match of plain.matchAll(pattern)) {
      const place = spot(match.index, match.index + match[0].length);
      if (!found.some(({ start, end }) => start < place.end && place.start < end))
        found.push({ ...place, url: null, hidden: true, doubtful: false });
    }
  return found;
};

const AT = String.raw`(?:@|at|ät|aet|arroba|arobase|chiocciola|klammeraffe|艾特|a t)`;
const DOT = String.raw`(?:\.|dot|punkt|punto|point|点|d o t|,)`;
const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}`;
const LABEL = String.raw`[\p{L}\p{N}-]{1,63}`;
const bracketed = (inner: string): string => String.raw`\s{0,2}[\[({<*]\s{0,2}${inner}\s{0,2}[\])}>*]\s{0,2}`;
/** "name at domain dot com", "name (at) domain.com", "name @ domain . com"; at least one of the two signs is written out or stands apart. */
const HIDDEN_MAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NAME}(?:${bracketed(AT)}|\s{1,2}${AT}\s{1,2}|\s{0,2}@\s{0,2})${LABEL}(?:(?:${bracketed(DOT)}|\s{1,2}${DOT}\s{1,2}|\.\s?|\s\.)${LABEL}){1,3}(?![\p{L}\p{N}])`,
  "giu",
);
const BARE_MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu;
/** A mailbox by its provider's name: "kimshop gmail com". */
const PROVIDER_MAIL =
  /[\p{L}\p{N}._-]{3,64}\s{0,2}(?:@|\(at\)|at|\s)\s{0,2}(?:gmail|hotmail|outlook|yahoo|icloud|gmx|protonmail|qq邮箱|163邮箱)(?:\s{0,2}(?:\.|dot|punkt|punto|point|点|\s)\s{0,2}(?:com|de|fr|it|es|net|cn))(?![\p{L}\p{N}])/giu;

const endsInDomain = (text: string): boolean => DOMAINS.has(/[\p{L}\p{N}]+$/u.exec(text)?.[0].toLowerCase() ?? "");
/** What stands before "at kims-shop.com" in a sentence about the site; anything else would be a name. */
const NO_NAME =
  /^(?:is|are|was|were|be|been|found|available|look|looking|buy|bought|ordered|online|see|visit|us|me|it|them|here|this|that|site|page|website|sold|listed|arrived|download|downloaded|account|login|log|sign|in|register|registered|manual|instructions)\s{1,2}at\s/;
const isSentence = (text: string): boolean =>
  NO_NAME.test(text) || (/\sat\s/i.test(text) && !/(?:dot|@|[[({<*]|\S\.\S)/i.test(text));

export type FoundMail = Spot & { readonly hidden: boolean };

export const findMails = ({ plain, spot }: NormalText): FoundMail[] => {
  const found: FoundMail[] = [];
  const add = (start: number, end: number, hidden: boolean): void => {
    const place = spot(start, end);
    if (!found.some((one) => one.start < place.end && place.start < one.end)) found.push({ ...place, hidden });
  };
  const parts = matchesOf(plain);
  // "https://name@host/" is a link with a name in front, not an address.
  const inLink = (index: number): boolean =>
    parts.some(
      ({ schema, index: start, lastIndex }) =>
        schema.endsWith(":") && schema !== "mailto:" && start <= index && index < lastIndex,
    );
  for (const part of parts) if (part.schema === "mailto:") add(part.index, part.lastIndex, false);
  for (const match of plain.matchAll(BARE_MAIL))
    if (endsInDomain(match[0]) && !inLink(match.index)) add(match.index, match.index + match[0].length, false);
  for (const pattern of [HIDDEN_MAIL, PROVIDER_MAIL])
    for (const match of plain.matchAll(pattern))
      if (endsInDomain(match[0]) && !isSentence(match[0]) && !inLink(match.index))
        add(match.index, match.index + match[0].length, true);
  return found;
};
