export { repeatsByTicketIds } from "./repeat-of.ts";
