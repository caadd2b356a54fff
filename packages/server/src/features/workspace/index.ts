export { channelAccountById } from "./workspace.query.ts";
export { channelAccountsByIds, findChannelAccount, lockActor, lockChannelAccount } from "./workspace.store.ts";
export type { ChannelAccount, ShownActor } from "./workspace.store.ts";
export type { ApiKey } from "./api-key.store.ts";
