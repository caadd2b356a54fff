import type { Query } from "../../platform/command.ts";
import { findTicket } from "../ticket/index.ts";
import { checkAnswer } from "./check-answer.ts";
import type { AnswerCheck } from "./check-answer.ts";

export { LONGEST_TEXT } from "./check-answer.ts";

/** What the ticket's answer lacks; nothing is stored. */
export const resolutionCheck: Query<{ ticketId: string; draft: string | null }, AnswerCheck | null> = async (
  { ticketId, draft },
  { scope },
) => ((await findTicket(scope, ticketId)) ? checkAnswer(scope, ticketId, draft) : null);
