import { describe, expect, test } from "vitest";
import { buyerName, classifySender, readAmazonRelay } from "./amazon-relay.ts";

describe("the relay", () => {
  test.each([
    ["com", "US"],
    ["ca", "CA"],
    ["com.mx", "MX"],
    ["com.br", "BR"],
    ["co.uk", "GB"],
    ["de", "DE"],
    ["fr", "FR"],
    ["it", "IT"],
    ["es", "ES"],
    ["nl", "NL"],
    ["se", "SE"],
    ["pl", "PL"],
    ["com.be", "BE"],
    ["com.tr", "TR"],
    ["ae", "AE"],
    ["sa", "SA"],
    ["eg", "EG"],
    ["in", "IN"],
    ["co.jp", "JP"],
    ["com.au", "AU"],
    ["sg", "SG"],
    ["co.za", "ZA"],
    ["ie", "IE"],
  ])("amazon.%s is the store of %s", (store, country) => {
    const address = `k7m2x9q4w1ab3zt@marketplace.amazon.${store}`;
    expect(readAmazonRelay(address)).toEqual({ alias: address, replyAddress: address, caseId: null, marketplace: country });
    expect(classifySender(address, "Anna Weber - Amazon Marketplace")).toBe("RELAY");
  });

  test("a case suffix is not part of the alias, but of the address to answer", () => {
    expect(readAmazonRelay("K7M2x9Q4+76c079d3-0a1b@Marketplace.Amazon.co.jp")).toEqual({
      alias: "k7m2x9q4@marketplace.amazon.co.jp",
      replyAddress: "k7m2x9q4+76c079d3-0a1b@marketplace.amazon.co.jp",
      caseId: "76c079d3-0a1b",
      marketplace: "JP",
    });
  });

  test.each([
    ["a longer domain", "anna@marketplace.amazon.com.evil.example"],
    ["a trailing dot", "anna@marketplace.amazon.com."],
    ["a subdomain", "anna@x.marketplace.amazon.com"],
    ["a prefix without a dot", "anna@evil-marketplace.amazon.com"],
    ["the relay as local part", "marketplace.amazon.com@evil.example"],
    ["an address inside a quoted local part", "anna@marketplace.amazon.com@evil.example"],
    ["two at signs ending in the relay", "anna@evil.example@marketplace.amazon.com"],
    ["a store Amazon does not have", "anna@marketplace.amazon.ru"],
    ["a hyphen for the dot", "anna@marketplace-amazon.com"],
    ["the words turned round", "anna@amazon-marketplace.com"],
    ["a digit for a letter", "anna@marketplace.amaz0n.com"],
    ["a capital I for the l", "anna@marketpIace.amazon.com"],
    ["rn for m", "anna@rnarketplace.arnazon.com"],
    ["a Cyrillic а", "anna@marketplace.аmazon.com"],
    ["the same in punycode", "anna@marketplace.xn--mazon-3ve.com"],
    ["Cyrillic throughout", "anna@marketplace.аmаzоn.com"],
    ["an accent", "anna@marketplace.amazón.com"],
    ["full-width letters", "anna@marketplace.ａｍａｚｏｎ.com"],
    ["a zero-width space", "anna@marketplace.ama\u200bzon.com"],
    ["a Kelvin sign for the k", "anna@mar\u212aetplace.amazon.com"],
    ["an ideographic full stop", "anna@marketplace。amazon.com"],
    ["broken punycode", "anna@marketplace.xn--ama\u0000zon.com"],
    ["a space in the alias", "an na@marketplace.amazon.com"],
    ["an empty alias", "@marketplace.amazon.com"],
    ["two suffixes", "anna+a+b@marketplace.amazon.com"],
  ])("%s is an imitation", (_, address) => {
    expect(readAmazonRelay(address)).toBeNull();
    expect(classifySender(address, "Anna")).toBe("RELAY_IMITATION");
  });

  test.each(['"k7m2@marketplace.amazon.de"', "k7m2@marketplace.amazon.de", "marketplace.аmazon.de"])(
    "a display name %s on another address is an imitation",
    (name) => {
      expect(classifySender("x@evil.example", name)).toBe("RELAY_IMITATION");
    },
  );

  test.each([
    "donotreply@marketplace.amazon.com.br",
    "no-reply@marketplace.amazon.de",
    "seller-notification@amazon.com",
    "atoz@mail.amazon.co.uk",
  ])("%s is Amazon speaking, not a buyer", (address) => {
    expect(readAmazonRelay(address)).toBeNull();
    expect(classifySender(address, "Amazon")).toBe("MARKETPLACE");
  });

  test.each([
    "anna.weber@post.example",
    "kontakt@müller.example",
    "kontakt@xn--mller-kva.example",
    "иван@почта.example",
    "wang@例子.example",
    "shop@amazonas-reisen.example",
    "anna@amazon.evil.example",
  ])("%s is an ordinary sender", (address) => {
    expect(classifySender(address, "Anna - Amazon Marketplace")).toBe("ORDINARY");
  });

  test("the relay's addition to the buyer's name goes", () => {
    expect(buyerName("Anna Weber - Amazon Marketplace")).toBe("Anna Weber");
    expect(buyerName("Jean-Luc Martin")).toBe("Jean-Luc Martin");
    expect(buyerName("Amazon Marketplace")).toBe("Amazon Marketplace");
  });
});
