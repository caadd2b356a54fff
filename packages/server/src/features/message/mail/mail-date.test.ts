import { expect, test } from "vitest";
import { readMailDate } from "./mail-date.ts";

test.each([
  ["Thu, 24 Sep 2026 10:00:00 +0200", "2026-09-24T08:00:00.000Z"],
  ["24 Sep 2026 10:00 -0330", "2026-09-24T13:30:00.000Z"],
  ["Thu,  4 Sep 2026\r\n 10:00:00 GMT", "2026-09-04T10:00:00.000Z"],
  ["Thu, 24 Sep 26 10:00:00 EST (Eastern)", "2026-09-24T15:00:00.000Z"],
  ["Thu, 24 Sep 2026 10:00:00 -0000", "2026-09-24T10:00:00.000Z"],
  ["Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00.000Z"],
  ["Sun, 29 Feb 2026 10:00:00 +0000", null],
  ["Thu, 24 Sep 2026 25:00:00 +0000", null],
  ["Thu, 24 Sep 2026 10:61:00 +0000", null],
  ["Thu, 24 Sep 2026 10:00:00", null],
  ["Thu, 24 Sep 2026 10:00:00 CET", null],
  ["Thu, 24 Sep 2026 10:00:00 +9900", null],
  ["12", null],
  ["yesterday", null],
  ["", null],
  [null, null],
])("%s is %s", (header, instant) => {
  expect(readMailDate(header)).toBe(instant);
});
