export { channelAccountById } from "./workspace.query.ts";
export { findActor } from "./api-key.store.ts";
export { permissionNotHeld } from "./create-api-key.command.ts";
export type { ApiKey } from "./api-key.store.ts";
export {
  actorsByIds,
  channelAccountsByIds,
  findChannelAccount,
  findMember,
  lockActor,
  lockChannelAccount,
} from "./workspace.store.ts";
export type { ChannelAccount, Member, ShownActor } from "./workspace.store.ts";
export { CHANNELS } from "./workspace.table.ts";
