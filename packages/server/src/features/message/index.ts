export { latestOfThreads } from "./delivery.store.ts";
export type { ConversationMessage } from "./delivery.store.ts";
export { queueMessage } from "./queue-message.ts";
export type { Message } from "./message.store.ts";
