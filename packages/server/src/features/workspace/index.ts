export {
  actorsByIds, channelAccountsByIds, findChannelAccount, listChannelAccounts, lockActor, lockChannelAccount,
} from "./workspace.store.ts";
export type { ChannelAccount, ShownActor, Workspace } from "./workspace.store.ts";
