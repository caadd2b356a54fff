import { createHash } from "node:crypto";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY } from "./demo-time.ts";
import type { At } from "./demo-time.ts";

type Generated = Pick<DemoRows, "authorityReviews" | "authorityReviewUses" | "authorityVerdicts">;
type Use = DemoRows["decisions"][number];

const SEED = "monthly review";
const PER_ACTOR = 3;
const FROM = 30 * DAY;
const DRAWN = 1.5 * DAY;

/** As drawUses draws. */
const hashOf = ({ id }: Use): string => createHash("sha256").update(`${SEED}:${id}`).digest("hex");

/**
 * Last month's review, drawn by Mara and half done: Ana's uses are found in order, one of Ben's is questionable, and the second half of a
 * split sum is a breach, wherever chance has put it.
 */
export const generateReviews = (decisions: readonly Use[], at: At): Generated => {
  const id = createDemoIds(63)("authorityReview", DRAWN);
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(DRAWN) };
  const uses = decisions.filter(
    ({ action, outcome, decidedAt }) =>
      action && outcome === "ALLOW" && decidedAt && decidedAt >= at(FROM) && decidedAt < at(DRAWN),
  );
  const byActor = [...Map.groupBy(uses, ({ actorId }) => actorId ?? "system")].sort(([a], [b]) => (a < b ? -1 : 1));
  const drawn = byActor.flatMap(([, all]) => [...all].sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1)).slice(0, PER_ACTOR));
  const said = (decision: Use, verdict: "APPROPRIATE" | "QUESTIONABLE" | "BREACH", comment: string | null) => ({
    ...own,
    decisionId: decision.id,
    version: 1,
    verdict,
    comment,
    judgedBy: decision.actorId === DEMO_MEMBERS.mara ? DEMO_MEMBERS.colin : DEMO_MEMBERS.mara,
    judgedAt: at(DRAWN / 2),
    createdAt: at(DRAWN / 2),
  });
  const ofBen = drawn.filter(({ actorId }) => actorId === DEMO_MEMBERS.ben);
  const half = secondHalf(uses);
  return {
    authorityReviews: [
      {
        ...own,
        id,
        from: at(FROM),
        to: at(DRAWN),
        actions: ["REFUND", "CANCELLATION", "MODIFICATION"],
        perActor: PER_ACTOR,
        seed: SEED,
        populations: Object.fromEntries(byActor.map(([actorId, all]) => [actorId, all.length])),
        drawnBy: DEMO_MEMBERS.mara,
        drawnAt: at(DRAWN),
      },
    ],
    authorityReviewUses: drawn.map((use, index) => ({
      workspaceId: DEMO_WORKSPACE,
      reviewId: id,
      place: index + 1,
      decisionId: use.id,
      actorId: use.actorId ?? "system",
    })),
    authorityVerdicts: [
      ...drawn.filter(({ actorId }) => actorId === DEMO_MEMBERS.ana).map((use) => said(use, "APPROPRIATE", null)),
      ...ofBen
        .filter((use) => use !== half)
        .slice(0, 1)
        .map((use) =>
          said(use, "QUESTIONABLE", "The note does not say what was broken, and why so much of the price goes back."),
        ),
      ...(half
        ? [said(half, "BREACH", "Two halves of one sum within an hour: together it needed my approval, and Ben knows it.")]
        : []),
    ],
  };
};

/** The later one of two uses by Ben for the same customer. */
const secondHalf = (uses: readonly Use[]): Use | undefined => {
  const ofBen = uses.filter(({ actorId }) => actorId === DEMO_MEMBERS.ben);
  return ofBen.findLast((use) => ofBen.some((other) => other !== use && other.customerId === use.customerId));
};
