import { denial } from "./errors.ts";

const SHORTEST = 2;

/** Refuses a search that would match nearly every row. */
export const requireSearchable = (text: string | null | undefined, name: string): void => {
  if (text != null && text.length < SHORTEST)
    throw denial("BAD_USER_INPUT", `${name} must have at least ${SHORTEST} characters.`);
};
