import { parseInstant } from "../../kernel/clock.ts";

/** Many things can happen in one instant: a place names the instant and the entry. */
export type Place = { readonly at: Date; readonly key: string };

/** An id, and the part of it that is meant. */
const KEY = /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{23}(\.[a-z0-9]{1,12})?$/;

export const formatPlace = ({ at, key }: Place): string => `${at.toISOString()}~${key}`;

export const parsePlace = (text: string): Place | undefined => {
  const [instant = "", key = "", ...rest] = text.split("~");
  const at = parseInstant(instant);
  return at && KEY.test(key) && rest.length === 0 && at.toISOString() === instant ? { at, key } : undefined;
};

/** The place behind which a page begins; null at the start. */
export const placeOf = (after: string | null): Place | null => (after === null ? null : (parsePlace(after) ?? null));
