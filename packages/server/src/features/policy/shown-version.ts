/** What the API shows of a version: the stored document as today's format has it. */
import { money, parseAmount, isCurrencyCode } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { changesBetween, textOf } from "./document-changes.policy.ts";
import type { PolicyChange } from "./document-changes.policy.ts";
import type { PolicyDemand, PolicyDocument } from "./policy-document.ts";
import type { PolicyVersion } from "./policy-version.store.ts";
import { digestOfPolicy, parsePolicyDocument } from "./stored-document.ts";

export type { PolicyChange } from "./document-changes.policy.ts";
export type { PolicyIssue } from "./contradictions.policy.ts";
export { ISSUE_KINDS } from "./contradictions.policy.ts";

export const showDocument = ({ document }: Pick<PolicyVersion, "document">): PolicyDocument => parsePolicyDocument(document);

export const showText = (version: Pick<PolicyVersion, "document">): string => textOf(showDocument(version));

export const showDigest = (version: Pick<PolicyVersion, "document">): string => digestOfPolicy(showDocument(version));

export const showChanges = (version: PolicyVersion, base: PolicyVersion | null): PolicyChange[] =>
  base === null ? [] : changesBetween(showDocument(base), showDocument(version));

/** Amounts of a document, which were checked when it was written. */
export const showAmounts = (byCurrency: Readonly<Record<string, string>> | undefined): Money[] | null =>
  byCurrency === undefined
    ? null
    : Object.entries(byCurrency).flatMap(([currencyCode, text]) =>
        isCurrencyCode(currencyCode) ? [parseAmount(text, currencyCode) ?? money(0n, currencyCode)] : [],
      );

/** All that any kind of demand states, null where this one does not. */
export type ShownDemand = {
  readonly kind: PolicyDemand["kind"];
} & {
  readonly [Field in Exclude<keyof Extract<PolicyDemand, { kind: "LIMIT" }>, "kind">]:
    | Extract<PolicyDemand, { kind: "LIMIT" }>[Field]
    | null;
} & { readonly [Field in "kinds"]: Extract<PolicyDemand, { kind: "EVIDENCE" }>[Field] | null } & {
  readonly [Field in "topic"]: Extract<PolicyDemand, { kind: "QUALIFICATION" }>[Field] | null;
} & {
  readonly [Field in "timeZone" | "days" | "from" | "to"]: Extract<PolicyDemand, { kind: "WORKING_HOURS" }>[Field] | null;
};

const NOTHING = {
  per: null,
  windowDays: null,
  amounts: null,
  kinds: null,
  topic: null,
  timeZone: null,
  days: null,
  from: null,
  to: null,
};

export const showDemand = (demand: PolicyDemand): ShownDemand => ({ ...NOTHING, ...demand });
