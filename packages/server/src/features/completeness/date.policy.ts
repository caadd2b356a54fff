/** Whether a folded text names a day or a span of days, in forms that need no language or have numbers in them. */
const MONTH =
  "(?:jan(?:uary|uar|vier)?|gennaio|enero|feb(?:ruary|ruar|braio|rero)?|fevrier|mar(?:ch|s|zo)?|marz|apr(?:il|ile)?|avril|abril|may|mai|maggio|mayo|june?|juni|juin|giugno|junio|july?|juli|juillet|luglio|julio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|settembre|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dez(?:ember)?|dicembre|diciembre)";
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const NUMBERED = new RegExp(
  [
    String.raw`(?<!\d)20\d\d[-/.]${`(?:0?[1-9]|1[0-2])`}[-/.]${DAY}(?!\d)`,
    String.raw`(?<![\d.,])${DAY}[./-](?:0?[1-9]|1[0-2])[./-](?:20)?\d\d(?!\d)`,
    String.raw`(?<![\d.,])(?:0?[1-9]|1[0-2])/${DAY}(?:/(?:20)?\d\d)?(?![\d/])`,
    String.raw`(?<![\d.,])${DAY}\.(?:0?[1-9]|1[0-2])\.(?!\d)`,
    String.raw`(?<![\d.,])${DAY}/(?:0?[1-9]|1[0-2])(?![\d/])`,
    String.raw`(?<!\d)${DAY}(?:st|nd|rd|th|er|º|o|\.)? (?:of |de |d')?${MONTH}(?![a-z])`,
    String.raw`(?<![a-z])${MONTH}\.? ${DAY}(?:st|nd|rd|th)?(?!\d)`,
    String.raw`(?:1[0-2]|0?[1-9]) ?月 ?${DAY} ?[日号]`,
  ].join("|"),
  "u",
);
const SPAN =
  /\d+ ?(?:(?:-|–|to|bis|a|o|al|or|und|et|y|e|至|到|~) ?\d+ ?)?(?:(?:business|working|calendar|more|weitere) )?(?:days?|hours?|weeks?|werktag\w*|arbeitstag\w*|tagen?|stunden?|wochen?|jours?|heures?|semaines?|giorni?|giorno|ore|ora|settiman[ae]|dias?|horas?|semanas?|个?工作日|天|小时|周|日内|个?星期|dni|dagen|dagar|dage)(?![a-z])/u;

export const namesDay = (folded: string): boolean => NUMBERED.test(folded) || SPAN.test(folded);
