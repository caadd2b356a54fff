import type { RequestContext } from "../../graphql/context.ts";
import { inScope } from "../../graphql/context.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { ingestMessage } from "./ingest-message.command.ts";
import { decodeRaw, issuesOfParsed, receiveMail, receiveParsed } from "./read-incoming.ts";
import type { ParsedMessage, Received } from "./read-incoming.ts";

export type IngestInput = {
  readonly channelAccountId: string;
  readonly raw?: string | null | undefined;
  readonly parsed?: ParsedMessage | null | undefined;
};
type Ctx = Pick<RequestContext, "read" | "run">;

/** Reads the mail before any transaction is open (parsing takes time), then stores what it turned out to be. */
export const ingest = async (input: IngestInput, ctx: Ctx) => {
  const account = await ctx.read(inScope(findChannelAccount), input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const received = await receive(input, account);
  return "issues" in received ? invalidInput(received.issues) : ctx.run(ingestMessage, { account, received });
};

const receive = async ({ raw, parsed }: IngestInput, account: ChannelAccount): Promise<Received | { issues: ReturnType<typeof issuesOfParsed> }> => {
  if ((raw == null) === (parsed == null)) return { issues: [{ path: ["input"], message: "give exactly one of raw and parsed" }] };
  if (parsed != null) {
    const issues = issuesOfParsed(parsed);
    return issues.length > 0 ? { issues } : receiveParsed(parsed, account);
  }
  const decoded = decodeRaw(raw ?? "");
  return "issue" in decoded ? { issues: [decoded.issue] } : receiveMail(decoded.bytes, account);
};
