import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { currentVersionsByMacroIds } from "../macro/index.ts";
import type { LoadedMacroVersion } from "../macro/index.ts";
import type { RenderedVariable } from "../message/index.ts";
import type { Thread } from "../ticket/index.ts";
import { renderForThread } from "../variable/index.ts";
import type { GivenInput, RenderedForThread, Unavailable } from "../variable/index.ts";
import type { ReplyMode } from "./reply-rule.policy.ts";
import type { AskedMacro } from "./reply.policy.ts";

/** What a reply would say, or why it says nothing yet. */
export type Composed = {
  readonly asked: LoadedMacroVersion | null;
  readonly macro: AskedMacro | null;
  /** Null when it cannot be written. */
  readonly text: string | null;
  readonly locale: string | null;
  readonly macroVersionId: Id<"macroVersion"> | null;
  readonly rendering: readonly RenderedVariable[];
  readonly unavailable: readonly Unavailable[];
};

/** One sort of line breaks, so that the text that is stored and hashed is the one that arrives. */
export const inOwnWords = (text: string): Composed => ({
  asked: null,
  macro: null,
  text: text.replaceAll(/\r\n?/g, "\n"),
  locale: null,
  macroVersionId: null,
  rendering: [],
  unavailable: [],
});

export type MacroAsk = {
  readonly ticketId: Id<"ticket">;
  readonly thread: Thread;
  readonly mode: ReplyMode;
  readonly locale: string | null;
  readonly inputs: readonly GivenInput[];
};

/** Only texts that somebody answers for are there to choose from, and only locked ones where the rules demand it. */
export const fromMacro = async (scope: Scope, clock: Clock, loaded: LoadedMacroVersion, ask: MacroAsk): Promise<Composed> => {
  const { macro, version, translations } = loaded;
  const isAsked = (tag: string): boolean => ask.locale === null || tag.toLowerCase() === ask.locale.toLowerCase();
  const vetted = translations.filter(({ vettedAt, locale }) => vettedAt !== null && isAsked(locale));
  const locked = vetted.filter(({ lockedAt }) => lockedAt !== null);
  const choice = ask.mode === "LOCKED_MACRO" && locked.length > 0 ? locked : vetted;
  const [inForce] = await currentVersionsByMacroIds(scope, [macro.id]);
  const { ticketId, thread, locale, inputs } = ask;
  const template = { translations: choice, inputs: version.inputs };
  const about = { ticketId, threadId: thread.id };
  const made = choice.length === 0 ? undefined : await renderForThread(scope, clock, { ...about, template, locale, inputs });
  const chosen = made === undefined || made.kind === "not found" ? null : made.chosen.locale;
  return {
    asked: loaded,
    macro: {
      versionId: version.id,
      locale: chosen ?? locale,
      isRetired: macro.retiredAt !== null,
      isVetted: vetted.length > 0,
      locked: locked.some((text) => text.locale === chosen),
      isInForce: vetted.length === 0 || inForce?.id === version.id,
      channels: macro.channels,
    },
    ...contentOf(made),
    locale: chosen,
    macroVersionId: version.id,
  };
};

const contentOf = (made: RenderedForThread | undefined): Pick<Composed, "text" | "rendering" | "unavailable"> => {
  if (made?.kind === "unavailable") return { text: null, rendering: [], unavailable: made.unavailable };
  if (made?.kind !== "rendered") return { text: null, rendering: [], unavailable: [] };
  return { text: made.text, rendering: made.used, unavailable: [] };
};
