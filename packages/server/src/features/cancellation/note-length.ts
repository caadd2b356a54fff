import type { InputIssue } from "../../kernel/problem.ts";

const MAX_NOTE = 5000;

export const faultsOfNoteLength = (note: string): InputIssue[] =>
  note.length > MAX_NOTE ? [{ path: ["input", "note"], message: `must have at most ${MAX_NOTE} characters` }] : [];
