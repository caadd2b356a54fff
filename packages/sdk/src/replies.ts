/** What the server keeps about a reply that was made of a macro: `MessageDelivery` and the macro's text in `MessageDelivery.locale`. */
export type KeptReply = {
  /** `MacroTranslation.body` of `MessageDelivery.macroVersionId`. */
  readonly body: string;
  readonly renderedVariables: readonly { readonly name: string; readonly value: string }[];
  readonly contentHash: string;
};

export type VerifiedReply = {
  /** True when exactly this macro with exactly these values is what was sent. */
  readonly matches: boolean;
  /** The macro with the values in its places. */
  readonly text: string;
  /** SHA-256 of `text`, to be compared with `contentHash`. */
  readonly textHash: string;
};

const PLACE = /\{\{\s*([\w.]+)\s*\}\}/g;

/**
 * Makes the text of a sent reply anew and compares its hash: proves offline that no locked sentence was altered, and which values stood
 * in it. Uses Web Crypto and nothing else.
 *
 * @example
 * const { matches, text } = await verifyReply({ body: translation.body, ...message.delivery });
 */
export const verifyReply = async ({ body, renderedVariables, contentHash }: KeptReply): Promise<VerifiedReply> => {
  const values = new Map(renderedVariables.map(({ name, value }) => [name, value]));
  // In one pass: what looks like a place inside a value is none.
  const text = body.replaceAll(PLACE, (place, name: string) => values.get(name) ?? place);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const textHash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { matches: textHash === contentHash, text, textHash };
};
