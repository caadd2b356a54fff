import type { CancellationCommand } from "../channel.ts";
import { type CommandProblem, type FeedProblem, misplaced, validateDocument } from "./feed-rules.ts";
import { cleanText, type FeedCancellation } from "./feed-xml.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

/** What can be said of a cancellation before it becomes XML. An order without items named would be cancelled without a reason. */
export const checkCancellation = (command: CancellationCommand): readonly CommandProblem[] => {
  const { externalOrderId, externalLineIds } = command;
  const problems: CommandProblem[] = [];
  if ([externalOrderId, ...externalLineIds].some((id) => cleanText(id) !== id))
    problems.push({ code: "idUnsafe", message: "An id holds control characters." });
  if (externalLineIds.length === 0) problems.push({ code: "itemsMissing", message: "The cancellation names no item." });
  if (new Set(externalLineIds).size !== externalLineIds.length)
    problems.push({ code: "itemRepeated", message: "An item is named twice." });
  return problems;
};

const textsOf = (element: XmlElement | undefined, item: string, name: string): readonly string[] =>
  childrenOf(element, item).map((child) => childOf(child, name)?.text ?? "");

/** A message must cancel exactly what was asked, whole, with a reason: Amazon takes an acknowledgement of success just as well. */
const faultsOf = (message: XmlElement, position: number, asked: FeedCancellation | undefined): FeedProblem[] => {
  const problems: FeedProblem[] = [];
  const wrong = (code: string, text: string): number => problems.push({ messageId: position, code, message: text });
  const place = misplaced(message, position);
  if (place) problems.push(place);
  const body = childOf(message, "OrderAcknowledgement");
  const orderId = childOf(body, "AmazonOrderID")?.text ?? "";
  if (childOf(body, "StatusCode")?.text !== "Failure") wrong("notACancellation", "Only StatusCode Failure cancels an order.");
  if (textsOf(body, "Item", "CancelReason").includes(""))
    wrong("reasonMissing", `An item of order ${orderId} has no CancelReason.`);
  if (childrenOf(body, "Item").some((item) => childOf(item, "Quantity"))) wrong("partial", "A quantity cancels a part only.");
  const named = textsOf(body, "Item", "AmazonOrderItemCode").join(" ");
  if (orderId !== asked?.command.externalOrderId || named !== asked.command.externalLineIds.join(" "))
    wrong("otherOrder", `The message is about order ${orderId}, items ${named}, which is not what was asked.`);
  return problems;
};

/** Everything wrong with a document that is about to cancel these orders, and no other. */
export const validateCancellations = (xml: string, asked: readonly FeedCancellation[]): readonly FeedProblem[] =>
  validateDocument(xml, "OrderAcknowledgement", (root) => {
    const messages = childrenOf(root, "Message");
    const orders = messages.map((message) => childOf(childOf(message, "OrderAcknowledgement"), "AmazonOrderID")?.text);
    const twice = orders.findIndex((order, index) => orders.indexOf(order) !== index);
    return [
      ...messages.flatMap((message, index) => faultsOf(message, index + 1, asked[index])),
      ...(twice < 0
        ? []
        : [{ messageId: twice + 1, code: "orderRepeated", message: `Order ${orders[twice]} is cancelled twice.` }]),
      ...(messages.length === asked.length
        ? []
        : [
            { messageId: undefined, code: "countUnexpected", message: `${messages.length} messages for ${asked.length} orders.` },
          ]),
    ];
  });
