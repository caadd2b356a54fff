import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { ChannelName } from "../../connectors/channel.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { readHost } from "./link-host.policy.ts";
import { isMarketplace } from "./lint.policy.ts";
import { deleteAllowance, insertAllowance, lockAllowance, MOST_ALLOWANCES, readAllowances } from "./lint.store.ts";

export type AllowLinkInput = { readonly channel: ChannelName; readonly host: string; readonly note: string };

/** Lets messages of a channel link to a host and its subdomains. */
export const allowLink = guarded(
  "link.allow",
  by("host"),
)(async (input: AllowLinkInput, context) => {
  const { tx, actor, clock } = context;
  const host = readHost(input.host);
  const issues: InputIssue[] = [];
  if (!isMarketplace(input.channel))
    issues.push({ path: ["input", "channel"], message: `${input.channel} allows all links: there is nothing to allow` });
  if (host === undefined)
    issues.push({
      path: ["input", "host"],
      message: 'must be a host alone, such as "manuals.example.com": no protocol, path, port, name or address of numbers',
    });
  if (issues.length > 0 || host === undefined) return invalidInput(issues);
  const all = await readAllowances(tx, null);
  const existing = all.find((one) => one.channel === input.channel && one.host === host);
  if (existing) return { __typename: "AllowLinkSuccess" as const, linkAllowance: existing, created: false };
  if (all.length >= MOST_ALLOWANCES)
    return invalidInput([{ path: ["input", "host"], message: `a workspace allows at most ${MOST_ALLOWANCES} hosts` }]);
  const refused = await objectionToNote(tx, input.note);
  if (refused) return refused;
  const facts = { channel: input.channel, host, note: input.note, allowedBy: actor.id, createdAt: clock.now() };
  const linkAllowance = await insertAllowance(tx, facts);
  if (!linkAllowance) {
    const [made] = (await readAllowances(tx, input.channel)).filter((one) => one.host === host);
    if (!made) throw new Error("what stands in the way of an insert can be read");
    return { __typename: "AllowLinkSuccess" as const, linkAllowance: made, created: false };
  }
  await recordAudit(tx, { action: "link.allow", actor, subjectId: linkAllowance.id, note: input.note });
  return { __typename: "AllowLinkSuccess" as const, linkAllowance, created: true };
});

export type DisallowLinkInput = { readonly linkAllowanceId: string; readonly note: string };

/** Takes an allowance back. */
export const disallowLink = guarded(
  "link.disallow",
  by("linkAllowanceId"),
)(async ({ linkAllowanceId, note }: DisallowLinkInput, context) => {
  const { tx, actor } = context;
  const found = await lockAllowance(tx, linkAllowanceId);
  if (!found) return notFound("LinkAllowanceNotFound", "allowance of a link", linkAllowanceId, "linkAllowanceId");
  const refused = await objectionToNote(tx, note);
  if (refused) return refused;
  await deleteAllowance(tx, found.id);
  await recordAudit(tx, { action: "link.disallow", actor, subjectId: found.id, note });
  return { __typename: "DisallowLinkSuccess" as const, linkAllowanceId: found.id };
});
