/** What a sender wrote in their own words: no quoted mail, greeting, signature, number, address or link; one spelling for one letter. */

/**
 * Nine of ten customers need less to say what they want, and the others say it first. Bounds what a message costs: 40 candidates of this
 * length take under a tenth of a second at worst, of 4,000 characters six times that (measured with hostile texts).
 */
export const MAX_TEXT = 1_500;

/** One spelling: full-width forms, case and accents do not tell two words apart, and mails lose them on their way. */
export const fold = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll(/[’‘`´]/g, "'");

/** The line above a quoted mail; everything behind it was written before. Matched on folded lines. */
export const QUOTE_HEAD =
  /^(on .{4,120} wrote|am .{4,120} schrieb.{0,80}|le .{4,120} a ecrit|il .{4,120} ha scritto|el .{4,120} escribio|在?.{4,80}写道|-{2,} ?(original message|ursprungliche nachricht|message d'origine|messaggio originale|mensaje original|原始邮件|forwarded message).{0,20}-*|(from|von|de|da|发件人) ?: ?.{3,120}@.{2,80}) ?[::]?$/;

export const DEVICE =
  /^(sent from|get outlook|von meinem|gesendet (von|mit)|envoye (de|depuis)|inviato (da|dal)|enviado (desde|con)|来自我的|发自我的)/;
export const CLOSING =
  /^((many |best |kind |warm )?(thanks|thank you|thx|regards|wishes|cheers)|sincerely|yours\b.{0,12}|(mit )?(freundlichen|besten|vielen|schone[nr]?|viele|beste|liebe|herzliche)n? (gruss\w*|dank)|mfg|lg|danke|(bien )?cordialement|merci|salutations|bien a vous|(cordiali|distinti|un) salut\w*|grazie|atentamente|(un )?(cordial )?saludos?|gracias|此致|敬上|祝好|谢谢)[ ,.!]*$/;
const GREETING =
  /^(hi|hello|hey|dear|good (morning|day|evening|afternoon)|hallo|guten (tag|morgen|abend)|sehr geehrte|liebes?|moin|bonjour|bonsoir|madame|cher|chere|salve|buongiorno|buonasera|gentil[ei]|ciao|hola|buen[oa]s (dias|tardes|noches)|estimad[oa]s?|您好|你好|早上好|客服您好|亲)( [\p{L}.']+){0,4} ?[,,!!::。.]\s*/u;

const ADDRESS = /\b[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,5}\b|\b(https?:\/\/|www\.)\S+/g;
const ORDER_NUMBER = /#\d{3,}|\b\d{3}-\d{7}-\d{7}\b|\b\d{2}-\d{5}-\d{5}\b|\b[a-z]{1,4}-?\d{5,}\b|\b\d{7,}\b/g;

const withoutQuotes = (lines: readonly string[]): readonly string[] => {
  const head = lines.findIndex((line) => QUOTE_HEAD.test(line.trim()));
  const above = (head === -1 ? lines : lines.slice(0, head)).filter((line) => !line.trimStart().startsWith(">"));
  // A mail that is nothing but a quote was sent for what it quotes.
  return above.some((line) => /[\p{L}]/u.test(line)) ? above : lines.map((line) => line.replace(/^[\s>]+/, ""));
};

/** From the last lines upwards: a closing is near the end, and a name or a device stands below it. */
const withoutSignature = (lines: readonly string[]): readonly string[] => {
  const from = lines.findIndex(
    (line, place) =>
      /^-- ?$/.test(line) || DEVICE.test(line.trim()) || (place > 0 && place >= lines.length - 6 && CLOSING.test(line.trim())),
  );
  return from <= 0 ? lines : lines.slice(0, from);
};

/** Folded text with sentence marks, as the reasons are looked for. */
export const ownWords = (text: string): string =>
  withoutSignature(withoutQuotes(fold(text).split("\n")))
    .join("\n")
    .trim()
    .replace(GREETING, "")
    .replaceAll(ADDRESS, " ")
    .replaceAll(ORDER_NUMBER, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Words and numbers only: what two messages are compared by. */
export const bareWords = (own: string): string => own.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Order numbers somebody wrote, in the forms that marketplaces and shops give them. */
export const citedNumbers = (text: string): readonly string[] => [
  ...new Set(fold(text).match(/\b\d{3}-\d{7}-\d{7}\b|\b\d{2}-\d{5}-\d{5}\b|#\d{3,}\b/g)),
];
