import type { WordPatterns } from "./word-patterns.policy.ts";

/** A comma between digits is part of a number. */
const PAUSE = /[,，、](?!\d)|[;:；：()[\]–—]| - /u;

/** The parts of a folded sentence that commas, brackets and words like "and" join. */
export const clausesOf = (folded: string, { joints }: WordPatterns): string[] =>
  folded
    .replaceAll(joints, " ; ")
    .split(PAUSE)
    .map((clause) => clause.trim())
    .filter(Boolean);
