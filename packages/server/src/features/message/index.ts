export { findDelivery, latestOfThreads, pendingRepliesOfThreads } from "./delivery.store.ts";
export type { ConversationMessage } from "./delivery.store.ts";
export type { RenderedVariable, StoredWarning } from "./delivery.table.ts";
export { messagesByIds } from "./message.store.ts";
export type { QuarantinedMessage } from "./message.store.ts";
export { contentHashOf, queueMessage, subjectOfAnswer } from "./queue-message.ts";
export type { Message } from "./message.store.ts";
