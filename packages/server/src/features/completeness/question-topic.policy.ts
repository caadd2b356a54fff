/** What a customer can ask about. */
export const QUESTION_TOPICS = [
  "TRACKING",
  "RETURN",
  "REFUND",
  "CANCELLATION",
  "EXCHANGE",
  "DAMAGE",
  "ASSEMBLY",
  "PRODUCT",
  "WARRANTY",
  "INVOICE",
  "ADDRESS_CHANGE",
  "ACCOUNT_ACCESS",
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];
