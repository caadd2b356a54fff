/** What a message is about in particular: the things it names, and numbers. Things tell two matters of one order apart. */
import { commonness } from "./frequent-words.policy.ts";
import { REASON_WORDS } from "./reason-words.policy.ts";

/** What reasons are told with names no thing: every run of letters in their patterns, as a beginning of words. */
const REASON_LITERALS = Object.values(REASON_WORDS)
  .flatMap(({ sure, likely, weak = [] }) => [...sure, ...likely, ...weak])
  .map(({ source }) => source.replaceAll(/\\[a-z]/g, " "));
const BEGINNINGS = new Set(REASON_LITERALS.flatMap((source) => source.match(/[a-z]{4,}/g) ?? []));
const HAN_LITERALS = REASON_LITERALS.flatMap((source) => source.match(/\p{Script=Han}{2,}/gu) ?? []);
/** German puts words together: `aufgerissen` tells what `gerissen` tells. */
const LONG_PARTS = [...BEGINNINGS].filter((text) => text.length >= 7);
const LONGEST = Math.max(...[...BEGINNINGS].map((text) => text.length));

const tellsReason = (word: string): boolean => {
  for (let length = 4; length <= Math.min(word.length, LONGEST); length += 1)
    if (BEGINNINGS.has(word.slice(0, length))) return true;
  return LONG_PARTS.some((part) => word.includes(part));
};

/** Behind these stands what somebody owns, wants or has got; a description may stand between. */
const DETERMINERS = new Set(
  `the my your this that our a an its these those der die das den dem des mein meine meinen meinem meiner ihr ihre ihren ihrer unser unsere ein eine
  einen einem einer diese dieser dieses diesen le la les l mon ma mes votre vos un une notre cette ce cet du il lo gli i mio mia miei mie vostra
  vostro una uno questo questa el los las mi mis su sus esta este del della dello al alla`.split(/\s+/),
);
const LATIN = /^[a-z]+$/;
const HAN = /\p{Script=Han}/u;
const STEM = 6;
/** Who writes in note form leaves articles out; between two such messages rare words tell the thing. */
const TERSE = 14;

/** Chinese has no articles and no spaces: what is left between the words that any message has is taken for a thing. */
const HAN_FILLING = new RegExp(
  [
    "我们|你们|您们|他们|客服|请问|麻烦|帮忙|帮我|谢谢|感谢|希望|可以|可是|但是|因为|所以|如果|已经|现在|今天|昨天|明天|上周|这周|本周|星期.?|周.",
    "早上|晚上|以前|以后|之前|之后|然后|一直|怎么|什么|时候|哪里|多少|这个|那个|这台|那台|一个|一台|一件|两个|下单|购买|商品|东西|产品|说明书?",
    "零件|配件|部件|附件|箱子|盒子|纸箱|包装|外壳|解决|联系|回复|更新|预计|时间|门口|仓库|标签|运费|邮费|支付|需要|想要|打开|使用|正常",
    ...HAN_LITERALS.sort((a, b) => b.length - a.length),
    "[几个台件只双条次天月年号点哪想要把被给让和跟与或及对从向到在里上下中外的地得了着过吗呢吧啊呀是有没不很太都也还就才又再会能该应请您你好我他她它坏破碎裂凹断弯大小多少新旧换修买卖寄送收退发查看说问用开关拆写填改错漏缺丢补等钱码岀出一二两三四五六七八九十]",
  ].join("|"),
  "gu",
);

const hanThings = (bare: string): string[] =>
  bare
    .replaceAll(/[^\p{Script=Han}]+/gu, " ")
    .replaceAll(HAN_FILLING, " ")
    .split(" ")
    .filter((run) => run.length >= 2 && run.length <= 6);

const isThing = (word: string): boolean => LATIN.test(word) && word.length > 2 && commonness(word) === 0 && !tellsReason(word);

export type Details = {
  /** Stems of words that no reason and no other message explains. */
  readonly rare: ReadonlySet<string>;
  /** The first of them that is spoken of as a thing, as a rule what was bought. */
  readonly subject: ReadonlySet<string>;
  readonly isTerse: boolean;
  /** Numbers of two digits and more: amounts, dates, sizes, tracking numbers. */
  readonly numbers: ReadonlySet<string>;
};

export const detailsOf = (bare: string): Details => {
  const words = bare.split(" ");
  const stem = (word: string): string => word.slice(0, STEM);
  const phrases = words.flatMap((word, at) => (DETERMINERS.has(word) ? [words.slice(at + 1, at + 3).filter(isThing)] : []));
  const han = hanThings(bare);
  const rare = words.filter(isThing);
  const first = phrases.find((phrase) => phrase.length > 0) ?? [];
  return {
    rare: new Set([...rare.map(stem), ...han]),
    subject: new Set([...first.map(stem), ...han.slice(0, 1)]),
    isTerse: words.length <= TERSE,
    numbers: new Set(bare.match(/(?<![\p{L}\p{N}])\d{2,}(?![\p{L}\p{N}])/gu)),
  };
};

export type DetailsCompared = {
  readonly sameThing: boolean;
  readonly otherThing: boolean;
  /** Both use words of their own and share none of them. */
  readonly otherWords: boolean;
  readonly sameNumbers: number;
};

/** A long stem may stand inside a compound; a short one, `cup`, would be found in anything. */
const WITHIN = 5;
const names = (bare: string, stem: string): boolean =>
  stem.length >= WITHIN || HAN.test(stem) ? bare.includes(stem) : ` ${bare}`.includes(` ${stem}`);

/** A thing counts as shared wherever and in whatever form the other message names it. */
export const compareDetails = (one: Details, bare: string, other: Details, otherBare: string): DetailsCompared => {
  const named = (stems: ReadonlySet<string>, text: string): boolean => [...stems].some((stem) => names(text, stem));
  const sameSubject = named(one.subject, otherBare) || named(other.subject, bare);
  const sameWords = named(one.rare, otherBare) || named(other.rare, bare);
  const bothTerse = one.isTerse && other.isTerse && !sameWords && one.rare.size > 0 && other.rare.size > 0;
  const otherThing = bothTerse || (!sameSubject && one.subject.size > 0 && other.subject.size > 0);
  return {
    sameThing: !otherThing && sameWords,
    otherThing,
    otherWords: !otherThing && !sameWords && one.rare.size > 0 && other.rare.size > 0,
    sameNumbers: [...one.numbers].filter((number) => other.numbers.has(number)).length,
  };
};

/** Which lines of an order a message names, by the words that only their titles have. */
export const linesNamed = (titles: readonly string[], bare: string): ReadonlySet<number> => {
  const stems = titles.map(
    (title) =>
      new Set(title.split(" ").flatMap((word) => (word.length > 2 && commonness(word) === 0 ? [word.slice(0, STEM)] : []))),
  );
  // A word that several titles share, a brand, names none of them.
  const own = stems.map((set, at) => [...set].filter((stem) => stems.every((rest, place) => place === at || !rest.has(stem))));
  return new Set(own.flatMap((words, at) => (words.some((stem) => names(bare, stem)) ? [at] : [])));
};
