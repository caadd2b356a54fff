import { invariant } from "../../kernel/assert.ts";
import type { Query } from "../../platform/command.ts";
import { findChannelAccount, findWorkspace, readChannelAccounts, readMembers } from "./workspace.store.ts";
import type { ChannelAccount, Member, Workspace } from "./workspace.store.ts";

/** The workspace the caller's key belongs to. */
export const ownWorkspace: Query<void, Workspace> = async (_, { scope }) => {
  const found = await findWorkspace(scope);
  invariant(found, "a key has its workspace");
  return found;
};

export const listChannelAccounts: Query<void, ChannelAccount[]> = (_, { scope }) => readChannelAccounts(scope);

export const channelAccountById: Query<string, ChannelAccount | undefined> = (id, { scope }) => findChannelAccount(scope, id);

/** By name. */
export const listMembers: Query<void, Member[]> = (_, { scope }) => readMembers(scope);
