import type { XmlElement } from "./xml.ts";

/** A text says what is wrong with a value, or nothing. */
type Check = (value: string) => string | undefined;

export type Rule =
  | { readonly kind: "text"; readonly check: Check; readonly attributes?: Readonly<Record<string, Check>> }
  | { readonly kind: "sequence"; readonly parts: readonly Part[]; readonly attributes?: Readonly<Record<string, Check>> };

export interface Part {
  /** Each occurrence is one of these. */
  readonly choices: Readonly<Record<string, Rule>>;
  readonly min: number;
  readonly max: number;
}

export const once = (choices: Part["choices"]): Part => ({ choices, min: 1, max: 1 });
export const maybe = (choices: Part["choices"]): Part => ({ choices, min: 0, max: 1 });
export const some = (choices: Part["choices"]): Part => ({ choices, min: 1, max: Infinity });
export const any = (choices: Part["choices"]): Part => ({ choices, min: 0, max: Infinity });

export const sequence = (...parts: readonly Part[]): Rule => ({ kind: "sequence", parts });
export const text = (check: Check): Rule => ({ kind: "text", check });

/** Characters, not UTF-16 units. */
export const length =
  (min: number, max: number): Check =>
  (value) => {
    const count = Array.from(value).length;
    return count >= min && count <= max ? undefined : `${String(count)} characters, allowed are ${String(min)} to ${String(max)}`;
  };

export const pattern =
  (expression: RegExp, wanted: string): Check =>
  (value) =>
    expression.test(value) ? undefined : `"${value}" is not ${wanted}`;

/** Literally: neither case nor white space is forgiven. */
export const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value) ? undefined : `"${value}" is not in the list of allowed values`;

export const positiveInteger: Check = (value) =>
  /^\d{1,20}$/.test(value) && BigInt(value) > 0n ? undefined : `"${value}" is not an integer above zero of at most 20 digits`;

/** The first violation, with the place; nothing when the element obeys the rule. */
export function violation(element: XmlElement, rule: Rule, path: string = element.name): string | undefined {
  return (
    attributeViolation(element, rule, path) ??
    (rule.kind === "text" ? textViolation(element, rule.check, path) : sequenceViolation(element, rule.parts, path))
  );
}

function attributeViolation(element: XmlElement, rule: Rule, path: string): string | undefined {
  for (const [name, value] of element.attributes) {
    const check = rule.attributes?.[name];
    if (check === undefined) return `${path}: the attribute ${name} is not allowed`;
    const wrong = check(value);
    if (wrong !== undefined) return `${path}/@${name}: ${wrong}`;
  }
  return undefined;
}

function textViolation(element: XmlElement, check: Check, path: string): string | undefined {
  const [child] = element.children;
  if (child !== undefined) return `${path}: the element ${child.name} is not allowed in a text`;
  const wrong = check(element.text);
  return wrong === undefined ? undefined : `${path}: ${wrong}`;
}

function sequenceViolation(element: XmlElement, parts: readonly Part[], path: string): string | undefined {
  if (element.text.trim() !== "") return `${path}: text is not allowed here`;
  let next = 0;
  for (const part of parts) {
    let count = 0;
    for (; count < part.max; count += 1, next += 1) {
      const child = element.children[next];
      const rule = child === undefined ? undefined : ruleFor(part, child.name);
      if (child === undefined || rule === undefined) break;
      const place = part.max === 1 ? `${path}/${child.name}` : `${path}/${child.name}[${String(count + 1)}]`;
      const wrong = violation(child, rule, place);
      if (wrong !== undefined) return wrong;
    }
    if (count < part.min) return `${path}: ${Object.keys(part.choices).join(" or ")} is missing${found(element.children[next])}`;
  }
  const extra = element.children[next];
  return extra === undefined ? undefined : `${path}: the element ${extra.name} is not expected at this place`;
}

// `Object.hasOwn`, so that an element called "constructor" is unknown like any other.
function ruleFor(part: Part, name: string): Rule | undefined {
  return Object.hasOwn(part.choices, name) ? part.choices[name] : undefined;
}

function found(child: XmlElement | undefined): string {
  return child === undefined ? "" : ` before ${child.name}`;
}
