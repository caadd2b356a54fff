import { allowedPackages } from "./rules.ts";

/** A package.json by its folder: `packages/sdk`, `examples/quickstart`. */
export type Manifest = {
  readonly folder: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** An SDK is installed into other people's programs: every dependency of it is one of theirs. */
const SDK_RUNTIME = new Set(["graphql-ws"]);

const ours = (dependencies: Manifest["dependencies"]) =>
  Object.keys(dependencies ?? {}).flatMap((name) => (name.startsWith("@firstline/") ? [name.slice("@firstline/".length)] : []));

const nameOf = (folder: string) => (folder.startsWith("examples/") ? "examples" : folder.replace("packages/", ""));

/** Rule 1 on the manifests: what is not declared cannot be imported by accident. */
export const manifestViolations = (manifest: Manifest): string[] => {
  const { folder, dependencies, devDependencies, peerDependencies } = manifest;
  const name = nameOf(folder);
  const wrong = (section: string, found: readonly string[], allowed: readonly string[]) =>
    found
      .filter((other) => !allowed.includes(other))
      .map((other) => {
        const may = allowed.length === 0 ? "nothing of ours" : allowed.join(", ");
        return `${folder}/package.json  rule 1 (manifest)  ${section} has @firstline/${other}; ${name} may have ${may} there: the arrows are what make the contract first. Remove it.`;
      });
  const heavy = name === "sdk" ? Object.keys(dependencies ?? {}).filter((other) => !SDK_RUNTIME.has(other)) : [];
  return [
    ...wrong("dependencies", ours({ ...dependencies, ...peerDependencies }), allowedPackages(name, false)),
    ...wrong("devDependencies", ours(devDependencies), allowedPackages(name, true)),
    ...heavy.map(
      (other) =>
        `${folder}/package.json  rule 1 (manifest)  the SDK's only runtime dependency is ${[...SDK_RUNTIME].join(", ")}: ${other} would become everybody's. Make it a devDependency, or write the few lines.`,
    ),
  ];
};
