import type { Capabilities } from "../../connectors/channel.ts";
import { problem } from "../../kernel/problem.ts";
import { minimumOf, policyForbids } from "../policy/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { CancellationLaw } from "./cancellation.policy.ts";
import type { LoadedCancellationAsk } from "./load-cancellation-ask.ts";

const FBA_GUIDANCE =
  "Amazon packs and ships this order itself. The buyer can ask for a cancellation in their Amazon account while it is not being prepared.";
const MCF_GUIDANCE = "This order leaves Amazon's warehouse for another channel. Cancel the fulfilment order in Seller Central.";

/** The refusing rule as the problem the caller can act on. */
export const cancellationRefusalOf = (
  refusal: string | undefined,
  { ask, policy }: LoadedCancellationAsk,
  capabilities: Capabilities,
  decision: ShownDecision,
) => {
  const sentence = decision.rules.find((rule) => rule.rule === refusal)?.sentence ?? "Refused.";
  const atOrder = ["input", "orderId"];
  const { status, fulfilment, refunded, cancellationId } = ask.order;
  const law = refusal as CancellationLaw | "note.substance" | undefined;
  switch (law) {
    case "order.ticket":
      return problem("OrderNotOnTicket", sentence, atOrder, { decision });
    case "channel.capability":
      return problem("CancellationNotSupported", sentence, atOrder, { decision, reason: sentence });
    case "order.fulfilment": {
      const guidance = fulfilment === "MCF" ? MCF_GUIDANCE : FBA_GUIDANCE;
      return problem("FulfilmentForbidsCancellation", `${sentence} ${guidance}`, atOrder, { decision, fulfilment, guidance });
    }
    case "order.cancelling":
      return problem("CancellationUnderWay", sentence, atOrder, { decision, cancellationId: cancellationId ?? "" });
    case "order.unshipped": {
      const hasLeft = status === "SHIPPED" || status === "PARTIALLY_SHIPPED";
      const alternative = hasLeft && capabilities.refund.supported ? ("REFUND" as const) : null;
      return problem("OrderNotCancellable", sentence, atOrder, { decision, orderStatus: status, alternative });
    }
    case "order.refunded":
      return problem("OrderHasRefunds", sentence, atOrder, { decision, refunded });
    case "note.substance":
      return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(policy.document.note) });
    default:
      return policyForbids(refusal, sentence, decision);
  }
};
export type CancellationRefusal = ReturnType<typeof cancellationRefusalOf>;
