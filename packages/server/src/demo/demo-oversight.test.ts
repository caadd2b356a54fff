/** What a newcomer sees of authority right after the first start: who is just below the limit, what was split, what was reviewed. */
import { operation } from "@firstline/sdk";
import type { Firstline } from "@firstline/sdk";
import { beforeAll, expect, test } from "vitest";
import { expectMember } from "../../test/given.ts";
import { SERVER_SECRET } from "../../test/harness.ts";
import { plainClient, sharedApp } from "../../test/shared-app.ts";
import { decideAgain } from "../features/guard/index.ts";
import { parsePolicyDocument } from "../features/policy/stored-document.ts";
import { generateDemo } from "./generate-demo.ts";
import { seedDemo } from "./seed-demo.ts";

const app = sharedApp({ env: { MARKETPLACE_POLL_MS: "10000" } });
let manager: Firstline;

beforeAll(async () => {
  const { database } = app().app;
  const { tokens } = await seedDemo(database, { serverSecret: SERVER_SECRET, amazonEndpoint: undefined, now: new Date() });
  manager = plainClient(app(), tokens.manager);
}, 60_000);

const SPLITS = operation<{ guardedAttempts: { nodes: object[] } }>(
  `query Splits { guardedAttempts(filter: { window: { lastDays: 30 }, sign: SPLIT_ATTEMPT }) { nodes { amount { amount } verdict { verdict } splitWith { id } } } }`,
);
type Figure = { value: number };
const USE = operation<{
  authorityUse: {
    rows: {
      actor: { name: string };
      uses: Figure;
      refused: Figure;
      splitAttempts: Figure;
      justBelowLimit: Figure & { teamMedian: string };
    }[];
  };
}>(`query Use { authorityUse(input: { window: { lastDays: 30 } }) { rows { actor { name } uses { value } refused { value }
  splitAttempts { value } justBelowLimit { value teamMedian } } } }`);

test("one agent stays just below the limit, splits a sum, is refused; his team does nothing of the kind", async () => {
  const { rows } = (await manager.request(USE, {})).authorityUse;
  const shown = rows.map(({ actor, uses, refused, splitAttempts, justBelowLimit }) => [
    actor.name,
    uses.value,
    refused.value,
    splitAttempts.value,
    justBelowLimit.value,
  ]);
  expect(new Map(shown.map(([name, ...figures]) => [name, figures]))).toEqual(
    new Map([
      ["Ana Oliveira", [15, 0, 0, 0]],
      ["Ben Carter", [11, 3, 1, 5]],
      ["Mara Lindqvist", [4, 0, 0, 0]],
      ["Colin Reyes", [2, 0, 0, 0]],
    ]),
  );
  const { nodes } = (await manager.request(SPLITS, {})).guardedAttempts;
  expect(nodes).toMatchObject([{ amount: { amount: "54.95" }, verdict: { verdict: "BREACH" }, splitWith: [{}] }]);
});

const DRAWN = operation<{ authorityReview: { uses: { nodes: { id: string }[] } } }, { id: string }>(
  "query Drawn($id: ID!) { authorityReview(id: $id) { uses(first: 100) { nodes { id } } } }",
);

test("a review is half done, and whoever draws its seed again draws the same uses", async () => {
  const { nodes } = await manager.oversight.authorityReviews();
  expect(nodes).toHaveLength(1);
  const [review] = nodes;
  expect(review?.progress).toMatchObject({ drawn: 11, appropriate: 3, questionable: 1 });
  const again = await manager.oversight.drawAuthorityReview({
    window: { from: review?.from ?? "", to: review?.to ?? "" },
    perActor: review?.perActor ?? 0,
    seed: review?.seed ?? "",
  });
  const { authorityReview } = expectMember(again, "DrawAuthorityReviewSuccess");
  const drawnIn = async (id: string) => (await manager.request(DRAWN, { id })).authorityReview.uses.nodes;
  expect(await drawnIn(authorityReview.id)).toEqual(await drawnIn(review?.id ?? ""));
});

test("a repeat offender and highly valuable customers are known to the guard that decided about them", () => {
  const demo = generateDemo(SERVER_SECRET, new Date());
  const buyers = demo.decisions.map(({ facts }) => JSON.stringify(facts?.["buyer"]).match(/"kind":"(\w+)"/)?.[1]);
  expect(new Set(buyers)).toEqual(new Set(["FIRST_TIME", "RETURNING", "HIGH_VALUE", "REPEAT_OFFENDER"]));
  const document = parsePolicyDocument(demo.policyVersions[0]?.document);
  for (const { action = null, facts = null, outcome, rules } of demo.decisions)
    expect(decideAgain(document, { action, facts })).toMatchObject({ outcome, rules });
});

const AUDIT = operation<{ refundAudit: { nodes: { note: string; rule: { rule: string } | null }[] } }>(
  "query Audit { refundAudit(filter: { agentProcessed: true }, first: 100) { nodes { note rule { rule } } } }",
);

test("the audit of refunds shows every one of them with its note and the rule that counted", async () => {
  const { nodes } = (await manager.request(AUDIT, {})).refundAudit;
  expect(nodes).toHaveLength(32);
  expect(nodes.every(({ note, rule }) => note.length > 40 && rule !== null)).toBe(true);
});
