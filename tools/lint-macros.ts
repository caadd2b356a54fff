/** `pnpm lint:macros <folder or files>`: macro files against the rules of their channels. Fails on anything that would stop a message. */
import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { lintMacroFile } from "../packages/server/src/features/macro/lint-macro-file.ts";

const HELP = `Usage: pnpm lint:macros [--allow-link HOST]... [--no-warnings] [FOLDER or FILE]...

Checks macro files (*.yaml, as in packages/server/macros, which is also the default) in every language for every channel they name:
length, HTML, gaps, addresses, phone numbers, links, promotion, reviews, feedback, payment data, tone, language, what is said about refunds,
and their variables: unknown ones, and differences between the languages. Prints one line for each finding:

  file:locale:line:column RULE severity message

  --allow-link HOST  the workspace allows links to this host and its subdomains
  --no-warnings      print only what stops a message
  --help             this text

Exit code: 0 nothing stops a message, 1 something does, 2 the command cannot be read or there is no such file.`;

/** Files of folders by name; a file stands for itself. */
const filesOf = (paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(".yaml"))
          .toSorted()
          .map((name) => join(path, name))
      : [path],
  );

export type Run = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 };

export const lintMacros = (given: readonly string[], now: Date): Run => {
  let files: string[];
  let options: { help?: boolean; "no-warnings"?: boolean; "allow-link"?: string[] };
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        help: { type: "boolean" },
        "no-warnings": { type: "boolean" },
        "allow-link": { type: "string", multiple: true },
      },
    });
    options = values;
    if (options.help) return { lines: [HELP], code: 0 };
    files = filesOf(positionals.length > 0 ? positionals : ["packages/server/macros"]);
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error), "", HELP], code: 2 };
  }
  if (files.length === 0) return { lines: ["There is no *.yaml file in these folders."], code: 2 };
  const found = files.flatMap((path) =>
    lintMacroFile(path, { linkHosts: options["allow-link"] ?? [], now }).map((finding) => ({ path, ...finding })),
  );
  const stops = found.filter(({ severity }) => severity === "BLOCK").length;
  const shown = options["no-warnings"] ? found.filter(({ severity }) => severity === "BLOCK") : found;
  const lines = shown.map(
    ({ path, locale, line, column, rule, severity, message }) =>
      `${relative(process.cwd(), path)}:${locale ?? "-"}:${line}:${column} ${rule} ${severity} ${message}`,
  );
  const total = `${files.length} files: ${stops} findings that stop a message, ${found.length - stops} remarks.`;
  return { lines: [...lines, total], code: stops > 0 ? 1 : 0 };
};

if (import.meta.main) {
  const { lines, code } = lintMacros(process.argv.slice(2), new Date());
  console.log(lines.join("\n"));
  process.exitCode = code;
}
