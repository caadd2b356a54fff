const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;

export type Rendered =
  | { readonly kind: "rendered"; readonly text: string }
  | { readonly kind: "missing"; readonly variables: readonly string[] };

/** Fills in a macro's variables. A text with a gap is no text: what is missing is named, and nothing is rendered. */
export const renderBody = (body: string, known: Readonly<Record<string, string | null>>): Rendered => {
  const names = [...new Set([...body.matchAll(VARIABLE)].map(([, name]) => name ?? ""))];
  const missing = names.filter((name) => (known[name] ?? "") === "");
  if (missing.length > 0) return { kind: "missing", variables: missing };
  return { kind: "rendered", text: body.replaceAll(VARIABLE, (_, name: string) => known[name] ?? "") };
};

type Translation = { readonly locale: string; readonly body: string };

/** The text in the customer's language: the exact locale, else the language, else English, else the first there is. */
export const translationFor = <Text extends Translation>(
  translations: readonly Text[],
  locale: string | null,
): Text | undefined => {
  const languageOf = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  const by = (fits: (tag: string) => boolean): Text | undefined => translations.find((one) => fits(one.locale));
  const wanted = locale?.toLowerCase();
  return (
    by((tag) => tag.toLowerCase() === wanted) ??
    by((tag) => wanted !== undefined && languageOf(tag) === languageOf(wanted)) ??
    by((tag) => languageOf(tag) === "en") ??
    translations[0]
  );
};
