import { armOf, translationRow } from "../features/knowledge/index.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { LANGUAGES } from "./language.ts";
import { createRandom, HEX } from "./random.ts";
import type { Reason } from "./reasons.ts";
import { ARTICLES, HELP_TEXTS } from "./texts/help-texts.ts";

type Tags = DemoRows["tags"];
type ArticleRows = Pick<DemoRows, "articles" | "articleVersions" | "articleTranslations">;

/** When the help pages went online. */
const ONLINE = 200 * DAY;

const tagIds = (tags: Tags, reasons: readonly Reason[]): Id<"tag">[] =>
  tags.filter(({ name }) => reasons.some((reason) => reason === name)).map(({ id }) => id);

/** One article for each of the simplest reasons, in every language. */
export const generateArticles = (tags: Tags, at: At): ArticleRows => {
  const mint = createDemoIds(51);
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(ONLINE) };
  const made = ARTICLES.map((article) => ({
    ...article,
    id: mint("article", ONLINE),
    versionId: mint("articleVersion", ONLINE),
  }));
  return {
    articles: made.map(({ id, key }) => ({ ...own, id, key, version: 1 })),
    articleVersions: made.map(({ id, versionId, reasons }) => ({
      ...own,
      id: versionId,
      articleId: id,
      version: 1,
      reasonTagIds: tagIds(tags, reasons),
      channels: [],
      publishedBy: DEMO_MEMBERS.mara,
      publishedAt: at(ONLINE),
    })),
    articleTranslations: made.flatMap(({ key, versionId }) =>
      LANGUAGES.map((locale) => ({
        ...translationRow(DEMO_WORKSPACE, versionId, { locale, ...HELP_TEXTS[locale][key] }),
        createdAt: at(ONLINE),
      })),
    ),
  };
};

/**
 * Visitors of the help form: how many asked about what, and how many of a hundred wrote anyway, shown an article or not. A parcel's place
 * can be looked up by oneself; whoever holds a broken cup writes all the same.
 */
const VISITORS: readonly {
  readonly key: (typeof ARTICLES)[number]["key"];
  readonly count: number;
  readonly shown: number;
  readonly control: number;
}[] = [
  { key: "track-my-parcel", count: 900, shown: 24, control: 52 },
  { key: "send-something-back", count: 520, shown: 28, control: 46 },
  { key: "arrived-damaged", count: 380, shown: 61, control: 63 },
  { key: "cancel-my-order", count: 160, shown: 35, control: 50 },
  { key: "cannot-log-in", count: 90, shown: 20, control: 45 },
];
const SHARE_SAYING_SOLVED = 55;
const SPAN_DAYS = 120;
const CONTROL_PERCENT = 10;

/** What the help form saw over four months: chance alone has parted the visitors, as it does for real ones. */
export const generateDeflections = (tags: Tags, { articleVersions }: ArticleRows, at: At): Pick<DemoRows, "deflections"> => {
  const random = createRandom(52);
  const mint = createDemoIds(53);
  const rows = VISITORS.flatMap(({ key, count, shown, control }) => {
    const place = ARTICLES.findIndex((article) => article.key === key);
    const version = articleVersions[place];
    const [reasonTagId = null] = version?.reasonTagIds ?? [];
    return Array.from({ length: count }, () => {
      const ageMs = random.between(HOUR, SPAN_DAYS * DAY);
      const visitorHash = random.text(HEX, 64);
      const arm = armOf(visitorHash, CONTROL_PERCENT);
      const waitMs = random.between(HOUR, 3 * DAY);
      const writes = random.chance(arm === "SHOWN" ? shown : control) && waitMs < ageMs;
      const solves = random.chance(SHARE_SAYING_SOLVED) && arm === "SHOWN" && !writes;
      return {
        workspaceId: DEMO_WORKSPACE,
        ageMs,
        visitorHash,
        arm,
        reasonTagId,
        articleVersionIds: version ? [version.id] : [],
        askedAt: at(ageMs),
        solvedAt: solves ? at(ageMs) : null,
        contactedAt: writes ? at(ageMs - waitMs) : null,
        createdAt: at(ageMs),
      };
    });
  });
  return { deflections: rows.map(({ ageMs, ...row }) => ({ ...row, id: mint("deflection", ageMs) })) };
};

/** Ana knows all three topics; Ben's knowledge of message rules has run out, and nobody has seen his of shipping. */
export const generateQualifications = (at: At): Pick<DemoRows, "qualifications"> => {
  const mint = createDemoIds(54);
  const passed = (memberId: Id<"member">, topic: DemoRows["qualifications"][number]["topic"], agedDays: number) => ({
    workspaceId: DEMO_WORKSPACE,
    id: mint("qualification", agedDays * DAY),
    memberId,
    topic,
    passedAt: at(agedDays * DAY),
    expiresAt: at((agedDays - 365) * DAY),
    recordedBy: DEMO_MEMBERS.mara,
    createdAt: at(agedDays * DAY),
  });
  return {
    qualifications: [
      passed(DEMO_MEMBERS.ana, "RETURNS_AND_REFUNDS", 90),
      passed(DEMO_MEMBERS.ana, "SHIPPING_AND_TRACKING", 90),
      passed(DEMO_MEMBERS.ana, "BUYER_SELLER_MESSAGES", 60),
      passed(DEMO_MEMBERS.ben, "BUYER_SELLER_MESSAGES", 380),
      passed(DEMO_MEMBERS.ben, "RETURNS_AND_REFUNDS", 45),
    ],
  };
};
