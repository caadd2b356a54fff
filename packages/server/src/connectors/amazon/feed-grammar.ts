/** The structure of the order feeds' documents as data (channels.md §3.3): what may follow what, how often, with which text. */
import { ADJUSTMENT_REASONS, CANCEL_REASONS, COMPONENT_TYPES, type MessageType } from "./feed-vocabulary.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Says what is wrong with a text, or `undefined` when nothing is. */
type TextRule = (text: string) => string | undefined;
type Shape = {
  readonly text?: TextRule;
  readonly sequence?: readonly Particle[];
  readonly attributes?: readonly string[];
};
/** One place in a fixed order. Several names mean: one of these. */
type Particle = { readonly shapes: Readonly<Record<string, Shape>>; readonly least: number; readonly most: number };

export type GrammarProblem = { readonly path: string; readonly code: string; readonly message: string };

const once = (shapes: Particle["shapes"]): Particle => ({ shapes, least: 1, most: 1 });
const optional = (shapes: Particle["shapes"]): Particle => ({ shapes, least: 0, most: 1 });
const oneOrMore = (shapes: Particle["shapes"]): Particle => ({ shapes, least: 1, most: Infinity });
const anyNumber = (shapes: Particle["shapes"]): Particle => ({ shapes, least: 0, most: Infinity });

const matching = (pattern: RegExp, expected: string): Shape => ({
  text: (text) => (pattern.test(text) ? undefined : `is not ${expected}`),
});
const oneOf = (words: readonly string[]): Shape => ({
  text: (text) => (words.includes(text) ? undefined : "is not a word of its list"),
});
/** Lengths are counted in characters, not UTF-16 units, as the receiver does. */
const textOf = (least: number, most: number): Shape => ({
  text: (text) => {
    const length = Array.from(text).length;
    return length >= least && length <= most ? undefined : `has ${length} characters, allowed are ${least} to ${most}`;
  },
});

const orderId = matching(/^\w{3}-\w{7}-\w{7}$/, "an order id of the form 3-7-7");
const itemCode = matching(/^\d{14}$/, "an order item code of 14 digits");
const positiveInteger = matching(/^0*[1-9]\d{0,19}$/, "a whole number above 0");
const amount: Shape = {
  attributes: ["currency"],
  text: (text) =>
    /^[+-]?\d+(\.\d{1,2})?$/.test(text) && text.replace(/\D/g, "").length <= 20
      ? undefined
      : "is not a decimal with at most two decimals",
};

const components = (type: Shape): Particle =>
  oneOrMore({ Component: { sequence: [once({ Type: type }), once({ Amount: amount })] } });

const adjustedItem: Shape = {
  sequence: [
    once({ AmazonOrderItemCode: itemCode, MerchantOrderItemID: textOf(1, 50) }),
    optional({ MerchantAdjustmentItemID: textOf(1, 50) }),
    once({ AdjustmentReason: oneOf(ADJUSTMENT_REASONS) }),
    optional({ ItemPriceAdjustments: { sequence: [components(oneOf(COMPONENT_TYPES))] } }),
    anyNumber({
      PromotionAdjustments: {
        sequence: [
          optional({ PromotionClaimCode: textOf(6, 12) }),
          optional({ MerchantPromotionID: textOf(1, 80) }),
          components(oneOf(["Principal", "Shipping"])),
        ],
      },
    }),
    optional({ DirectPaymentAdjustments: { sequence: [components(textOf(1, Infinity))] } }),
    optional({ QuantityCancelled: positiveInteger }),
    optional({ Quantity: positiveInteger }),
  ],
};

const orderAdjustment: Shape = {
  sequence: [
    once({ AmazonOrderID: orderId, MerchantOrderID: textOf(1, 50) }),
    optional({ ActionType: oneOf(["Refund", "Cancel"]) }),
    optional({ CODCollectionMethod: oneOf(["DirectPayment"]) }),
    oneOrMore({ AdjustedItem: adjustedItem }),
  ],
};

const orderAcknowledgement: Shape = {
  sequence: [
    once({ AmazonOrderID: orderId }),
    optional({ MerchantOrderID: textOf(1, 50) }),
    once({ StatusCode: oneOf(["Success", "Failure"]) }),
    anyNumber({
      Item: {
        sequence: [
          once({ AmazonOrderItemCode: itemCode }),
          optional({ MerchantOrderItemID: textOf(1, 50) }),
          optional({ CancelReason: oneOf(CANCEL_REASONS) }),
          optional({ Quantity: positiveInteger }),
        ],
      },
    }),
  ],
};

const BODIES: Readonly<Record<MessageType, Shape>> = {
  OrderAdjustment: orderAdjustment,
  OrderAcknowledgement: orderAcknowledgement,
};

const envelopeOf = (messageType: MessageType): Shape => ({
  attributes: ["xmlns:xsi", "xsi:noNamespaceSchemaLocation"],
  sequence: [
    once({
      Header: {
        sequence: [
          once({ DocumentVersion: matching(/^\d{1,2}\.\d{1,2}$/, "a version") }),
          once({ MerchantIdentifier: textOf(1, 50) }),
          optional({ OverrideReleaseId: matching(/^\d{1,4}\.\d{1,4}$/, "a release id") }),
        ],
      },
    }),
    once({ MessageType: oneOf([messageType]) }),
    optional({ MarketplaceName: textOf(1, 50) }),
    optional({ PurgeAndReplace: oneOf(["true", "false", "1", "0"]) }),
    optional({ EffectiveDate: matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/, "a date and time") }),
    oneOrMore({
      Message: {
        sequence: [
          once({ MessageID: positiveInteger }),
          optional({ OperationType: oneOf(["Update", "Delete", "PartialUpdate"]) }),
          once({ [messageType]: BODIES[messageType] }),
        ],
      },
    }),
  ],
});

const namesOf = (particle: Particle): string => Object.keys(particle.shapes).join(" or ");

const checkSequence = (element: XmlElement, sequence: readonly Particle[], path: string): GrammarProblem[] => {
  const problems: GrammarProblem[] = [];
  let next = 0;
  for (const particle of sequence) {
    let count = 0;
    for (
      let child = element.children[next];
      child && Object.hasOwn(particle.shapes, child.name);
      child = element.children[next]
    ) {
      count += 1;
      next += 1;
      problems.push(
        ...checkShape(child, particle.shapes[child.name] ?? {}, `${path}/${child.name}${particle.most > 1 ? `[${count}]` : ""}`),
      );
    }
    if (count < particle.least)
      problems.push({ path, code: "elementMissing", message: `${namesOf(particle)} is missing or not in its place` });
    if (count > particle.most)
      problems.push({ path, code: "elementRepeated", message: `${namesOf(particle)} occurs ${count} times` });
  }
  for (const child of element.children.slice(next)) {
    const known = sequence.some(({ shapes }) => Object.hasOwn(shapes, child.name));
    problems.push(
      known
        ? { path, code: "elementOutOfOrder", message: `${child.name} is not in its place` }
        : { path, code: "elementUnknown", message: `${child.name} is not allowed here` },
    );
  }
  return problems;
};

const checkShape = (element: XmlElement, shape: Shape, path: string): GrammarProblem[] => {
  const problems: GrammarProblem[] = [];
  for (const attribute of element.attributes.keys())
    if (!shape.attributes?.includes(attribute))
      problems.push({ path, code: "attributeUnknown", message: `attribute ${attribute} is not allowed here` });
  if (shape.sequence) {
    if (element.text.trim() !== "") problems.push({ path, code: "textUnexpected", message: "text between elements" });
    problems.push(...checkSequence(element, shape.sequence, path));
    return problems;
  }
  for (const child of element.children)
    problems.push({ path, code: "elementUnknown", message: `${child.name} is not allowed here` });
  const wrong = shape.text?.(element.text);
  if (wrong !== undefined) problems.push({ path, code: "textInvalid", message: `"${element.text}" ${wrong}` });
  return problems;
};

/** Every departure from the structure of a document with messages of this type, in document order. */
export const checkEnvelope = (root: XmlElement, messageType: MessageType): readonly GrammarProblem[] =>
  root.name === "AmazonEnvelope"
    ? checkShape(root, envelopeOf(messageType), "AmazonEnvelope")
    : [{ path: root.name, code: "rootUnknown", message: "the root is not AmazonEnvelope" }];
