import type { Capabilities } from "../../connectors/channel.ts";
import { problem } from "../../kernel/problem.ts";
import { minimumOf, policyForbids } from "../policy/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { LoadedAsk } from "./load-refund-ask.ts";
import type { RefundLaw } from "./refund.policy.ts";

export const SFP_GUIDANCE =
  "Amazon decides after-order matters of Prime orders. Refund here only when the goods came back (reason CUSTOMER_RETURN), within two business days.";
export const FBA_GUIDANCE =
  "Amazon ships, takes back and refunds this order itself. Send the buyer to Amazon's customer service, with the reply below.";

const alternative = (cancel: Capabilities["cancel"]) => ({
  supported: cancel.supported,
  reason: cancel.supported ? null : cancel.reason,
});

/** The refusing rule as the problem the caller can act on. */
export const refusalOf = (
  refusal: string | undefined,
  { ask, policy }: Pick<LoadedAsk, "ask" | "policy">,
  capabilities: Capabilities,
  decision: ShownDecision,
) => {
  const sentence = decision.rules.find((rule) => rule.rule === refusal)?.sentence ?? "Refused.";
  const atOrder = ["input", "orderId"];
  const law = refusal as RefundLaw | "note.substance" | undefined;
  switch (law) {
    case "order.ticket":
      return problem("OrderNotOnTicket", sentence, atOrder, { decision });
    case "order.currency":
      return problem("RefundCurrencyMismatch", sentence, ["input", "amount", "currencyCode"], {
        decision,
        expected: ask.order.currencyCode,
      });
    case "channel.capability":
      return problem("RefundNotSupported", sentence, atOrder, { decision, reason: sentence });
    case "order.fulfilment": {
      const { fulfilment } = ask.order;
      const guidance = fulfilment === "SFP" ? SFP_GUIDANCE : FBA_GUIDANCE;
      return problem("FulfilmentForbidsRefund", `${sentence} ${guidance}`, atOrder, { decision, fulfilment, guidance });
    }
    case "order.shipped":
      return problem("OrderNotShipped", sentence, atOrder, {
        decision,
        orderStatus: ask.order.status,
        alternative: "CANCELLATION" as const,
        alternativeCapability: alternative(capabilities.cancel),
      });
    case "order.balance":
      return problem("RefundExceedsBalance", sentence, ["input", "amount"], {
        decision,
        remaining: ask.overdrawn?.remaining ?? ask.order.remaining,
      });
    case "note.substance":
      return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(policy.document.note) });
    default:
      return policyForbids(refusal, sentence, decision);
  }
};
export type RefundRefusal = ReturnType<typeof refusalOf>;
