/** The words of the desk: who does what there, what is asked, and what an answer comes to. */
import type { Firstline } from "@firstline/sdk";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import type { Role } from "../src/kernel/actor.ts";
import type { GivenOrder } from "./given.ts";

export const WHO = ["agent", "secondKey", "colleague", "manager", "compliance", "deputy", "bot"] as const;
export type Who = (typeof WHO)[number];
export type Currency = "USD" | "EUR";
export type Reason = "DAMAGED" | "GOODWILL" | "CUSTOMER_RETURN";
export type NoteKind = "good" | "same" | "short";

export type Use =
  | {
      readonly do: "refund";
      readonly who: Who;
      readonly order: number;
      readonly through: number;
      /** `EDGE`: all that is shown to be left; `OVER`: a cent more. */
      readonly minor: number | "FULL" | "LINES" | "EDGE" | "OVER";
      readonly reason: Reason;
      readonly note: NoteKind;
    }
  | { readonly do: "again"; readonly which: number }
  | { readonly do: "cancel"; readonly who: Who; readonly order: number; readonly note: NoteKind }
  | { readonly do: "reply"; readonly who: Who; readonly order: number; readonly text: number }
  | { readonly do: "decide"; readonly who: Who | "whoever asked"; readonly which: number; readonly verdict: "APPROVE" | "REJECT" }
  | { readonly do: "activate"; readonly document: PolicyDocument }
  | { readonly do: "claim"; readonly order: number }
  | { readonly do: "ship"; readonly order: number }
  | { readonly do: "merge" }
  | { readonly do: "unmerge" };
export type Step =
  | Use
  | { readonly do: "pass"; readonly days: number }
  | { readonly do: "together"; readonly uses: readonly Use[] };

export type Order = GivenOrder & {
  readonly customerId: string;
  readonly currency: Currency;
  readonly channel: string;
  readonly fulfilment: string;
  readonly paid: number;
};
export type Person = { readonly id: string; readonly isMachine: boolean; readonly roles: readonly Role[] };
export type Rule = {
  readonly rule: string;
  readonly result: string;
  readonly inputs: readonly { name: string; value: string }[];
};
export type Shown = {
  readonly id: string | null;
  readonly outcome: string;
  readonly policyVersionId: string;
  readonly rules: readonly Rule[];
};
export type Answer = {
  readonly __typename: string;
  readonly message?: string;
  readonly replayed?: boolean;
  readonly requiredRole?: string;
  readonly decision?: Shown | null;
  readonly refund?: { readonly id: string; readonly amount: { readonly amount: string } };
  readonly cancellation?: { readonly id: string };
  readonly escalation?: { readonly targetRole: string };
};
export type Preview = {
  readonly __typename: string;
  readonly message?: string;
  readonly decision?: Shown;
  readonly refusal?: { readonly __typename: string; readonly message: string } | null;
  readonly escalatesTo?: string | null;
};
export type RefundInput = Parameters<Firstline["refund"]["refundPreview"]>[0]["input"] & { readonly note: string };
export type Asked = {
  readonly who: Who;
  readonly input: RefundInput & { readonly idempotencyKey: string };
  refundId: string | null;
};
/** What the audit has to hold: one entry per attempt, with its decision where the answer showed one. */
export type Attempt = {
  readonly action: "refund.order" | "order.cancel" | "reply.send" | "escalation.decide";
  readonly actorId: string;
  readonly decisionId: string | null;
  readonly subjectId: string;
};

/** Two questions are asked at two moments: `at` is the only input that may differ. */
const essence = ({ outcome, policyVersionId, rules }: Shown) => ({
  outcome,
  policyVersionId,
  rules: rules.map((rule) => ({ ...rule, inputs: rule.inputs.filter(({ name }) => name !== "at") })),
});
export const foreseen = ({ __typename, message, decision, refusal, escalatesTo }: Preview) =>
  decision === undefined
    ? { decision: null, refusal: [__typename, message ?? null], escalatesTo: null }
    : {
        decision: essence(decision),
        refusal: refusal ? [refusal.__typename, refusal.message] : null,
        escalatesTo: escalatesTo ?? null,
      };
export const executed = ({ __typename, message, decision, escalation }: Answer) => ({
  decision: decision ? essence(decision) : null,
  refusal: message === undefined ? null : [__typename, message],
  escalatesTo: escalation?.targetRole ?? null,
});
