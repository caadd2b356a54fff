/** Keys in the one form in which they are compared. */
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { CountryCode } from "libphonenumber-js/max";
import { isSupportedCountry } from "libphonenumber-js/max";
import type { ChannelName } from "../../connectors/channel.ts";
import type { IdentityChannel, IdentityKind } from "./customer.table.ts";

export type IdentityKey = { readonly kind: IdentityKind; readonly channel: IdentityChannel; readonly value: string };

/** An e-mail address and a phone number name the same person on every channel; a marketplace id only on its own. */
export const identityKey = (kind: IdentityKind, channel: ChannelName, value: string): IdentityKey => {
  switch (kind) {
    case "EMAIL":
      return { kind, channel: "EMAIL", value: value.toLowerCase() };
    case "AMAZON_RELAY":
      return { kind, channel: "AMAZON", value: value.toLowerCase() };
    case "MARKETPLACE_ID":
      return { kind, channel, value };
    case "PHONE":
      return { kind, channel: "ANY", value };
  }
};

export const isRelayAddress = (address: string): boolean =>
  /^[^@\s]+@marketplace\.amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/i.test(address);

/**
 * The number as E.164, or undefined when it names nobody: it cannot be read, does not exist in its country's plan, or has an extension
 * (marketplaces lend such numbers to many buyers; E.164 has no place for what tells them apart).
 */
export const phoneNumber = (text: string, countryCode?: string | null): string | undefined => {
  const parsed = parsePhoneNumberFromString(text, isCountry(countryCode) ? countryCode : undefined);
  return parsed?.isValid() === true && parsed.ext === undefined ? parsed.number : undefined;
};

const isCountry = (code: string | null | undefined): code is CountryCode => code != null && isSupportedCountry(code);

export type BuyerKeys = {
  readonly email?: string | null | undefined;
  readonly marketplaceId?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly countryCode?: string | null | undefined;
};

/** What an order tells of its buyer as keys, the surest first: of several known ones the first decides. */
export const keysOfBuyer = (channel: ChannelName, buyer: BuyerKeys): IdentityKey[] => {
  const phone = buyer.phone ? phoneNumber(buyer.phone, buyer.countryCode) : undefined;
  return [
    ...(buyer.marketplaceId ? [identityKey("MARKETPLACE_ID", channel, buyer.marketplaceId)] : []),
    ...(buyer.email ? [identityKey(isRelayAddress(buyer.email) ? "AMAZON_RELAY" : "EMAIL", channel, buyer.email)] : []),
    ...(phone === undefined ? [] : [identityKey("PHONE", channel, phone)]),
  ];
};

/** A key as a person or another system writes it. */
export type GivenKey = {
  readonly kind: IdentityKind;
  readonly value: string;
  readonly channel?: ChannelName | null | undefined;
  readonly countryCode?: string | null | undefined;
};

const MAX_VALUE = 320;

/** The key, or what is wrong with it and where. */
export const readKey = ({ kind, value, channel, countryCode }: GivenKey): IdentityKey | { issue: string; field: string } => {
  const text = value.trim();
  if (text === "" || text.length > MAX_VALUE) return { field: "value", issue: `must have 1 to ${MAX_VALUE} characters` };
  switch (kind) {
    case "EMAIL":
      return /^[^@\s]+@[^@\s]+$/.test(text) && !isRelayAddress(text)
        ? identityKey(kind, "EMAIL", text)
        : { field: "value", issue: "must be an e-mail address that is no relay address" };
    case "AMAZON_RELAY":
      return isRelayAddress(text)
        ? identityKey(kind, "AMAZON", text)
        : { field: "value", issue: "must be a relay address (…@marketplace.amazon.…)" };
    case "MARKETPLACE_ID":
      return channel == null || channel === "EMAIL"
        ? { field: "channel", issue: "must name the marketplace where the id is valid" }
        : identityKey(kind, channel, text);
    case "PHONE": {
      const number = phoneNumber(text, countryCode);
      return number === undefined
        ? { field: "value", issue: "must be a number without extension, with its country (+49…, or countryCode)" }
        : identityKey(kind, "EMAIL", number);
    }
  }
};
