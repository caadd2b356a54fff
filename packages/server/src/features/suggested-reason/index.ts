export { suggestedReasonsByTicketIds } from "./suggested-reasons.ts";
