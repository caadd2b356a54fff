// Plain old JavaScript on purpose: it must run on any Node to say that the Node is too old.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    "✗ Firstline needs Node 22.18 or newer and runs on " +
      process.versions.node +
      ".\n" +
      "  `npx -y pnpm@12.21.0 start` brings its own; if that printed this, run `npx -y pnpm@12.21.0 install --force` once.",
  );
  process.exit(1);
}
// Should it fail to load, Node prints why and exits with 1.
void import("../packages/server/src/main.ts");
