/** What Amazon's mails say in the demo; written for it, no template is copied. */
export const NOTICE_SENDER = "seller-performance@amazon.com";
export const TOLD_NOTICE = {
  subject: (order: string): string => `A-to-z Guarantee claim received: Order ${order}`,
  text: "A customer has filed an A-to-z Guarantee claim. Answer it in Seller Central within 48 hours.",
};
/** Names a claim and something else than its filing: a person has to look. */
export const UNCLEAR_NOTICE = {
  subject: (order: string): string => `Additional information about an A-to-z Guarantee claim: Order ${order}`,
  text: "The customer tells us that the parcel never arrived. Add what you know about its delivery.",
};

export const STATEMENTS = {
  defended:
    "The carrier delivered the parcel to the address of the order and scanned it at the door; the movements are attached. The buyer wrote once, and we answered within the day and offered to ask the carrier.",
  won: "The parcel was handed over with a signature on the day the carrier promised. The buyer confirmed the receipt in the second message of the conversation, before the claim was filed; both are in the dossier.",
} as const;

export const CLAIM_NOTES = {
  defended: "The movements show the delivery, and the buyer never answered our question about the neighbours.",
  won: "The signature and the buyer's own words contradict the claim; I would not pay twice for this parcel.",
  approved: "Read against the movements and the conversation: every sentence is covered, nothing is promised.",
  filed: "Copied as approved, word by word, with the carrier's proof of delivery attached.",
} as const;
