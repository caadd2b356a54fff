export { findDelivery, latestOfThreads, pendingRepliesOfThreads } from "./delivery.store.ts";
export type { ConversationMessage } from "./delivery.store.ts";
export type { RenderedVariable } from "./delivery.table.ts";
export { messagesByIds } from "./message.store.ts";
export { contentHashOf, queueMessage } from "./queue-message.ts";
export type { Message } from "./message.store.ts";
