/** `pnpm verify:dossier FILE`: an exported claim dossier against its own hashes, and against the seal somebody kept. Needs no server. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { verifyClaimDossier } from "../packages/sdk/src/claim-dossier.ts";

const HELP = `Usage: pnpm verify:dossier [--seal SEAL] FILE

Checks a file that exportClaimDossier gave out: every part has the hash it was sealed with, and the seal is that of these hashes. Prints
every part that was changed.

  --seal  the seal Firstline keeps (claimDossier(id).seal): tells a file that was made and sealed anew
  --help  this text

Exit code: 0 every byte is as it was exported, 1 something is not, 2 the command or the file cannot be read.`;

export type Run = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 };

export const verifyDossierFile = async (given: readonly string[]): Promise<Run> => {
  try {
    const options = { seal: { type: "string" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...given], allowPositionals: true, options });
    const [path] = positionals;
    if (values.help === true) return { lines: [HELP], code: 0 };
    if (path === undefined) return { lines: [HELP], code: 2 };
    const found = await verifyClaimDossier(await readFile(path), values.seal === undefined ? {} : { seal: values.seal });
    if (!found.isIntact) return { lines: found.faults.map(({ part, message }) => `${path} ${part}: ${message}`), code: 1 };
    const about = `${found.dossierId ?? ""} on claim ${found.claimId ?? ""}, exported ${found.exportedAt ?? ""}`;
    return {
      lines: [`${about}: all ${found.parts.length} parts are as they were sealed.`, `Seal: ${found.seal ?? ""}`],
      code: 0,
    };
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error), "", HELP], code: 2 };
  }
};

if (import.meta.main) {
  const { lines, code } = await verifyDossierFile(process.argv.slice(2));
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
