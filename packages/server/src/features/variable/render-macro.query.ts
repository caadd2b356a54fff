import { notFound } from "../../kernel/problem.ts";
import type { QueryContext } from "../../platform/command.ts";
import { loadMacroVersion } from "../macro/index.ts";
import type { GivenInput } from "./input-value.policy.ts";
import { renderForThread } from "./render-for-thread.ts";

export type RenderMacroInput = {
  readonly ticketId: string;
  readonly threadId?: string | null | undefined;
  readonly macroVersionId: string;
  readonly locale?: string | null | undefined;
  readonly inputs: readonly GivenInput[];
};

/** What sending this version now would say: the same function that sending calls. A draft is
 * shown to whoever asks for its language, or while nothing else is vetted. */
export const renderMacro = async (input: RenderMacroInput, { scope, clock }: QueryContext) => {
  const loaded = await loadMacroVersion(scope, input.macroVersionId);
  if (!loaded) return notFound("MacroVersionNotFound", "version of a macro", input.macroVersionId, "macroVersionId");
  const { ticketId, threadId = null, locale = null, inputs } = input;
  const vetted = loaded.translations.filter(({ vettedAt }) => vettedAt !== null);
  const translations = locale === null && vetted.length > 0 ? vetted : loaded.translations;
  const template = { translations, inputs: loaded.version.inputs };
  const rendered = await renderForThread(scope, clock, { ticketId, threadId, locale, inputs, template });
  if (rendered.kind === "not found")
    switch (rendered.what) {
      case "ticket":
        return notFound("TicketNotFound", "ticket", ticketId, "ticketId");
      case "thread":
        return notFound("ThreadNotFound", "thread of this ticket", threadId ?? "", "threadId");
      case "translation":
        return notFound("MacroVersionNotFound", "text in a version of a macro", input.macroVersionId, "macroVersionId");
    }
  const { chosen, variables } = rendered;
  return {
    __typename: "RenderedMacro" as const,
    text: rendered.kind === "rendered" ? rendered.text : null,
    locale: chosen.locale,
    localeRule: chosen.rule,
    localeReason: chosen.why,
    variables,
    unavailable: rendered.kind === "rendered" ? [] : rendered.unavailable,
  };
};
