import { homoglyphOf } from "./homoglyph.policy.ts";

/**
 * A text as readers see it: compatibility forms, invisible characters, percent signs and look-alike letters undone. `at(i)` is where the
 * i-th UTF-16 code unit of `plain` comes from in the original.
 */
export type NormalText = {
  readonly original: string;
  readonly plain: string;
  readonly at: (index: number) => number;
  /** The original's span under a span of `plain`. */
  readonly spot: (start: number, end: number) => Spot;
};
/** A span of the original, and what stands there. */
export type Spot = { readonly start: number; readonly end: number; readonly shown: string };

// Format characters, variation selectors and blanks that take no room.
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u2800|\u3164|\uFFA0/u;
const MARK = /\p{Mn}/u;
const ASCII_WORD = /[A-Za-z0-9]/;
/** Dots of other scripts, and dots in the middle: between Latin letters all of them are read as a full stop. */
const DOTS = "。·•∙‧․";

class Output {
  text = "";
  readonly places: number[] = [];
  add(piece: string, place: number): void {
    this.text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) this.places.push(place);
  }
  /** A mark joins the letter before it, or is dropped. */
  mark(sign: string): void {
    const last = this.text.at(-1) ?? "";
    const joined = (last + sign).normalize("NFC");
    if (joined.length === 1) this.text = this.text.slice(0, -1) + joined;
  }
}

export const normalText = (original: string): NormalText => {
  const out = new Output();
  let place = 0;
  for (const sign of original) {
    if (sign <= "\u007F") out.add(sign, place);
    else if (MARK.test(sign) && !INVISIBLE.test(sign)) out.mark(sign);
    else if (!INVISIBLE.test(sign))
      out.add(homoglyphOf(sign) ?? homoglyphOf(sign.normalize("NFKC")) ?? sign.normalize("NFKC"), place);
    place += sign.length;
  }
  const { text, places } = undoEscapes(out);
  const at = (index: number): number => places[index] ?? original.length;
  const spot = (from: number, to: number): Spot => {
    const last = at(to - 1);
    const [start, end] = [at(from), last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)];
    return { start, end, shown: original.slice(start, end) };
  };
  return { original, plain: text, at, spot };
};

/** `%40`, `%2E`, `%3A`, `%2F`, `&#64;` and `&#46;` as the signs they stand for, and foreign dots between Latin letters. */
const undoEscapes = ({ text, places }: Output): Output => {
  if (!/[%&。·•∙‧․]/.test(text)) return Object.assign(new Output(), { text, places });
  const out = new Output();
  for (let index = 0; index < text.length; index += 1) {
    const escaped = text[index] === "%" ? ESCAPED.get(text.slice(index + 1, index + 3).toLowerCase()) : undefined;
    const place = places[index] ?? 0;
    if (escaped !== undefined && ASCII_WORD.test(text[index - 1] ?? "") && ASCII_WORD.test(text[index + 3] ?? "")) {
      out.add(escaped, place);
      index += 2;
    } else if (text[index] === "&" && ENTITIES.has(text.slice(index, index + 5))) {
      out.add(ENTITIES.get(text.slice(index, index + 5)) ?? "", place);
      index += 4;
    } else out.add(isDotBetween(text, index) ? "." : (text[index] ?? ""), place);
  }
  return out;
};

const ESCAPED = new Map([
  ["40", "@"],
  ["2e", "."],
  ["3a", ":"],
  ["2f", "/"],
]);

const ENTITIES = new Map([
  ["&#64;", "@"],
  ["&#46;", "."],
]);

const isDotBetween = (text: string, index: number): boolean =>
  DOTS.includes(text[index] ?? " ") && ASCII_WORD.test(text[index - 1] ?? "") && ASCII_WORD.test(text[index + 1] ?? "");

/** Case, accents and the ways to write an umlaut make no difference to a word: `fuer`, `für` and `fur` are one. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "o")
    .replaceAll("æ", "a")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/([aou])e/g, "$1");
