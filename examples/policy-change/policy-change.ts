// A manager halves what may be refunded alone. Before it holds, the draft is tried on every decision of the last month; compliance, who
// wrote none of it, approves; the moment it is activated an agent's authority changes. Then it is rolled back, and the audit of all of it
// is verified without the server.
//
//   pnpm start                               in one terminal (writes .firstline/demo.env, which is read here)
//   pnpm policy-change                       in another, as often as you like
import { Firstline, operation } from "@firstline/sdk";
import { verifyAudit } from "@firstline/sdk/audit";

const RULE = "limit.refund";
const signal = AbortSignal.timeout(120_000);
const title = (text: string): void => console.log(`\n── ${text}`);
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

type Money = { readonly amount: string; readonly currencyCode: string };
const shown = ({ amount, currencyCode }: Money): string => `${amount} ${currencyCode}`;
const halved = ({ amount, currencyCode }: Money): Money => ({ amount: (Number(amount) / 2).toFixed(2), currencyCode });

/** A document of our own: of the viewer only what they may decide alone. */
type Limit = {
  readonly rule: string;
  readonly limit: Money;
  readonly remaining: Money | null;
  readonly escalatesTo: string | null;
};
const MyAuthority = operation<{ viewer: { authority: readonly Limit[] } }, object>(`query MyAuthority {
  viewer { authority { rule limit { amount currencyCode } remaining { amount currencyCode } escalatesTo } }
}`);

const showAuthority = async (agent: Firstline): Promise<void> => {
  const { viewer } = await agent.request(MyAuthority, {}, { signal });
  for (const { rule, limit, remaining, escalatesTo } of viewer.authority)
    if (rule === RULE)
      console.log(
        `  ${shown(limit)} a refund, now ${remaining ? shown(remaining) : "?"}; more is for ${escalatesTo ?? "nobody"}`,
      );
};

/** Asks what a version would have decided about the last 30 days, and waits for the figures. */
const backtest = async (manager: Firstline, versionId: string): Promise<string | null> => {
  const asked = await manager.backtest.backtestPolicy({ versionId, window: { lastDays: 30 } }, { signal });
  if (asked.__typename !== "BacktestPolicySuccess") return `No back-test: ${asked.message}`;
  let figures = asked.backtest;
  while (figures.status === "QUEUED" || figures.status === "RUNNING") {
    await pause(100);
    const found = await manager.backtest.backtest({ id: figures.id }, { signal });
    if (!found) return "The back-test is gone.";
    figures = found;
    process.stdout.write(`\r  ${figures.processed} of ${figures.total ?? "?"} decisions judged `);
  }
  console.log(`\n  ${figures.changed} of ${figures.processed} would have been decided otherwise, on ${figures.tickets} tickets`);
  const { withoutFacts, unreadable } = figures.notEvaluable;
  if (withoutFacts + unreadable > 0) console.log(`  ${withoutFacts + unreadable} are older than stored facts and say nothing`);
  for (const { action, before, after, decisions, amounts, later } of figures.outcomes)
    if (before !== after) {
      console.log(`  ${action} ${before} → ${after}: ${decisions} (${amounts.map(shown).join(", ")})`);
      if (later)
        console.log(
          `    later: ${later.claims} claims, ${later.negativeFeedback} negative feedbacks, ${later.repeatContacts.numerator} of ${later.repeatContacts.denominator} wrote again within 7 days`,
        );
    }
  for (const { actor, stricter, looser } of figures.actors)
    console.log(`  ${actor.name}: ${stricter} stricter, ${looser} looser`);
  return figures.status === "FINISHED" ? null : `The back-test ended ${figures.status}.`;
};

/** The whole chain, line by line from the server, verified here: nothing of the server's word is believed. */
const checkAudit = async (endpoint: string, token: string): Promise<string | null> => {
  const answer = await fetch(new URL("/audit.ndjson", endpoint), { headers: { authorization: `Bearer ${token}` }, signal });
  if (!answer.ok) return `No audit: ${answer.status} ${await answer.text()}`;
  const { isIntact, fault, entries, head } = await verifyAudit(await answer.text());
  if (!isIntact) return `Entry ${fault?.sequence}: ${fault?.message}`;
  console.log(
    `  ${entries} entries, each follows the one before it; the last is number ${head.sequence}, ${head.hash.slice(0, 16)}…`,
  );
  return null;
};

type Callers = { readonly agent: Firstline; readonly manager: Firstline; readonly compliance: Firstline };

const change = async ({ agent, manager, compliance }: Callers): Promise<string | null> => {
  const [active] = (await manager.policy.policies({ filter: { state: ["ACTIVE"] }, first: 1 }, { signal })).nodes;
  const inForce = active && (await manager.policy.policyVersion({ id: active.id }, { signal }));
  if (!inForce) return "The workspace has no policy.";
  title(`"${inForce.name}" is in force: what an agent decides alone`);
  await showAuthority(agent);

  title("Draft: half of it");
  const rules = inForce.document.rules.map((rule) =>
    rule.key === RULE ? { ...rule, demand: { ...rule.demand, amounts: rule.demand.amounts?.map(halved) ?? null } } : rule,
  );
  const drafted = await manager.policy.draftPolicy(
    {
      name: "Half as much alone",
      about: "Too many refunds were just below the limit.",
      document: { ...inForce.document, rules },
    },
    { signal },
  );
  if (drafted.__typename === "PolicyDocumentInvalid") return drafted.issues.map(({ message }) => message).join("\n");
  if (drafted.__typename !== "DraftPolicySuccess") return `Not drafted: ${drafted.message}`;
  const { id: policyVersionId, changes } = drafted.policyVersion;
  for (const { kind, part } of changes) console.log(`  ${kind} ${part}`);

  title("What it would have changed in the last 30 days");
  const untried = await backtest(manager, policyVersionId);
  if (untried !== null) return untried;

  title("Four eyes");
  const review = { policyVersionId, verdict: "APPROVE", expectedVersion: drafted.policyVersion.version } as const;
  const note = "The back-test shows few refunds that would need a second person, most of them by one agent.";
  const own = await manager.policy.reviewPolicy({ ...review, note }, { signal });
  if (own.__typename === "ReviewPolicySuccess") return "Its author approved it. That should have been refused.";
  console.log(`  ✗ its author: ${own.message}`);
  const reviewed = await compliance.policy.reviewPolicy({ ...review, note }, { signal });
  if (reviewed.__typename !== "ReviewPolicySuccess") return `Not approved: ${reviewed.message}`;
  console.log(`  ✓ compliance: ${reviewed.policyVersion.state}`);

  title("In force: what an agent decides alone now");
  const activated = await manager.policy.activatePolicy(
    { policyVersionId, expectedVersion: reviewed.policyVersion.version, note: "Agreed with compliance." },
    { signal },
  );
  if (activated.__typename !== "ActivatePolicySuccess") return `Not activated: ${activated.message}`;
  await showAuthority(agent);

  title("Rolled back");
  const back = { policyVersionId: inForce.id, expectedActiveVersionId: policyVersionId, note: "Only shown, not meant to stay." };
  const rolledBack = await manager.policy.rollbackPolicy(back, { signal });
  if (rolledBack.__typename !== "RollbackPolicySuccess") return `Not rolled back: ${rolledBack.message}`;
  await showAuthority(agent);
  return null;
};

const main = async (endpoint: string, tokens: Readonly<Record<"agent" | "manager" | "compliance", string>>) => {
  const as = (token: string): Firstline => new Firstline({ endpoint, token });
  const failure = await change({ agent: as(tokens.agent), manager: as(tokens.manager), compliance: as(tokens.compliance) });
  if (failure !== null) return failure;
  title("The audit of it, verified without the server");
  return checkAudit(endpoint, tokens.manager);
};

const {
  FIRSTLINE_URL: url,
  FIRSTLINE_TOKEN: agent,
  FIRSTLINE_MANAGER_TOKEN: manager,
  FIRSTLINE_COMPLIANCE_TOKEN: compliance,
} = process.env;
const failure =
  url && agent && manager && compliance
    ? await main(url, { agent, manager, compliance }).catch(String)
    : "Set FIRSTLINE_URL (http://127.0.0.1:4000/graphql), FIRSTLINE_TOKEN, FIRSTLINE_MANAGER_TOKEN and FIRSTLINE_COMPLIANCE_TOKEN. `pnpm start` writes them to .firstline/demo.env.";
console.log(`\n${failure ?? "Tried before it held, approved by a second person, taken back; every step is in the audit."}`);
process.exit(failure === null ? 0 : 1);
