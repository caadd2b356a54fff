export type { Message } from "./message.store.ts";
