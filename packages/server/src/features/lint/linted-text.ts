import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { lintFactsOfThreads } from "./lint-facts.ts";
import { lintReport } from "./lint-text.ts";
import type { LintFinding, MessageKind } from "./lint.policy.ts";

/** Not exported: whoever lacks it cannot make such a text. */
const passed = Symbol("passed the lint");
/** A text that breaks no rule that stops it in its thread. Nothing else is sent, and only `lintOutgoing` makes one. */
export type LintedText = {
  readonly threadId: string;
  readonly subject: string;
  readonly text: string;
  readonly warnings: readonly LintFinding[];
  readonly [passed]: true;
};
export type Outgoing = Pick<LintedText, "threadId" | "subject" | "text"> & { readonly kind: MessageKind };
export type Linted =
  | { readonly kind: "passed"; readonly linted: LintedText }
  | { readonly kind: "blocked"; readonly findings: readonly LintFinding[] };

/** Each text in its thread, in the order they came. One statement for the facts, however many. */
export const lintOutgoing = async (scope: Scope, clock: Clock, outgoing: readonly Outgoing[]): Promise<Linted[]> => {
  const known = await lintFactsOfThreads(
    scope,
    clock,
    outgoing.map(({ threadId }) => threadId),
  );
  return outgoing.map(({ threadId, subject, text, kind }): Linted => {
    const about = known.get(threadId);
    if (!about) throw new Error("a message is written for a thread of its workspace");
    const { findings, blocked } = lintReport({ text, subject, kind, channel: about.channel, facts: about.facts });
    return blocked
      ? { kind: "blocked", findings }
      : { kind: "passed", linted: { threadId, subject, text, warnings: findings, [passed]: true } };
  });
};
