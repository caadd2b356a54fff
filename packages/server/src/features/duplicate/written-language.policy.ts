/** Which language a message is in, by words that only that language has; null when it is too short to say. */
const WORDS = {
  en: "the and my is you have not to it of for with this please would order was are but what when hello",
  de: "der die das und ich nicht ist mein meine bitte sie zu ein eine mit auf von habe wurde wie kann mir hallo wann noch fur",
  fr: "le les et je pas est mon ma vous une des pour avec dans que sur merci bonjour ai ete c'est quand votre du",
  it: "il gli e non mio mia per con che sono una dei della ho grazie vorrei quando salve buongiorno di si nel vi potete",
  es: "el los y no mi por con que una del las he gracias quiero cuando hola esta pedido les pueden al lo",
} as const;
export type WrittenLanguage = keyof typeof WORDS | "zh";

const SETS = Object.entries(WORDS).map(
  ([language, words]) => [language as keyof typeof WORDS, new Set(words.split(" "))] as const,
);

export const languageOf = (bare: string): WrittenLanguage | null => {
  if (/\p{Script=Han}{2}/u.test(bare)) return "zh";
  const words = bare.split(" ");
  const counts = SETS.map(([language, set]) => ({ language, count: words.filter((word) => set.has(word)).length }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && second && first.count > second.count ? first.language : null;
};
