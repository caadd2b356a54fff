import { problem } from "../../kernel/problem.ts";

/**
 * Has a note substance? Any language is accepted; whether the reason is good is not judged (decisions D9, W5). Rejected are: too few
 * letters, hardly any different ones ("aaaaaaaa…"), a listed phrase, and the same actor's previous note again.
 */
export type NoteRule = {
  readonly minimumLetters: number;
  readonly minimumCharactersUnspaced: number;
  readonly boilerplate: readonly string[];
};

export type NoteFault = "TOO_SHORT" | "NO_VARIETY" | "BOILERPLATE" | "REPEATED";

/** Scripts that write without spaces between words, where a word is one to three characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const LETTERS = /\p{L}/gu;
/** Fewer different letters than this is keyboard noise; "bitte" has four. */
const MINIMUM_DIFFERENT = 4;

const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const faultOfNote = (note: string, rule: NoteRule, previousNote: string | null): NoteFault | undefined => {
  const text = note.normalize("NFKC");
  const letters = text.match(LETTERS) ?? [];
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const longEnough = letters.length >= rule.minimumLetters || unspaced >= rule.minimumCharactersUnspaced;
  if (!longEnough) return "TOO_SHORT";
  if (new Set(letters.map((letter) => letter.toLowerCase())).size < MINIMUM_DIFFERENT) return "NO_VARIETY";
  const plain = normalise(text);
  if (rule.boilerplate.some((phrase) => normalise(phrase) === plain)) return "BOILERPLATE";
  if (previousNote !== null && normalise(previousNote) === plain) return "REPEATED";
  return undefined;
};

export const hasSubstance = (note: string, rule: NoteRule, previousNote: string | null): boolean =>
  faultOfNote(note, rule, previousNote) === undefined;

/** The fault as a sentence that says what to type instead. */
export const explainNoteFault = (fault: NoteFault, rule: NoteRule): string => {
  switch (fault) {
    case "TOO_SHORT":
      return `The note needs at least ${rule.minimumLetters} letters, or ${rule.minimumCharactersUnspaced} characters in scripts without word spaces: say why you use your authority.`;
    case "NO_VARIETY":
      return "The note repeats the same few letters: say why you use your authority.";
    case "BOILERPLATE":
      return "The note is a listed stock phrase: say what happened in this case.";
    case "REPEATED":
      return "The note equals your previous one: say what happened in this case.";
  }
};

/** What a note needs, as the API shows it. */
export const minimumOf = (rule: NoteRule): { minimumLetters: number; minimumCharactersUnspaced: number } => ({
  minimumLetters: rule.minimumLetters,
  minimumCharactersUnspaced: rule.minimumCharactersUnspaced,
});

/** The answer of actions without a guard; a guard answers NoteLacksSubstance with its decision. */
export const noteTooShort = (fault: NoteFault, rule: NoteRule, field: "note" | "overrideNote" = "note") =>
  problem("NoteTooShort", explainNoteFault(fault, rule), ["input", field], { minimum: minimumOf(rule) });
