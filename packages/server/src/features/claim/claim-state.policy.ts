/** What is known of a claim, and what a new word of the marketplace makes of it. */
export const CLAIM_KINDS = ["A_TO_Z", "INR", "RETURN", "MARKETPLACE_CASE", "CHARGEBACK"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export const CLAIM_STATES = ["FILED", "DEFENDED", "WON", "LOST", "WITHDRAWN", "CLOSED"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const CLAIM_SOURCES = ["MAIL", "PERSON", "IMPORT"] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];
/** That we handed in a defence is known from us, never from the marketplace. */
export type ToldState = Exclude<ClaimState, "DEFENDED">;

/** While a claim is open, refunds of its order are compliance's decision (D15, W4). */
export const isOpenClaim = ({ state }: { readonly state: ClaimState }): boolean => state === "FILED" || state === "DEFENDED";

type Known = { readonly state: ClaimState; readonly decidedAt: Date | null };
type Told = { readonly state: ToldState; readonly filedAt: Date };

/**
 * The state after the marketplace said something. That a claim is filed is no news while it is open, and late news once it is decided,
 * unless it was filed after the decision: then it is open again. That it is over says less than how it ended. Anything else is believed.
 */
export const stateAfter = (known: Known | undefined, told: Told): ClaimState => {
  if (known === undefined) return told.state;
  if (told.state === "FILED") {
    if (isOpenClaim(known)) return known.state;
    return known.decidedAt !== null && told.filedAt > known.decidedAt ? "FILED" : known.state;
  }
  return told.state === "CLOSED" && !isOpenClaim(known) ? known.state : told.state;
};
