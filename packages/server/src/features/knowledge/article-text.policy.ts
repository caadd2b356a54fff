/** What an article may be made of (contract: ArticleTranslation.body). */

export type ArticleText = { readonly locale: string; readonly title: string; readonly body: string };
type Fault = { readonly field: keyof ArticleText; readonly message: string };

const MAX_TITLE = 200;
const MIN_TITLE = 3;
const MIN_BODY = 20;
const MAX_BODY = 20_000;

/** Language, script and region, as far as our languages need them: `en`, `de-AT`, `zh-Hant`, `zh-Hant-TW`. */
const LOCALE = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$/i;

/** The one spelling of a locale; undefined when it is none. */
export const canonicalLocale = (text: string): string | undefined => {
  const [, language, script, region] = LOCALE.exec(text) ?? [];
  if (language === undefined) return undefined;
  const inTitleCase = script === undefined ? undefined : script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase();
  return [language.toLowerCase(), inTitleCase, region?.toUpperCase()].filter((part) => part !== undefined).join("-");
};

/** An article is shown in somebody's shop: no mark-up that could run there, no picture from elsewhere. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z!?]/i, "must not hold HTML"],
  [/&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i, "must not hold HTML entities"],
  [/!\[[^\]]*\]\(/, "must not hold images"],
  [/[\u0000-\u0008\u000B-\u001F\u007F]/, "must not hold control characters"],
];
const LINK = /\[[^\]\n]*\]\(([^)\n]*)\)/g;
const HTTPS = /^https:\/\/[^\s<>"]+$/;

const faultsOfForm = (field: "title" | "body", text: string): Fault[] =>
  FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, message]) => ({ field, message }));

const lengthFault = (field: "title" | "body", text: string, least: number, most: number): Fault[] =>
  text.length >= least && text.length <= most
    ? []
    : [{ field, message: `must have ${least} to ${most.toLocaleString("en")} characters (it has ${text.length})` }];

/** Everything wrong with one text, by field. Title and body come without spaces around them. */
export const faultsOfText = ({ locale, title, body }: ArticleText): Fault[] => [
  ...(canonicalLocale(locale) === undefined
    ? [{ field: "locale" as const, message: "must be a language: en, de-AT, zh-Hant" }]
    : []),
  ...lengthFault("title", title, MIN_TITLE, MAX_TITLE),
  ...(title.includes("\n") ? [{ field: "title" as const, message: "must be one line" }] : []),
  ...faultsOfForm("title", title),
  ...lengthFault("body", body, MIN_BODY, MAX_BODY),
  ...faultsOfForm("body", body),
  ...[...body.matchAll(LINK)]
    .filter(([, target = ""]) => !HTTPS.test(target))
    .map(([link]) => ({ field: "body" as const, message: `must link to https:// only (it has ${link.slice(0, 80)})` })),
];

const MAX_EXCERPT = 200;

/** The beginning of a body without marks; cut where a word ends, or at a character in scripts without spaces. */
export const excerptOf = (body: string): string => {
  const plain = body
    .replaceAll(LINK, (link) => link.slice(1, link.indexOf("](")))
    .replaceAll(/^(?:#{1,3}|-|\d{1,2}\.) /gm, "")
    .replaceAll(/\*{1,2}/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  const signs = Array.from(plain);
  if (signs.length <= MAX_EXCERPT) return plain;
  const head = signs.slice(0, MAX_EXCERPT - 1).join("");
  const space = head.lastIndexOf(" ");
  return `${space > MAX_EXCERPT / 2 ? head.slice(0, space) : head}…`;
};
