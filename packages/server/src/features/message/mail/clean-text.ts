/** NUL and the other controls PostgreSQL, logs and terminals choke on; tab and line feed stay. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** Characters that reorder what a reader sees: `invoice\u202efdp.exe` shows as `invoiceexe.pdf`. */
const DIRECTION_CHANGES = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const SPACES = /\s+/g;

/** Text over several lines: LF only, no controls, well-formed, no trailing blanks, no wide gaps. */
export function cleanText(text: string): string {
  // Line by line, because /[ \t]+$/gm takes quadratic time on a long run of blanks.
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replace(CONTROLS, "")
    .toWellFormed()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** One line of text: a subject. Direction marks stay, Arabic subjects need them. */
export function cleanLine(text: string, maxLength: number): string {
  // Spaces first: a folded header's line feed parts words, the other controls never do.
  return cutText(
    text
      .slice(0, maxLength * 4)
      .replace(SPACES, " ")
      .replace(CONTROLS, "")
      .toWellFormed()
      .trim(),
    maxLength,
  );
}

/** One line that must not lie about itself: a name, a file name. */
export function cleanName(text: string, maxLength: number): string {
  return cleanLine(text.slice(0, maxLength * 4).replace(DIRECTION_CHANGES, ""), maxLength);
}

/** At most `maxLength` UTF-16 units, never half a character. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/**
 * A-Z in lower case, nothing else. `toLowerCase` would turn the Kelvin sign into a k and so a look-alike
 * of a domain into the domain itself.
 */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
