/** HTML in a text that is shown as it is written. */
import { Tokenizer } from "htmlparser2";
import type { Span } from "./lint.policy.ts";

/** Elements people and editors really write; "<Name>" is a gap to be filled in, and "a < b" is neither. */
const ELEMENTS = new Set(
  "a abbr address article aside audio b base blockquote body br button canvas center cite code col colgroup dd del details div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee meta nav object ol option p param picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead title tr tt u ul var video".split(
    " ",
  ),
);

/** The library's own defaults for hypertext; comments, doctypes and entities count as well. */
export const findHtml = (text: string): Span[] => {
  const found: Span[] = [];
  let opened: number | undefined;
  const note = (start: number, end: number): void => {
    found.push({ start, end: Math.min(end, text.length) });
  };
  const name = (start: number, end: number): void => {
    opened = ELEMENTS.has(text.slice(start, end).toLowerCase()) ? start - 1 : undefined;
  };
  const close = (end: number): void => {
    if (opened !== undefined) note(opened, end + 1);
    opened = undefined;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: (start, end) => note(start - 9, end + 3),
      onclosetag: (start, end) => {
        name(start, end);
        if (opened !== undefined) note(start - 2, end + 1);
        opened = undefined;
      },
      oncomment: (start, end) => note(start - 4, end + 3),
      ondeclaration: (start, end) => note(start - 1, end + 1),
      onend: ignore,
      onopentagend: close,
      onopentagname: name,
      onprocessinginstruction: (start, end) => note(start - 1, end + 1),
      onselfclosingtag: close,
      ontext: ignore,
      // Old entities need no semicolon, but then they are rather an ampersand before a word.
      ontextentity: (_, end) => {
        if (text[end - 1] === ";") note(Math.max(0, text.lastIndexOf("&", end - 1)), end);
      },
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return found;
};
