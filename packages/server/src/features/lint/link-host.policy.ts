import type { ChannelName } from "../../connectors/channel.ts";
import { carrierHosts } from "../order/carrier.policy.ts";

/** A host that may be linked to, with its subdomains; with `paths`, only the host itself and pages below one of them. */
export type AllowedHost = { readonly host: string; readonly paths?: readonly string[] };

/** The marketplaces' sites, by top-level domain. */
const AMAZON_SITES =
  "com ca com.mx com.br co.uk de fr it es nl se pl ie com.be com.tr ae sa eg in co.jp com.au sg cn co.za".split(" ");
const EBAY_SITES = "com ca co.uk de fr it es at ch nl be ie pl com.au com.hk com.sg com.my ph".split(" ");
const WALMART_SITES = "com ca com.mx".split(" ");

/** Help, orders, returns and the account: what serves the order. Product, shop and search pages sell (channels.md §3.8: links by purpose only). */
const AMAZON_PATHS = [
  "/gp/help",
  "/help",
  "/hilfe",
  "/aide",
  "/assistenza",
  "/aiuto",
  "/ayuda",
  "/hz",
  "/gp/your-account",
  "/gp/css",
  "/your-orders",
  "/your-account",
  "/gp/orc",
  "/orc",
  "/spr",
  "/returns",
  "/gp/buyer-feedback-policy",
  "/contact-us",
  "/progress-tracker",
  "/ap/signin",
  "/ap/forgotpassword",
  "/gp/f.html",
  "/account",
  "/a/addresses",
  "/a-to-z-guarantee",
  "/gp/a-z-guarantee",
];
const EBAY_PATHS = ["/help", "/mye", "/myb", "/vod", "/ph", "/rtn", "/rt", "/pages/help", "/signin", "/res", "/ocs", "/ship"];
const WALMART_PATHS = ["/help", "/orders", "/account", "/returns", "/track", "/plus/account"];

const sites = (name: string, tops: readonly string[], paths: readonly string[]): AllowedHost[] =>
  tops.map((top) => ({ host: `${name}.${top}`, paths }));

const MARKETPLACE_HOSTS: Record<ChannelName, readonly AllowedHost[]> = {
  AMAZON: [...sites("amazon", AMAZON_SITES, AMAZON_PATHS), { host: "track.amazon.com" }, { host: "track.amazon.de" }],
  EBAY: sites("ebay", EBAY_SITES, EBAY_PATHS),
  WALMART: sites("walmart", WALMART_SITES, WALMART_PATHS),
  SHOPIFY: [],
  EMAIL: [],
};

/** National posts and parcel services that people name beside those whose tracking pages we can build. */
const FURTHER_CARRIERS =
  "evri.com yodel.co.uk parcelforce.com myhermes.de hermesworld.com post.at post.ch deutschepost.de laposte.fr colissimo.fr chronopost.fr mondialrelay.fr poste.it brt.it sda.it correos.es seur.com mrw.es nacex.es ctt.pt postnl.nl bpost.be postnord.com inpost.pl tnt.com sf-express.com ems.com.cn yuntrack.com 17track.net lasership.com purolator.com gls-group.com dpd.com dpd.co.uk dpdgroup.com".split(
    " ",
  );

const CARRIER_HOSTS: readonly AllowedHost[] = [...new Set([...carrierHosts(), ...FURTHER_CARRIERS])].map((host) => ({ host }));

/** Hosts every workspace may link to in messages of this channel. */
export const shippedHosts = (channel: ChannelName): readonly AllowedHost[] => [...MARKETPLACE_HOSTS[channel], ...CARRIER_HOSTS];

const isHostOf = (host: string, allowed: string): boolean => host === allowed || host.endsWith(`.${allowed}`);
const isBelow = (path: string, paths: readonly string[]): boolean =>
  path === "/" || paths.some((start) => path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}?`));

export type LinkVerdict = "ALLOWED" | "UNKNOWN_HOST" | "OTHER_PAGE" | "DISGUISED";

/**
 * May a message link there? Exactly an allowed host or a subdomain of it: `amazon.com.evil.tld` ends otherwise. A name in front of an `@`,
 * another port and letters outside of ASCII make a link look like what it is not; such a one is never allowed, unless its punycode form
 * is on the list itself.
 */
export const judgeLink = (url: URL, allowed: readonly AllowedHost[]): LinkVerdict => {
  const host = url.hostname.replace(/\.$/, "");
  if (url.username !== "" || url.password !== "" || url.port !== "") return "DISGUISED";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "UNKNOWN_HOST";
  const matching = allowed.filter((one) => isHostOf(host, one.host));
  if (matching.length === 0) return host.includes("xn--") ? "DISGUISED" : "UNKNOWN_HOST";
  return matching.some(({ paths }) => paths === undefined || isBelow(url.pathname, paths)) ? "ALLOWED" : "OTHER_PAGE";
};

/** The host as it is compared and stored: lower case, punycode, no dot at the end. Undefined when it is none. */
export const readHost = (text: string): string | undefined => {
  const given = text.trim();
  if (!/^[^\s/@:?#\\]+$/.test(given) || !given.includes(".") || given.length > 253) return undefined;
  if (!URL.canParse(`https://${given}/`)) return undefined;
  const host = new URL(`https://${given}/`).hostname.replace(/\.$/, "");
  // An address of numbers names no owner.
  return /^[\d.]+$/.test(host) || host.includes("[") || !/\.[a-z][a-z0-9-]*[a-z0-9]$/.test(host) ? undefined : host;
};
