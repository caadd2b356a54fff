/** What a vetted text was checked against: the rules of the channels and our own policies, by subject. */
export const POLICY_TOPICS = [
  "BUYER_SELLER_MESSAGES",
  "RETURNS_AND_REFUNDS",
  "SHIPPING_AND_TRACKING",
  "CANCELLATIONS",
  "CLAIMS",
  "WARRANTY",
  "PRODUCT_INFORMATION",
  "ACCOUNT_ACCESS",
] as const;
export type PolicyTopic = (typeof POLICY_TOPICS)[number];

export const MACRO_INPUT_KINDS = ["TEXT", "DATE", "NUMBER", "CHOICE"] as const;
export type MacroInputKind = (typeof MACRO_INPUT_KINDS)[number];

/** One thing that only the agent knows. */
export type MacroInput = {
  /** `input.` and a name. */
  readonly name: string;
  readonly kind: MacroInputKind;
  /** What to ask the agent for. */
  readonly label: string;
  readonly required: boolean;
  /** Of a TEXT; null for the other kinds. */
  readonly maxCharacters: number | null;
  /** Of a CHOICE; empty for the other kinds. */
  readonly options: readonly string[];
};

export const MACRO_TEXT_STATES = ["DRAFT", "VETTED", "LOCKED"] as const;
export type MacroTextState = (typeof MACRO_TEXT_STATES)[number];

export const MACRO_STATUSES = ["DRAFT", "USABLE", "RETIRED"] as const;
export type MacroStatus = (typeof MACRO_STATUSES)[number];
