import { describe, expect, test } from "vitest";
import { areAligned, readAuthentication } from "./authentication-results.ts";

const read = (headers: string | string[], fromDomain = "marketplace.amazon.de", authservIds = ["mx.lumenhaus.example"]): string =>
  readAuthentication([headers].flat(), { authservIds, fromDomain });

const MX = "mx.lumenhaus.example";

describe("the verdict", () => {
  test.each([
    ["dmarc=pass header.from=marketplace.amazon.de", "PASS"],
    ["dmarc=pass", "PASS"],
    ["dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=amazon.de", "PASS"],
    ["dmarc=pass header.from=evil.example", "NONE"],
    ["dmarc=fail header.from=marketplace.amazon.de", "FAIL"],
    ["dmarc=fail header.from=marketplace.amazon.de; spf=pass smtp.mailfrom=amazon.de", "FAIL"],
    ["dmarc=none header.from=marketplace.amazon.de; dkim=pass header.d=amazon.de", "PASS"],
    ["spf=pass smtp.mailfrom=bounces@bounces.amazon.de", "PASS"],
    ["spf=pass smtp.mailfrom=<x@evil.example>", "NONE"],
    ["spf=pass smtp.helo=marketplace.amazon.de", "NONE"],
    ["dkim=pass header.i=@marketplace.amazon.de header.s=abc header.b=Zm9v=", "PASS"],
    ["dkim=pass header.d=evil.example; spf=fail smtp.mailfrom=amazon.de", "FAIL"],
    ["dkim=fail header.d=amazon.de; spf=pass smtp.mailfrom=amazon.de", "PASS"],
    ["dkim=fail header.d=amazon.de; spf=softfail smtp.mailfrom=amazon.de", "NONE"],
    ["dkim=fail header.d=amazon.de; spf=hardfail smtp.mailfrom=amazon.de", "FAIL"],
    ["dkim=temperror header.d=amazon.de", "NONE"],
    ["spf=fail smtp.mailfrom=evil.example", "NONE"],
    ["none", "NONE"],
    ["", "NONE"],
    ["DMARC = PASS header.from = Marketplace.Amazon.DE", "PASS"],
    ["dkim/1=pass header.d=amazon.de", "PASS"],
    ["auth=pass smtp.auth=marketplace.amazon.de", "NONE"],
  ])("%s → %s", (results, verdict) => {
    expect(read(`${MX}; ${results}`)).toBe(verdict);
  });

  test("comments, nested ones too, and folds say nothing", () => {
    expect(read(`${MX} 1 (our (inner) server);\r\n\tspf=pass (dmarc=fail; really)\r\n smtp.mailfrom=amazon.de`)).toBe("PASS");
    expect(read(`${MX}; spf=fail (dmarc=pass header.from=marketplace.amazon.de \\) ;) smtp.mailfrom=amazon.de`)).toBe("FAIL");
  });

  test("a quoted value cannot start a result of its own", () => {
    expect(read(`${MX}; spf=none smtp.mailfrom="x; dmarc=pass header.from=marketplace.amazon.de"@evil.example`)).toBe("NONE");
  });

  test("a comment or string that does not end makes the header worthless", () => {
    expect(read(`${MX}; dmarc=pass (open`)).toBe("NONE");
    expect(read(`${MX}; dmarc=pass reason="open`)).toBe("NONE");
  });
});

describe("whose header counts", () => {
  test("only the topmost of our server: a forged one below does not", () => {
    expect(read([`${MX}; dmarc=fail`, `${MX}; dmarc=pass`])).toBe("FAIL");
    expect(read([`${MX}; spf=none`, `${MX}; dmarc=pass`])).toBe("NONE");
  });

  test("another server's verdict is not believed, ours below it is", () => {
    expect(read("mx.evil.example; dmarc=pass")).toBe("NONE");
    expect(read(["mx.evil.example; dmarc=pass", `${MX}; dmarc=fail`])).toBe("FAIL");
    expect(read(`${MX}.evil.example; dmarc=pass`)).toBe("NONE");
    expect(read(`evil.example (${MX}); dmarc=pass`)).toBe("NONE");
  });

  test("with two ids of ours the topmost header alone counts", () => {
    const ids = [MX, "mx2.lumenhaus.example"];
    expect(read([`${MX}; dmarc=fail`, "mx2.lumenhaus.example; dmarc=pass"], "marketplace.amazon.de", ids)).toBe("FAIL");
  });

  test("without configured ids nothing is believed, not even a header without an id", () => {
    expect(read(`${MX}; dmarc=pass`, "marketplace.amazon.de", [])).toBe("NONE");
    expect(read("spf=pass smtp.mailfrom=amazon.de; dmarc=pass", "marketplace.amazon.de", ["", " "])).toBe("NONE");
  });

  test("the id is compared without case and may be quoted", () => {
    expect(read("MX.Lumenhaus.Example; dmarc=pass")).toBe("PASS");
    expect(read(`"${MX}"; dmarc=pass`)).toBe("PASS");
  });
});

test.each([
  ["marketplace.amazon.co.uk", "bounces.amazon.co.uk", true],
  ["amazon.com.br", "marketplace.amazon.com.br", true],
  ["amazon.de", "amazon.com", false],
  ["evil.co.uk", "amazon.co.uk", false],
  ["co.uk", "amazon.co.uk", false],
  ["evilamazon.de", "amazon.de", false],
  ["", "", false],
])("%s aligned with %s: %s", (one, other, aligned) => {
  expect(areAligned(one, other)).toBe(aligned);
});

test.each([
  "(".repeat(16_000),
  '"\\'.repeat(8_000),
  "a=".repeat(8_000),
  ";".repeat(16_000),
  "a".repeat(16_000),
  "x".repeat(5_000_000),
])("a hostile header takes no time (%#)", (junk) => {
  const start = performance.now();
  expect(read(Array.from({ length: 20 }, () => `${MX}; ${junk}`))).toBe("NONE");
  expect(performance.now() - start).toBeLessThan(20_000);
});
