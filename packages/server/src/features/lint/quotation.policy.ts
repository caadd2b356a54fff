import type { Span } from "./lint.policy.ts";

/**
 * The buyer's own words in a message: lines with `>` in front, and quotation marks behind "you wrote". What a rule says about words is
 * about ours; addresses, numbers and links leave with the message, whoever wrote them first.
 */
const LINE = /^[ \t]{0,3}>.*$/gm;
const WROTE =
  /(?:you (?:wrote|said|asked|mentioned|told us|write|quote|ask)|your (?:message|words|question|mail|email|e-mail|sentence)|sie (?:schrieben|schreiben|fragten|fragen|sagten|haben geschrieben|erwähnten)|ihre (?:nachricht|frage|worte)|du (?:schriebst|schreibst|fragst)|vous (?:avez écrit|écrivez|écriviez|demandez|avez demandé|dites|disiez|mentionnez)|votre (?:message|question|mail)|(?:lei )?(?:ha scritto|scrive|scriveva|chiede|ha chiesto|dice)|suo messaggio|sua domanda|(?:usted )?(?:escribió|escribe|preguntó|pregunta|dijo|menciona|ha escrito)|su (?:mensaje|pregunta)|您(?:写道|说|问|提到|写的|留言|的留言|的问题|在信中)|你(?:写道|说|问|提到))[^"“”„«»「」『』‘'\n]{0,40}[:：,，]?\s{0,2}$/iu;
const MARKS =
  /"[^"\n]{1,500}"|“[^”\n]{1,500}”|„[^“”"\n]{1,500}[“”"]|«[^»\n]{1,500}»|»[^«\n]{1,500}«|「[^」\n]{1,500}」|『[^』\n]{1,500}』/gu;

export const findQuotations = (text: string): Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(LINE)) found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(MARKS)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    if (WROTE.test(before)) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
};
