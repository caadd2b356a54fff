/** The one way in which a macro's body becomes a text. */
import { isInputName, variableOf } from "./variable-catalogue.policy.ts";
import type { RefreshOperation } from "./variable-catalogue.policy.ts";
import { namesIn, partsOf } from "./template.policy.ts";
import type { MacroVariableType, UnavailableReason, VariableState } from "./vocabulary.ts";

export type Refresh = { readonly operation: RefreshOperation; readonly id: string };

export type ResolvedVariable = {
  readonly name: string;
  readonly type: MacroVariableType;
  /** As it stands in the text; null when MISSING. */
  readonly value: string | null;
  /** Who told it; the name's first part when nobody did. */
  readonly source: string;
  readonly asOf: Date | null;
  readonly maxAgeSeconds: number | null;
  readonly state: VariableState;
  readonly why: string;
  readonly refresh: Refresh | null;
  /** Said only together with one of these: "refunded" names its reference (domain.md §7). */
  readonly saidWith?: readonly string[];
};

/** What stands in a text, to be kept with it as JSON. */
export type UsedVariable = {
  readonly name: string;
  readonly value: string;
  /** `agent` for what a person filled in. */
  readonly source: string;
  /** ISO 8601. */
  readonly asOf: string | null;
};

export type Unavailable = {
  readonly name: string;
  readonly reason: UnavailableReason;
  readonly message: string;
  readonly refresh: Refresh | null;
};

export type Rendered =
  | { readonly kind: "rendered"; readonly text: string; readonly used: readonly UsedVariable[] }
  | { readonly kind: "unavailable"; readonly unavailable: readonly Unavailable[] };

const lacking = (
  name: string,
  names: readonly string[],
  resolved: ReadonlyMap<string, ResolvedVariable>,
  inputs: ReadonlyMap<string, string>,
): Unavailable | undefined => {
  const no = (reason: UnavailableReason, message: string, refresh: Refresh | null = null): Unavailable => ({
    name,
    reason,
    message,
    refresh,
  });
  if (isInputName(name)) return inputs.has(name) ? undefined : no("INPUT_MISSING", `${name} is not filled in.`);
  const variable = resolved.get(name);
  if (!variable || variable.state === "MISSING" || variable.value === null)
    return variableOf(name)
      ? no("VARIABLE_MISSING", variable?.why ?? `${name} was not asked for.`, variable?.refresh)
      : no("VARIABLE_UNKNOWN", `There is no variable ${name}; see Query.macroVariables.`);
  if (variable.state === "STALE") return no("VARIABLE_STALE", variable.why, variable.refresh);
  const { saidWith = [] } = variable;
  if (saidWith.length > 0 && !saidWith.some((other) => names.includes(other)))
    return no("SAID_ALONE", `"${variable.value}" is said only together with ${saidWith.join(" or ")}, which this text lacks.`);
  return undefined;
};

/**
 * The body with a value in each of its places, or everything that is missing or too old, and then no text at all. Sentences stand as they
 * are, values are put in once and never read again: nothing in a value is a place.
 */
export const renderTranslation = (
  body: string,
  resolved: ReadonlyMap<string, ResolvedVariable>,
  inputs: ReadonlyMap<string, string>,
): Rendered => {
  const names = namesIn(body);
  const unavailable = names.flatMap((name) => lacking(name, names, resolved, inputs) ?? []);
  if (unavailable.length > 0) return { kind: "unavailable", unavailable };
  const valueOf = (name: string): string => (isInputName(name) ? inputs.get(name) : resolved.get(name)?.value) ?? "";
  const text = partsOf(body)
    .map((part) => (part.kind === "literal" ? part.text : valueOf(part.name)))
    .join("");
  const used = names.map((name): UsedVariable => {
    const variable = resolved.get(name);
    return { name, value: valueOf(name), source: variable?.source ?? "agent", asOf: variable?.asOf?.toISOString() ?? null };
  });
  return { kind: "rendered", text, used };
};
