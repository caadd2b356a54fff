import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { quarantinedByIds, readQuarantined, readRawMail } from "./message.store.ts";
import type { QuarantinedMessage } from "./message.store.ts";

/** Newest first. */
export const listQuarantined: Query<PageRequest, QuarantinedMessage[]> = (page, { scope }) => readQuarantined(scope, page);

export type KeptMail = { readonly quarantined: QuarantinedMessage; readonly account: ChannelAccount; readonly raw: Uint8Array };

/** A quarantined mail with its bytes, as they came. */
export const findKeptMail: Query<string, KeptMail | undefined> = async (id, { scope }) => {
  const [quarantined] = await quarantinedByIds(scope, [id]);
  const account = quarantined && (await findChannelAccount(scope, quarantined.channelAccountId));
  const raw = quarantined && (await readRawMail(scope, quarantined.rawMailId));
  return quarantined && account && raw ? { quarantined, account, raw } : undefined;
};
