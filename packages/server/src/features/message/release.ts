import type { RequestContext } from "../../graphql/context.ts";
import { inScope } from "../../graphql/context.ts";
import type { Scope } from "../../platform/database.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { quarantinedByIds, readRawMail } from "./message.store.ts";
import { receiveMail } from "./read-incoming.ts";
import { notReleasable, releaseMessage } from "./release-message.command.ts";

type Ctx = Pick<RequestContext, "read" | "run">;

const findKept = async (scope: Scope, id: string) => {
  const [quarantined] = await quarantinedByIds(scope, [id]);
  const account = quarantined && (await findChannelAccount(scope, quarantined.channelAccountId));
  const raw = quarantined && (await readRawMail(scope, quarantined.rawMailId));
  return quarantined && account && raw ? { quarantined, account, raw } : undefined;
};

/** Reads the kept mail again, trusting the person who vouches for it instead of its headers. */
export const release = async (input: { quarantinedMessageId: string; note: string }, ctx: Ctx) => {
  const kept = await ctx.read(inScope(findKept), input.quarantinedMessageId);
  if (!kept) return notReleasable("There is no quarantined mail with this id in this workspace.");
  if (kept.quarantined.releasedAt !== null) return notReleasable("The mail was released before.");
  const received = await receiveMail(kept.raw, kept.account, { trusted: true });
  return ctx.run(releaseMessage, { note: input.note, account: kept.account, quarantined: kept.quarantined, received });
};
