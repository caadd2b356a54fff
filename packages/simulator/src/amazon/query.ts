import { parseIsoTime } from "../clock.ts";

/** What is wrong with a request, in words for `details`. */
export class BadParameter extends Error {}

/** Query parameters as the models declare them: lists by comma or by repetition, enumerations, ISO instants. */
export class Query {
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams, allowed: readonly string[]) {
    this.#parameters = parameters;
    const unknown = [...parameters.keys()].find((name) => !allowed.includes(name));
    if (unknown !== undefined) throw new BadParameter(`The parameter ${unknown} is not known.`);
  }

  has(name: string): boolean {
    return this.#parameters.has(name);
  }

  text(name: string): string | undefined {
    return this.#parameters.get(name) ?? undefined;
  }

  list(name: string, limits: { readonly min?: number; readonly max?: number } = {}): string[] | undefined {
    if (!this.has(name)) return undefined;
    const values = this.#parameters
      .getAll(name)
      .flatMap((value) => value.split(","))
      .filter((value) => value !== "");
    if (values.length < (limits.min ?? 0)) throw new BadParameter(`The parameter ${name} needs a value.`);
    if (values.length > (limits.max ?? Infinity))
      throw new BadParameter(`The parameter ${name} has more than ${String(limits.max)} values.`);
    return values;
  }

  words<W extends string>(name: string, allowed: readonly W[]): W[] | undefined {
    return this.list(name)?.map((value) => {
      const word = allowed.find((candidate) => candidate === value);
      if (word === undefined) throw new BadParameter(`${name}: ${value} is not an allowed value.`);
      return word;
    });
  }

  integer(name: string, min: number, max: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max))
      throw new BadParameter(`${name} must be an integer between ${String(min)} and ${String(max)}.`);
    return number;
  }

  instant(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const at = parseIsoTime(value);
    if (at === undefined) throw new BadParameter(`${name} is not an ISO 8601 date and time.`);
    return at;
  }

  flag(name: string): boolean {
    const value = this.text(name);
    if (value !== undefined && value !== "true" && value !== "false") throw new BadParameter(`${name} must be true or false.`);
    return value === "true";
  }
}

/** Opaque to the caller; carries everything the next page needs. */
export function writePageToken(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

export function readPageToken(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    throw new BadParameter("The page token is not valid.");
  }
}
