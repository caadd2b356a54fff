const MAX_LENGTH = 300;

/**
 * Name and postcode of a buyer in a form that can be compared: without case, accents, punctuation and order of words. Null unless both
 * say something. Equal places suggest one person and prove nothing: a father and his son share name and postcode.
 */
export const buyerPlace = (
  name: string | null | undefined,
  postalCode: string | null | undefined,
  countryCode: string | null | undefined,
): string | null => {
  const words = plain(name ?? "").split(" ");
  const code = plain(postalCode ?? "").replaceAll(" ", "");
  // A nine-digit American code names the house; its first five digits name the place.
  const place = countryCode === "US" ? code.slice(0, 5) : code;
  if (words.join("").length < 2 || place === "") return null;
  return `${countryCode ?? ""} ${place} ${words.sort().join(" ")}`.slice(0, MAX_LENGTH);
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
