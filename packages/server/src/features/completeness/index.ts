export { checkAnswer, openQuestionsByTicketIds } from "./check-answer.ts";
export type { AnswerCheck } from "./check-answer.ts";
