/** What the API shows of feedback; the policy owns words and bounds. */
import { isNegative } from "./feedback.policy.ts";
import type { Feedback } from "./feedback.store.ts";

export { FEEDBACK_SOURCES } from "./feedback.policy.ts";

export const isNegativeFeedback = (feedback: Feedback): boolean => isNegative(feedback);
