import { expect, test } from "vitest";
import { trackingLink } from "./tracking-link.ts";

const link = (carrier: string, trackingNumber: string | null, trackingUrl: string | null = null) =>
  trackingLink({ carrier, trackingNumber, trackingUrl });

test.each<[string, string | null, string | null]>([
  ["the source's own link wins", link("UPS", "1Z999AA10123456784", "https://own.example/1"), "https://own.example/1"],
  [
    "a known carrier's page",
    link("Royal Mail", "RM123456785GB"),
    "https://www.royalmail.com/track-your-item#/tracking-results/RM123456785GB",
  ],
  [
    "whatever its case",
    link("dhl express", "JJD0099999999"),
    "https://www.dhl.com/en/express/tracking.html?brand=DHL&AWB=JJD0099999999",
  ],
  [
    "a number that names its carrier",
    link("the usual one", "1Z999AA10123456784"),
    "https://www.ups.com/track?tracknum=1Z999AA10123456784",
  ],
  [
    "a known name before any guess",
    link("DHL", "00340434161094042557"),
    "https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557",
  ],
  ["no link for a carrier nobody knows", link("Pony Express", "12345"), null],
  ["no link without a number", link("UPS", null), null],
  ["a number is no part of an address", link("UPS", "1Z&x=../#"), "https://www.ups.com/track?tracknum=1Z%26x%3D..%2F%23"],
])("%s", (_, found, wanted) => expect(found).toBe(wanted));
