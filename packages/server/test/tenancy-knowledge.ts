/** Places of the API that take an id of an article, a question or a qualified member (tenancy.test.ts). */
import type { Firstline } from "@firstline/sdk";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import type { Places } from "./tenancy-places.ts";

const AN_ARTICLE = {
  locale: "en",
  title: "Where is my parcel?",
  body: "Open the tracking link in your confirmation mail.",
};

/** An article, and a visitor's question that it answers. */
export const furnishKnowledge = async (app: TestApp) => {
  const { article } = expectMember(
    await app.as.manager.article.publishArticle({ key: "parcel", translations: [AN_ARTICLE], note: note() }),
    "PublishArticleSuccess",
  );
  const { deflectionId } = expectMember(
    await app.as.agent.deflection.suggestArticles({ text: "Where is the tracking link of my parcel?", visitorKey: "visitor-1" }),
    "SuggestArticlesSuccess",
  );
  return { article: article.id, deflection: deflectionId ?? "" };
};

/** Who asks, and what the other workspace has. */
type Knowledge = { readonly as: Firstline; readonly foreign: Readonly<Record<"member" | "article" | "deflection", string>> };

export const knowledgePlaces = (world: () => Knowledge): Places => ({
  "Query.article.id": ["article", () => world().foreign.article, (id) => world().as.article.article({ id })],
  "Mutation.publishArticle.input.articleId": [
    "article",
    () => world().foreign.article,
    (articleId) => world().as.article.publishArticle({ articleId, expectedVersion: 1, translations: [AN_ARTICLE], note: note() }),
  ],
  "Mutation.retireArticle.input.articleId": [
    "article",
    () => world().foreign.article,
    (articleId) => world().as.article.retireArticle({ articleId, note: note() }),
  ],
  "Mutation.recordDeflection.input.deflectionId": [
    "deflection",
    () => world().foreign.deflection,
    (deflectionId) => world().as.deflection.recordDeflection({ deflectionId, outcome: "SOLVED" }),
  ],
  "Mutation.recordQualification.input.memberId": [
    "member",
    () => world().foreign.member,
    (memberId) =>
      world().as.qualification.recordQualification({
        memberId,
        topic: "RETURNS_AND_REFUNDS",
        passedAt: "2026-10-01T10:00:00Z",
        note: note(),
      }),
  ],
  "Mutation.withdrawQualification.input.memberId": [
    "member",
    () => world().foreign.member,
    (memberId) => world().as.qualification.withdrawQualification({ memberId, topic: "RETURNS_AND_REFUNDS", note: note() }),
  ],
});
