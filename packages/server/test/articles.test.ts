/** Knowledge articles: published versions that nobody can alter, and how they are found. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operation } from "@firstline/sdk";
import { auditOf, expectMember, fewestStatements, logEnd, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { PARCEL, PASSWORD, RETURN } from "./help-articles.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Input = Parameters<TestApp["as"]["manager"]["article"]["publishArticle"]>[0];
const publish = (change: Partial<Input> = {}, to = app) =>
  to.as.manager.article.publishArticle({
    key: "track-my-parcel",
    translations: [...PARCEL],
    reasons: ["Tracking update"],
    channels: [],
    note: note(),
    ...change,
  });
const published = async (change: Partial<Input> = {}, to = app) =>
  expectMember(await publish(change, to), "PublishArticleSuccess").article;

const READ = operation<
  {
    article: {
      key: string;
      retiredAt: string | null;
      versions: {
        id: string;
        version: number;
        reasons: { name: string }[];
        channels: string[];
        publishedBy: { name: string };
        translations: { locale: string; title: string; body: string }[];
      }[];
    } | null;
  },
  { id: string }
>(
  "query A($id: ID!) { article(id: $id) { key retiredAt versions { id version reasons { name } channels publishedBy { name } translations { locale title body } } } }",
);
const read = async (id: string) => (await app.as.agent.request(READ, { id })).article;
const keys = async (filter: NonNullable<Parameters<TestApp["as"]["agent"]["article"]["articles"]>[0]>["filter"] = {}) =>
  (await app.as.agent.article.articles({ filter })).nodes.map(({ key }) => key);

describe("publishing", () => {
  test("a version after the other; earlier ones stay as they were, every one is audited and told", async () => {
    const why = note();
    const { id } = await published({ note: why, translations: [PARCEL[0] ?? never()] });
    const later = { articleId: id, key: null, expectedVersion: 1, channels: ["SHOPIFY" as const] };
    await published({ ...later, translations: [{ locale: "EN-us", title: " Where is it? ", body: `${"Look. ".repeat(5)}` }] });
    const article = await read(id);
    expect(article?.versions.map(({ version, channels, publishedBy }) => [version, channels, publishedBy.name])).toEqual([
      [2, ["SHOPIFY"], "manager"],
      [1, [], "manager"],
    ]);
    expect(article?.versions[0]?.translations).toEqual([
      { locale: "en-US", title: "Where is it?", body: "Look. Look. Look. Look. Look." },
    ]);
    expect(article?.versions[1]?.translations[0]?.title).toBe("Where is my parcel?");
    expect(article?.versions[1]?.reasons).toEqual([{ name: "Tracking update" }]);
    expect((await auditOf(app, id)).map(({ action, note: said }) => [action, said]).at(-1)).toEqual(["article.publish", why]);
    await logEnd(app);
    const told = (await app.as.agent.event.events({ types: ["ARTICLE_UPDATED"] })).nodes;
    expect(told.map(({ subjectId, subject }) => [subjectId, subject?.__typename])).toEqual([
      [id, "Article"],
      [id, "Article"],
    ]);
  });

  test("a published text is neither changed, removed nor added to, also not by SQL", async () => {
    const { id } = await published();
    const before = await read(id);
    const { client } = app.app.database;
    const version = before?.versions[0]?.id ?? "";
    const refusal = (statement: Promise<unknown>) =>
      statement.then(
        () => "done",
        (error: Error) => error.message,
      );
    expect(await refusal(client`update article_translations set body = 'x' where version_id = ${version}`)).toBe(
      "article_translations is append-only",
    );
    expect(await refusal(client`delete from article_translations where version_id = ${version}`)).toBe(
      "article_translations is append-only",
    );
    expect(await refusal(client`update article_versions set channels = '{EBAY}' where id = ${version}`)).toBe(
      "article_versions is append-only",
    );
    expect(
      await refusal(client`insert into article_translations (workspace_id, version_id, locale, language, title, body, title_terms, body_terms)
        values (${app.workspace.id}, ${version}, 'nl', 'nl', 'x', 'x', 'x', 'x')`),
    ).toBe("a published version takes no further text");
    expect(await refusal(client`update articles set key = 'other' where id = ${id}`)).toBe("the key of an article never changes");
    expect(await refusal(client`update articles set version = 0 where id = ${id}`)).toBe(
      "an article never goes back to an earlier version",
    );
    expect(await refusal(client`delete from articles where id = ${id}`)).toBe("articles is append-only");
    expect(await read(id)).toEqual(before);
  });

  test("of two with the same key, or the same version to follow, one is refused; nothing is half done", async () => {
    const twins = await Promise.all([publish(), publish()]);
    expect(twins.map(({ __typename }) => __typename).sort()).toEqual(["ArticleKeyTaken", "PublishArticleSuccess"]);
    const id = (await app.as.agent.article.articles()).nodes[0]?.id ?? "";
    const next = { articleId: id, key: null, expectedVersion: 1 };
    const followers = await Promise.all([publish(next), publish(next)]);
    expect(followers.map(({ __typename }) => __typename).sort()).toEqual(["PublishArticleSuccess", "VersionConflict"]);
    expect((await read(id))?.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test("retiring is for good: it is listed no more, suggested no more, and takes no version", async () => {
    const { id } = await published();
    const retire = () => app.as.manager.article.retireArticle({ articleId: id, note: note() });
    expect(expectMember(await retire(), "RetireArticleSuccess").article.retiredAt).not.toBeNull();
    expect(await retire()).toMatchObject({ __typename: "ArticleRetired", path: ["input", "articleId"] });
    expect(await publish({ articleId: id, key: null, expectedVersion: 1 })).toMatchObject({ __typename: "ArticleRetired" });
    expect(await publish()).toMatchObject({ __typename: "ArticleKeyTaken" });
    expect([await keys(), await keys({ retired: true })]).toEqual([[], ["track-my-parcel"]]);
    expect(await suggested("Where is my parcel and its tracking link?")).toEqual([]);
  });

  test.each<[string, Partial<Input>, (string | number)[]]>([
    ["HTML", { translations: [text({ body: "Click <a href='x'>here</a> to see where it is." })] }, ["translations", "0", "body"]],
    ["a script", { translations: [text({ title: "Where <script>alert(1)</script>" })] }, ["translations", "0", "title"]],
    [
      "an HTML entity",
      { translations: [text({ body: "Tom &lt;b&gt; Jerry are on the way to you." })] },
      ["translations", "0", "body"],
    ],
    [
      "a link that runs something",
      { translations: [text({ body: "[See where it is](javascript:alert(1)) right now." })] },
      ["translations", "0", "body"],
    ],
    [
      "a picture from elsewhere",
      { translations: [text({ body: "![x](https://elsewhere.example/x.png) look at this" })] },
      ["translations", "0", "body"],
    ],
    [
      "control characters",
      { translations: [text({ body: "This is a text with a bell \u0007 in it." })] },
      ["translations", "0", "body"],
    ],
    ["a title of two lines", { translations: [text({ title: "Where\nis it?" })] }, ["translations", "0", "title"]],
    ["no language", { translations: [text({ locale: "english" })] }, ["translations", "0", "locale"]],
    ["a language twice", { translations: [text({}), text({ locale: "EN" })] }, ["translations", "1", "locale"]],
    ["no text", { translations: [] }, ["translations"]],
    ["a body without substance", { translations: [text({ body: "Look." })] }, ["translations", "0", "body"]],
    ["a reason nobody knows", { reasons: ["Nonsense"] }, ["reasons"]],
    ["a tag that is no reason", { reasons: ["VIP"] }, ["reasons"]],
    ["a key with capitals", { key: "Where-Is-It" }, ["key"]],
    ["no key", { key: null }, ["key"]],
  ])("%s is refused, naming the place, and nothing is published", async (_, change, path) => {
    expect(await publish(change)).toMatchObject({ __typename: "InvalidInput", path: ["input", ...path] });
    expect(await keys()).toEqual([]);
  });

  test("a link to https and a smaller sign are no HTML", async () => {
    const body = "See [the carrier](https://carrier.example/track?id=1&x=2). Under 3 < 5 days it is *normal* & fine.";
    const { id } = await published({ translations: [text({ body })] });
    expect((await read(id))?.versions[0]?.translations[0]?.body).toBe(body);
  });
});

const never = (): never => {
  throw new Error("there is a first text");
};
function text(change: Partial<Input["translations"][number]>) {
  return { locale: "en", title: "Where is it?", body: "Open the tracking link in your mail.", ...change };
}
const suggested = async (question: string, change: object = {}, to = app) => {
  const answer = expectMember(
    await to.as.agent.deflection.suggestArticles({ text: question, ...change }),
    "SuggestArticlesSuccess",
  );
  return answer.articles.map(({ article, locale }) => `${article.key} ${locale}`);
};

describe("finding", () => {
  let library: TestApp;
  beforeAll(async () => {
    library = await anotherWorkspace(shared());
    await published({}, library);
    await published({ key: "send-it-back", translations: [...RETURN], reasons: ["Damaged in transit"] }, library);
    await published({ key: "cannot-log-in", translations: [...PASSWORD], reasons: [], channels: ["SHOPIFY", "EMAIL"] }, library);
  });
  beforeEach(() => {
    app = library;
  });

  test("lists by reason, channel, language and part of a title or body", async () => {
    expect(await keys()).toEqual(["cannot-log-in", "send-it-back", "track-my-parcel"]);
    expect(await keys({ reason: "Tracking update" })).toEqual(["track-my-parcel"]);
    expect(await keys({ reason: "Nonsense" })).toEqual([]);
    expect(await keys({ channel: "AMAZON" })).toEqual(["send-it-back", "track-my-parcel"]);
    expect(await keys({ locale: "de-AT", textContains: "PAKET" })).toEqual(["track-my-parcel"]);
    expect(await keys({ locale: "fr", textContains: "paket" })).toEqual([]);
    expect(await keys({ textContains: "标签" })).toEqual(["send-it-back"]);
    expect(await keys({ textContains: "%".repeat(2) })).toEqual([]);
  });

  test.each([
    ["en", "My package has not moved, is there a link for tracking it?", "track-my-parcel"],
    ["en", "I would like to return the boots, which label do I print?", "send-it-back"],
    ["en", "password forgotten, logging in does not work", "cannot-log-in"],
    ["de", "Wann wird das Paket endlich zugestellt?", "track-my-parcel"],
    ["de", "Ich möchte die Schuhe zurückschicken, wo gibt es das Etikett?", "send-it-back"],
    ["de", "Passwort vergessen", "cannot-log-in"],
    ["fr", "Quand est-ce que les colis seront livrés ?", "track-my-parcel"],
    ["fr", "Je voudrais renvoyer les chaussures, où sont les étiquettes ?", "send-it-back"],
    ["it", "Quando saranno consegnati i pacchi?", "track-my-parcel"],
    ["it", "Vorrei restituire le scarpe, manca l'etichetta del reso", "send-it-back"],
    ["es", "¿Cuándo se entregarán mis paquetes?", "track-my-parcel"],
    ["es", "Quiero devolver los zapatos, no encuentro las etiquetas", "send-it-back"],
    ["zh", "包裹什么时候能送达？", "track-my-parcel"],
    ["zh", "我想退货，标签在哪里打印", "send-it-back"],
    ["zh", "忘记密码，登录不了", "cannot-log-in"],
  ])("%s: %s → %s", async (locale, question, key) => {
    expect((await suggested(question, { locale }))[0]).toBe(`${key} ${locale}`);
    // Also when the form does not tell the language.
    expect((await suggested(question))[0]).toBe(`${key} ${locale}`);
  });

  test("what no article is about gets none, rather than a guess", async () => {
    for (const question of [
      "Do you sell wholesale to Canada?",
      "???",
      "the and of",
      "今天天气真好",
      "<script>",
      "a'b\"c & | ! ( ) : *",
    ])
      expect(await suggested(question)).toEqual([]);
  });

  test("the chosen reason brings its articles to the front; the channel leaves out what is not for it", async () => {
    const question = "Question about the mail and its link and the label";
    expect((await suggested(question, { reason: "Damaged in transit" }))[0]).toBe("send-it-back en");
    expect((await suggested(question, { reason: "Tracking update" }))[0]).toBe("track-my-parcel en");
    expect(await suggested("password forgotten", { channel: "AMAZON" })).toEqual([]);
    expect(await suggested("password forgotten", { channel: "EMAIL" })).toEqual(["cannot-log-in en"]);
  });

  test("an answer shows title, a beginning without marks, and how well it fits; the same question has the same answer", async () => {
    const ask = () => app.as.agent.deflection.suggestArticles({ text: "tracking link for my parcel", locale: "en", limit: 1 });
    const first = expectMember(await ask(), "SuggestArticlesSuccess");
    const [one] = first.articles;
    expect(one?.title).toBe("Where is my parcel?");
    expect(one?.excerpt).toBe(
      "Open the tracking link in the mail that told you about the shipment. It shows where the parcel is and when it is expected. No movement for three working days? Ask the carrier with the tracking…",
    );
    expect(Number(one?.score)).toBeGreaterThan(0.5);
    expect([first.arm, first.deflectionId]).toEqual([null, null]);
    expect(await ask()).toEqual(first);
  });

  test("a list of articles with versions and texts costs as many statements for one as for three", async () => {
    const List = operation<{ articles: { nodes: unknown[] } }, { first: number }>(
      "query L($first: Int!) { articles(first: $first) { nodes { key versions { version reasons { name } translations { title } publishedBy { name } } } } }",
    );
    const costOf = (first: number): Promise<number> =>
      fewestStatements(app, async () =>
        expect((await app.as.manager.request(List, { first })).articles.nodes).toHaveLength(first),
      );
    // Who asks, articles, versions, reasons, texts, publishers.
    expect([await costOf(2), await costOf(3)]).toEqual([6, 6]);
  });
});
