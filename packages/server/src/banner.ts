type Tokens = Readonly<Record<"agent" | "manager" | "compliance" | "analyst" | "integrator" | "admin", string>>;

/** Answers something worth seeing on the demo data; also the explorer's first query. */
export const firstQuery = `# Firstline runs. Press the green button; with several operations, the one above each.
query OpenTickets {
  viewer { actor { name } workspace { name demo } }
  tickets(first: 5, filter: { status: [OPEN], channel: AMAZON }) {
    nodes {
      id
      subject
      customer { displayName }
      sla { state remainingSeconds }
      order { externalId fulfilment status refundable { amount currencyCode } channelAccount { mode } }
    }
  }
}

# What happens from now on: run it, then "npx -y pnpm@12.21.0 quickstart" in a terminal.
subscription Live {
  events { type subjectId occurredAt cursor }
}`;

/** What a newcomer needs next: where it answers, keys to try, one query to paste, one program to run. */
export const banner = ({ url, dataDir, tokens }: { url: string; dataDir: string; tokens: Tokens | undefined }): string => {
  const head = [
    "",
    `Firstline is ready:  ${url}        explorer in the browser, works offline`,
    `GraphQL API:         ${url}/graphql`,
    `Data:                ${dataDir}`,
  ];
  if (!tokens) return [...head, ""].join("\n");
  const keys = Object.entries(tokens).map(([role, token]) => `  ${role.padEnd(11)} ${token}`);
  const query = `{ viewer { actor { name } } tickets(first: 3) { nodes { subject } } }`;
  return [
    ...head,
    "",
    "Demo keys (simulated marketplaces, invented people; refused with NODE_ENV=production):",
    ...keys,
    "",
    "A first query:",
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -H 'authorization: Bearer ${tokens.agent}' \\`,
    `    -d '{"query":"${query}"}'`,
    "",
    "A refund from mail to settlement, by a program on the SDK (in a second terminal):",
    "  npx -y pnpm@12.21.0 quickstart",
    "",
    "Ctrl-C stops.",
  ].join("\n");
};
