/** A macro's body: sentences that nobody alters at sending, and the places where a value stands. */
export type TemplatePart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "place"; readonly name: string; readonly text: string };

const PLACE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** The parts in their order; joined, their texts are the body again. */
export const partsOf = (body: string): TemplatePart[] => {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of body.matchAll(PLACE)) {
    const [text, name = ""] = match;
    if (match.index > end) parts.push({ kind: "literal", text: body.slice(end, match.index) });
    parts.push({ kind: "place", name, text });
    end = match.index + text.length;
  }
  if (end < body.length) parts.push({ kind: "literal", text: body.slice(end) });
  return parts;
};

/** Each name once, in the order of the text. */
export const namesIn = (body: string): string[] => [
  ...new Set(partsOf(body).flatMap((part) => (part.kind === "place" ? [part.name] : []))),
];
