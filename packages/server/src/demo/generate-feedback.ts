import type { DemoRows } from "./demo.store.ts";
import { createDemoAudit } from "./demo-audit.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import { FEEDBACK_AFTER_REFUNDS, FEEDBACK_ELSEWHERE } from "./texts/feedback-texts.ts";
import type { FeedbackText } from "./texts/feedback-texts.ts";

type World = Pick<DemoRows, "decisions"> & { readonly placed: readonly DemoOrder[] };

/** From the refund until the buyer rated us, and from then until the report was imported. */
const UNTIL_RATED = 2 * DAY;
const UNTIL_IMPORTED = 6 * HOUR;
/** From the rating until Amazon struck one out. */
const UNTIL_REMOVED = 12 * HOUR;
/** The amount from which the demo's draft wants a second person. */
const LARGE = 5000n;

/** How buyers rated us: some after refunds that the demo's draft would have had a second person look at, so that its back-test tells of them. */
export const generateFeedback = ({ decisions, placed }: World, at: At) => {
  const mint = createDemoIds(72);
  const { rows: audited, record } = createDemoAudit(73, at);
  const ageOf = (instant: Date): number => at(0).getTime() - instant.getTime();
  const after = decisions.flatMap(({ action, outcome, orderId, amountMinor, currencyCode, decidedAt }) => {
    const isLarge = action === "REFUND" && outcome === "ALLOW" && currencyCode === "USD" && (amountMinor ?? 0n) > LARGE;
    const ageMs = decidedAt ? ageOf(decidedAt) - UNTIL_RATED : 0;
    return isLarge && orderId && ageMs > DAY ? [{ orderId, ageMs }] : [];
  });
  const refunded = new Set<string>(decisions.flatMap(({ orderId }) => orderId ?? []));
  const elsewhere = placed
    .filter(({ id, delivered, channel, ageMs }) => delivered && channel !== "SHOPIFY" && ageMs > 12 * DAY && !refunded.has(id))
    .map(({ id: orderId, ageMs }) => ({ orderId, ageMs: ageMs - 11 * DAY }));
  const rated = [
    ...FEEDBACK_AFTER_REFUNDS.map((text, index) => ({ text, place: after[index] })),
    ...FEEDBACK_ELSEWHERE.map((text, index) => ({ text, place: elsewhere[index] })),
  ];
  const feedbacks = rated.flatMap(({ text, place }) => {
    if (place === undefined) return [];
    const { orderId, ageMs } = place;
    const recordedAge = ageMs - UNTIL_IMPORTED;
    const id = mint("feedback", recordedAge);
    record({ action: "feedback.record", actorId: DEMO_MEMBERS.mara, subjectId: id, ageMs: recordedAge });
    return [{ ...rowOf(text, ageMs, at), id, orderId, createdAt: at(recordedAge) }];
  });
  return { feedbacks, ...audited };
};

const rowOf = ({ rating, comment, isRemoved = false }: FeedbackText, ageMs: number, at: At) => ({
  workspaceId: DEMO_WORKSPACE,
  rating,
  comment,
  leftAt: at(ageMs),
  removedAt: isRemoved ? at(ageMs - UNTIL_REMOVED) : null,
  source: "IMPORT" as const,
  recordedBy: DEMO_MEMBERS.mara,
});
