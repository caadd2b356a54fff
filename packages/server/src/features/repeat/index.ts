export { ANSWER, OUTCOME_FORMULAS } from "./answer-words.ts";
export { repeatsByTicketIds } from "./repeat-of.ts";
export { tagRepeatContact } from "./tag-repeat-contact.ts";
