import type { ChannelName } from "../../connectors/channel.ts";
import type { CommandContext } from "../../platform/command.ts";
import { lintFactsOfChannel, lintText } from "../lint/index.ts";
import type { LintFinding } from "../lint/index.ts";
import { filledForLint, namesOfBody } from "./macro-text.policy.ts";

export type MacroFinding = { readonly locale: string; readonly channel: ChannelName; readonly finding: LintFinding };
type Text = { readonly locale: string; readonly body: string };

/** What a rule of the channels stops at sending, whatever stands in the places. Statements: one for each channel. */
export const blockedIn = async (
  { tx, clock }: Pick<CommandContext, "tx" | "clock">,
  channels: readonly ChannelName[],
  texts: readonly Text[],
): Promise<MacroFinding[]> => {
  const found: MacroFinding[] = [];
  for (const channel of channels) {
    const facts = await lintFactsOfChannel(tx, clock, { channel, locale: null });
    for (const { locale, body } of texts) {
      // A refund may be called done where the text names its number: without one that is done, the sending is refused.
      const refundDone = namesOfBody(body).includes("refund.doneReference");
      const ask = { text: filledForLint(body), channel, kind: "REPLY" as const };
      const findings = lintText({ ...ask, facts: { ...facts, buyerLanguages: [locale], refundDone } });
      found.push(...findings.filter(({ severity }) => severity === "BLOCK").map((finding) => ({ locale, channel, finding })));
    }
  }
  return found;
};
