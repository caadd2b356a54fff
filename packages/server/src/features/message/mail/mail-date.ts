const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The named zones RFC 5322 §4.3 still gives a meaning, in minutes east of UTC. */
const NAMED_ZONES = new Map([
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["z", 0],
  ["edt", -240],
  ["est", -300],
  ["cdt", -300],
  ["cst", -360],
  ["mdt", -360],
  ["mst", -420],
  ["pdt", -420],
  ["pst", -480],
]);

const DATE =
  /^(?:[a-z]{2,9}\.?,? ?)?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4}|\d{2}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?([+-]\d{4}|[a-z]{1,3})(?: ?\(.*)?$/;

/**
 * The instant an RFC 5322 Date header names, as an ISO string, or null. `Date.parse` is not used: it
 * reads "12" as a year and takes the server's own zone where none is written, so it would invent.
 */
export function readMailDate(header: string | null): string | null {
  if (header === null) return null;
  const match = DATE.exec(header.slice(0, 120).replace(/\s+/g, " ").trim().toLowerCase());
  if (match === null) return null;
  const [, day = "", monthName = "", yearDigits = "", hour = "", minute = "", second = "0", zone = ""] = match;
  const month = MONTHS.indexOf(monthName);
  const offset = zoneMinutes(zone);
  if (month < 0 || offset === null) return null;
  const local = Date.UTC(fullYear(yearDigits), month, Number(day), Number(hour), Number(minute), Number(second));
  const readBack = new Date(local);
  // 31 February and 25:00 roll over in Date.UTC; they are not dates. A leap second (60) may roll.
  const real = readBack.getUTCDate() === Number(day) && readBack.getUTCHours() === Number(hour);
  if (Number(minute) > 59 || Number(second) > 60 || (!real && Number(second) !== 60)) return null;
  return new Date(local - offset * 60_000).toISOString();
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  // RFC 5322 §4.3: two digits mean 2000–2049 or 1950–1999.
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function zoneMinutes(zone: string): number | null {
  const named = NAMED_ZONES.get(zone);
  if (named !== undefined) return named;
  if (!/^[+-]\d{4}$/.test(zone)) return null;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  if (minutes > 14 * 60 || Number(zone.slice(3)) > 59) return null;
  return zone.startsWith("-") ? -minutes : minutes;
}
