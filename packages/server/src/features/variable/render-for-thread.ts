import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { translationFor } from "./choose-translation.policy.ts";
import type { ChosenTranslation } from "./choose-translation.policy.ts";
import { checkInputs } from "./input-value.policy.ts";
import type { DeclaredInput, GivenInput } from "./input-value.policy.ts";
import { formatTag } from "./language.policy.ts";
import { loadSubject } from "./load-subject.ts";
import type { About } from "./load-subject.ts";
import { renderTranslation } from "./render-translation.policy.ts";
import type { ResolvedVariable, Unavailable, UsedVariable } from "./render-translation.policy.ts";
import { resolveFor } from "./resolve-variables.ts";
import { namesIn } from "./template.policy.ts";

/** A macro version's texts and what it lets a person fill in. */
export type Template = {
  readonly translations: readonly { readonly locale: string; readonly body: string }[];
  readonly inputs: readonly DeclaredInput[];
};
export type RenderAsk = About & {
  readonly template: Template;
  /** Null leaves it to the buyer's own language. */
  readonly locale: string | null;
  readonly inputs: readonly GivenInput[];
};

type Chosen = Omit<ChosenTranslation<unknown>, "translation"> & { readonly locale: string };
export type RenderedForThread =
  | { readonly kind: "not found"; readonly what: "ticket" | "thread" | "translation" }
  | {
      readonly kind: "rendered";
      readonly text: string;
      readonly chosen: Chosen;
      readonly variables: readonly ResolvedVariable[];
      /** To be stored with the message: what it says was so, by whose word, as of when. */
      readonly used: readonly UsedVariable[];
    }
  | {
      readonly kind: "unavailable";
      readonly chosen: Chosen;
      readonly variables: readonly ResolvedVariable[];
      readonly unavailable: readonly Unavailable[];
    };

/**
 * What a macro version says to the customer of this thread at this moment, or everything that keeps it from being said. Preview and sending
 * come through here; sending does so inside its transaction, so that what is checked is what is stored.
 */
export const renderForThread = async (scope: Scope, clock: Clock, ask: RenderAsk): Promise<RenderedForThread> => {
  const { template } = ask;
  const subject = await loadSubject(scope, ask);
  if (subject === "no ticket") return { kind: "not found", what: "ticket" };
  if (subject === "no thread") return { kind: "not found", what: "thread" };
  const found = translationFor(template.translations, ask.locale ?? subject.recipient.locale);
  if (!found) return { kind: "not found", what: "translation" };
  const { body, locale } = found.translation;
  const chosen = { locale, rule: found.rule, why: found.why };
  const { values, faults } = checkInputs(template.inputs, ask.inputs, formatTag(locale, subject.recipient.locale));
  const resolved = await resolveFor(scope, clock, subject, { locale, names: namesIn(body) });
  const rendered = renderTranslation(body, resolved, values);
  const variables = [...resolved.values()];
  const refused = faults.map(({ name, message }): Unavailable => ({
    name,
    reason: "INPUT_REFUSED",
    message: `${name} ${message}.`,
    refresh: null,
  }));
  const known = new Set(refused.map(({ name }) => name));
  const lacking = rendered.kind === "rendered" ? [] : rendered.unavailable.filter(({ name }) => !known.has(name));
  if (rendered.kind === "rendered" && refused.length === 0)
    return { kind: "rendered", text: rendered.text, chosen, variables, used: rendered.used };
  return { kind: "unavailable", chosen, variables, unavailable: [...refused, ...lacking] };
};
