import { canonicalJson, digestOf } from "./canonical.ts";

/** Something in the file is not as it was exported. */
export type DossierFault = {
  /** Name of the part it is in; `head` for what stands above the parts: who exported what when, the hashes, the seal. */
  readonly part: string;
  readonly message: string;
};

export type VerifiedDossier = {
  /** True when every byte is as it was exported. */
  readonly isIntact: boolean;
  readonly faults: readonly DossierFault[];
  /** As the file says; null when that cannot be read. Believe them when `isIntact`. */
  readonly dossierId: string | null;
  readonly claimId: string | null;
  readonly exportedAt: string | null;
  readonly seal: string | null;
  /** Names of the parts the file says it has. */
  readonly parts: readonly string[];
};

type Options = {
  /** The seal Firstline keeps (`claimDossier(id).seal`). Without it, a file that somebody made anew and sealed anew is not told apart. */
  readonly seal?: string;
};
type Digests = ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
type Json = Readonly<Record<string, unknown>>;

const FORMAT = "firstline.claim-dossier";
const VERSION = 1;

/**
 * Checks a dossier that `exportClaimDossier` gave out, without the server: every part has the hash it was sealed with, and the seal is that
 * of these hashes. Names every part that was changed, also when the file is no JSON any more. Uses Web Crypto and nothing else.
 *
 * @example
 * const { isIntact, faults } = await verifyClaimDossier(await readFile("dossier.json"), { seal });
 * for (const { part, message } of faults) console.error(`${part}: ${message}`);
 */
export const verifyClaimDossier = async (
  document: string | Uint8Array,
  { seal: kept }: Options = {},
): Promise<VerifiedDossier> => {
  const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
  const read = parse(bytes);
  if (read === undefined) {
    const faults = await faultsInBytes(bytes);
    return { isIntact: false, faults, dossierId: null, claimId: null, exportedAt: null, seal: null, parts: [] };
  }
  const { parts: given, seal, ...head } = read;
  const digests = digestsOf(head["digests"]);
  const faults = [...(await faultsInParts(objectOf(given), digests)), ...(await faultsInHead(head, seal, kept))];
  if (faults.length === 0 && !isSame(bytes, new TextEncoder().encode(canonicalJson(read))))
    faults.push({
      part: "head",
      message: "The content is as exported, but the file was written anew: white space or order differ.",
    });
  return {
    isIntact: faults.length === 0,
    faults,
    dossierId: textOf(head["dossierId"]),
    claimId: textOf(head["claimId"]),
    exportedAt: textOf(head["exportedAt"]),
    seal: textOf(seal),
    parts: [...digests.keys()],
  };
};

/** Undefined when it is no UTF-8, no JSON, or no object. */
const parse = (bytes: Uint8Array): Json | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const digestsOf = (value: unknown): Digests =>
  new Map(
    Object.entries(objectOf(value)).flatMap(([name, entry]) => {
      const { bytes, sha256 } = objectOf(entry);
      return typeof bytes === "number" && typeof sha256 === "string" ? [[name, { bytes, sha256 }] as const] : [];
    }),
  );

const CHANGED = "This part is not the one that was sealed.";

const faultsInParts = async (parts: Json, digests: Digests): Promise<DossierFault[]> => {
  const faults: DossierFault[] = [];
  for (const [name, { sha256 }] of digests) {
    if (!Object.hasOwn(parts, name)) faults.push({ part: name, message: "This part is missing." });
    else if ((await digestOf(parts[name])) !== sha256) faults.push({ part: name, message: CHANGED });
  }
  for (const name of Object.keys(parts))
    if (!digests.has(name)) faults.push({ part: name, message: "This part was not there when the dossier was sealed." });
  return faults;
};

const faultsInHead = async (head: Json, seal: unknown, kept: string | undefined): Promise<DossierFault[]> => {
  const fault = (message: string): DossierFault[] => [{ part: "head", message }];
  if (head["format"] !== FORMAT || head["version"] !== VERSION)
    return fault(`This is no claim dossier of version ${VERSION}; a newer verifier may know it.`);
  if ((await digestOf(head)) !== seal) return fault("The seal is not that of what stands above the parts.");
  return kept !== undefined && kept !== seal
    ? fault("The seal is not the one that Firstline keeps: this is another dossier.")
    : [];
};

const HEAD_DIGESTS = /"digests":\{((?:"[A-Za-z]+":\{"bytes":\d{1,12},"sha256":"[0-9a-f]{64}"\},?)+)\}/;
const ONE_DIGEST = /"([A-Za-z]+)":\{"bytes":(\d{1,12}),"sha256":"([0-9a-f]{64})"\}/g;

/** The file is no JSON any more: the parts are found by the sizes they were sealed with. */
const faultsInBytes = async (bytes: Uint8Array): Promise<DossierFault[]> => {
  // One character per byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(bytes);
  const [, list = ""] = HEAD_DIGESTS.exec(text) ?? [];
  const begin = text.indexOf('"parts":{');
  if (list === "" || begin < 0)
    return [{ part: "head", message: "This is no JSON, and the hashes of its parts cannot be found." }];
  const faults: DossierFault[] = [];
  let at = begin + '"parts":{'.length;
  for (const [, name = "", size = "0", sha256] of list.matchAll(ONE_DIGEST)) {
    const label = `"${name}":`;
    const from = at + label.length;
    at = from + Number(size);
    const isThere = text.startsWith(label, from - label.length);
    if (!isThere || (await digestOfBytes(bytes.slice(from, at))) !== sha256) faults.push({ part: name, message: CHANGED });
    at += 1; // the comma, or the end of the parts
  }
  return faults.length > 0 ? faults : [{ part: "head", message: "This is no JSON; every part is as it was sealed." }];
};

const digestOfBytes = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
