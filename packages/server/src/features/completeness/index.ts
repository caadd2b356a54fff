export { openQuestionsByTicketIds } from "./check-answer.ts";
