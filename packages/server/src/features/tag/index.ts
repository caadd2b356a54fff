export {
  AGENT_PROCESSED_REFUND,
  ATTACHMENT_RECEIVED,
  AUTOMATIC_TAGS,
  CLAIM_FILED,
  MESSAGE_FLOOD,
  REPEAT_CONTACT,
} from "./automatic-tag.policy.ts";
export { addAutomaticTag, tagByOrder } from "./automatic-tag.store.ts";
export { DEFAULT_TAXONOMY } from "./default-taxonomy.ts";
export { readTags, tagsByNames } from "./tag.store.ts";
export type { Tag, TagFilter } from "./tag.store.ts";
export { reasonOfTicket, reasonsOfTickets } from "./reason.store.ts";
