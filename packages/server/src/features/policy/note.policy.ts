import { problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";

/**
 * Has a note substance? Any language is accepted; whether the reason is good is not judged (decisions D9, W5). Rejected are: too few
 * letters, hardly any different ones ("aaaaaaaa…"), a listed phrase, and the same actor's previous note again.
 */
export type NoteRule = {
  readonly minimumLetters: number;
  readonly minimumCharactersUnspaced: number;
  readonly boilerplate: readonly string[];
};

/** Room for every story and for no attachment; what is longer is refused as input, before a guard sees it. */
const MAX_NOTE = 5000;

export type NoteField = "note" | "overrideNote" | "comment";

export const faultsOfNoteLength = (note: string, field: NoteField = "note"): InputIssue[] =>
  note.length > MAX_NOTE ? [{ path: ["input", field], message: `must have at most ${MAX_NOTE} characters` }] : [];

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

/** What a note's text comes to. `plain` is what two notes are compared by. */
type NoteMeasure = { readonly letters: number; readonly unspaced: number; readonly different: number; readonly plain: string };

export const measureOfNote = (note: string): NoteMeasure => {
  const text = note.normalize("NFKC");
  const letters = text.match(LETTERS) ?? [];
  return {
    letters: letters.length,
    unspaced: text.match(UNSPACED)?.length ?? 0,
    different: new Set(letters.map((letter) => letter.toLowerCase())).size,
    plain: normalise(text),
  };
};

/**
 * A note as a guard sees it and as a decision keeps it: counts, a digest of the normalised text, whether it repeats the actor's previous
 * one. Never the text, so that a stored decision holds nothing that somebody wrote about a customer.
 */
export type NoteFacts = {
  readonly letters: number;
  readonly unspaced: number;
  readonly different: number;
  readonly digest: string;
  readonly isRepeated: boolean;
};

/** The document's rule with its phrases as digests. */
export type NoteTerms = {
  readonly minimumLetters: number;
  readonly minimumCharactersUnspaced: number;
  readonly boilerplateDigests: readonly string[];
};

export const faultOfNoteFacts = (note: NoteFacts, terms: NoteTerms): NoteFault | undefined => {
  const longEnough = note.letters >= terms.minimumLetters || note.unspaced >= terms.minimumCharactersUnspaced;
  if (!longEnough) return "TOO_SHORT";
  if (note.different < MINIMUM_DIFFERENT) return "NO_VARIETY";
  if (terms.boilerplateDigests.includes(note.digest)) return "BOILERPLATE";
  return note.isRepeated ? "REPEATED" : undefined;
};

/** The same for a note of an action without a guard; the normalised text is its own digest there. */
export const faultOfNote = (note: string, rule: NoteRule, previousNote: string | null): NoteFault | undefined => {
  const { plain, ...counts } = measureOfNote(note);
  const facts = { ...counts, digest: plain, isRepeated: previousNote !== null && normalise(previousNote) === plain };
  return faultOfNoteFacts(facts, { ...rule, boilerplateDigests: rule.boilerplate.map(normalise) });
};

export const hasSubstance = (note: string, rule: NoteRule, previousNote: string | null): boolean =>
  faultOfNote(note, rule, previousNote) === undefined;

/** The fault as a sentence that says what to type instead. */
export const explainNoteFault = (
  fault: NoteFault,
  rule: Pick<NoteRule, "minimumLetters" | "minimumCharactersUnspaced">,
): string => {
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
export const minimumOf = (
  rule: Pick<NoteRule, "minimumLetters" | "minimumCharactersUnspaced">,
): { minimumLetters: number; minimumCharactersUnspaced: number } => ({
  minimumLetters: rule.minimumLetters,
  minimumCharactersUnspaced: rule.minimumCharactersUnspaced,
});

/** The answer of actions without a guard; a guard answers NoteLacksSubstance with its decision. */
export const noteTooShort = (fault: NoteFault, rule: NoteRule, field: NoteField = "note") =>
  problem("NoteTooShort", explainNoteFault(fault, rule), ["input", field], { minimum: minimumOf(rule) });
