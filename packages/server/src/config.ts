/** The only file that reads process.env. Every variable is documented here and in docs/configuration.md. */
import { resolve } from "node:path";
import { z } from "zod";

const milliseconds = (fallback: number, minimum: number) =>
  z.coerce
    .number({ error: "must be a number of milliseconds" })
    .int("must be a whole number of milliseconds")
    .min(minimum, `must be at least ${minimum} ms`)
    .default(fallback);

const flag = z.enum(["true", "false"], { error: 'must be "true" or "false"' }).transform((text) => text === "true");
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http URL such as http://127.0.0.1:4711" });

const environment = z.object({
  PORT: z.coerce
    .number({ error: "must be a port number from 0 to 65535" })
    .int("must be a port number from 0 to 65535")
    .min(0, "must be a port number from 0 to 65535")
    .max(65535, "must be a port number from 0 to 65535")
    .default(4000),
  HOST: z.string().min(1, "must be an address to listen on, e.g. 127.0.0.1").default("127.0.0.1"),
  NODE_ENV: z.string().default("development"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { error: "must be debug, info, warn, error or silent" })
    .default("warn"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a PostgreSQL URL such as postgres://user:password@host:5432/database" })
    .optional(),
  DATABASE_POOL: z.coerce.number({ error: "must be a number from 2 to 100" }).int().min(2).max(100).default(4),
  FIRSTLINE_DATA_DIR: z.string().min(1, "must be a folder").default(".firstline"),
  FIRSTLINE_SECRET: z.string().min(32, "must have at least 32 characters; e.g. from: openssl rand -hex 32").optional(),
  FIRSTLINE_DEMO: flag.optional(),
  CORS_ORIGINS: z.string().default(""),
  AMAZON_ENDPOINT: httpUrl.optional(),
  EASYPOST_ENDPOINT: httpUrl.optional(),
  SMTP_ENDPOINT: z.url({ protocol: /^smtps?$/, error: "must be a mail server such as smtp://127.0.0.1:2525" }).optional(),
  WEBHOOK_ALLOW: z.string().default(""),
  WEBHOOK_RETRY_MS: milliseconds(5000, 20),
  MARKETPLACE_TIMEOUT_MS: milliseconds(10_000, 50),
  MARKETPLACE_SETTLE_MS: milliseconds(15_000, 100),
  WORKER_LEASE_MS: milliseconds(30_000, 200),
  MARKETPLACE_POLL_MS: milliseconds(2_000, 50),
  MARKETPLACE_STUCK_MS: milliseconds(6 * 3_600_000, 100),
  MARKETPLACE_ABSENT_GAP_MS: milliseconds(180_000, 100),
  MARKETPLACE_LEDGER_WINDOW_MS: milliseconds(72 * 3_600_000, 100),
});

/** How long each step of talking to a marketplace may take. Held in order: time-out < settle < lease. */
export type MarketplaceTimes = {
  readonly timeoutMs: number;
  /** After this, a request whose answer was lost has arrived or never will. */
  readonly settleMs: number;
  /** A worker that has not reported within this is taken for dead. */
  readonly leaseMs: number;
  readonly pollMs: number;
  /** A submission without progress for this long is called UNKNOWN. */
  readonly stuckMs: number;
  /** Distance of the two readings that prove a submission absent. */
  readonly absentGapMs: number;
  /** How long the channel's ledger is asked for a line before a person has to look. */
  readonly ledgerWindowMs: number;
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly database: { readonly kind: "embedded" } | { readonly kind: "server"; readonly url: string };
  readonly poolSize: number;
  readonly dataDir: string;
  readonly secret: string | undefined;
  readonly demo: boolean;
  readonly production: boolean;
  /** Browser origins that may call the API; none by default. */
  readonly corsOrigins: readonly string[];
  readonly amazonEndpoint: string | undefined;
  /** The double that simulated accounts ask about parcels. */
  readonly easypostEndpoint: string | undefined;
  /** The mail server of simulated accounts. */
  readonly smtpEndpoint: string | undefined;
  /** Hosts that webhooks may reach inside private networks, and the distance to the first repetition of a failed delivery. */
  readonly webhooks: { readonly allow: readonly string[]; readonly retryMs: number };
  readonly times: MarketplaceTimes;
};

export type ConfigProblem = { readonly variable: string; readonly sentence: string };

/** Reads and checks everything at once: all bad variables are named, values of secrets are not. */
export const readConfig = (
  env: Record<string, string | undefined> = process.env,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const single = parsed.error.issues.map((issue) => describeIssue(String(issue.path[0]), issue.message, given));
    return { ok: false, problems: [...single, ...crossCheckOthers(given, new Set(single.map(({ variable }) => variable)))] };
  }
  const problems = crossCheck(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: toConfig(parsed.data) };
};

/** What the remaining variables say together, so that one start shows everything there is to mend. */
const crossCheckOthers = (given: Record<string, string | undefined>, bad: ReadonlySet<string>): ConfigProblem[] => {
  const others = environment.safeParse(Object.fromEntries(Object.entries(given).filter(([variable]) => !bad.has(variable))));
  return others.success ? crossCheck(others.data).filter(({ variable }) => !bad.has(variable)) : [];
};

const SECRETS = new Set(["FIRSTLINE_SECRET", "DATABASE_URL", "SMTP_ENDPOINT"]);

const describeIssue = (variable: string, message: string, given: Record<string, string | undefined>): ConfigProblem => ({
  variable,
  sentence: SECRETS.has(variable) ? message : `${message} (it is ${JSON.stringify(given[variable])})`,
});

type Environment = z.infer<typeof environment>;

const crossCheck = (env: Environment): ConfigProblem[] => {
  const problems: ConfigProblem[] = [];
  const production = env.NODE_ENV === "production";
  if (env.MARKETPLACE_TIMEOUT_MS >= env.MARKETPLACE_SETTLE_MS)
    problems.push({ variable: "MARKETPLACE_SETTLE_MS", sentence: "must be greater than MARKETPLACE_TIMEOUT_MS" });
  if (env.MARKETPLACE_SETTLE_MS >= env.WORKER_LEASE_MS)
    problems.push({ variable: "WORKER_LEASE_MS", sentence: "must be greater than MARKETPLACE_SETTLE_MS" });
  if (production && env.FIRSTLINE_DEMO === true)
    problems.push({ variable: "FIRSTLINE_DEMO", sentence: "demo data and keys are refused with NODE_ENV=production" });
  if (production && env.FIRSTLINE_SECRET === undefined)
    problems.push({
      variable: "FIRSTLINE_SECRET",
      sentence: "is required with NODE_ENV=production; e.g. from: openssl rand -hex 32",
    });
  for (const variable of ["AMAZON_ENDPOINT", "EASYPOST_ENDPOINT"] as const)
    if (production && env[variable] !== undefined)
      problems.push({ variable, sentence: "points to a simulated marketplace and is refused with NODE_ENV=production" });
  if (production && env.SMTP_ENDPOINT !== undefined)
    problems.push({
      variable: "SMTP_ENDPOINT",
      sentence: "is the mail server of simulated accounts and is refused with NODE_ENV=production",
    });
  return problems;
};

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const toConfig = (env: Environment): Config => ({
  port: env.PORT,
  host: env.HOST,
  logLevel: env.LOG_LEVEL,
  database: env.DATABASE_URL === undefined ? { kind: "embedded" } : { kind: "server", url: env.DATABASE_URL },
  poolSize: env.DATABASE_POOL,
  dataDir: resolve(env.FIRSTLINE_DATA_DIR),
  secret: env.FIRSTLINE_SECRET,
  demo: env.FIRSTLINE_DEMO ?? env.NODE_ENV !== "production",
  production: env.NODE_ENV === "production",
  corsOrigins: listed(env.CORS_ORIGINS),
  webhooks: { allow: listed(env.WEBHOOK_ALLOW.toLowerCase()), retryMs: env.WEBHOOK_RETRY_MS },
  amazonEndpoint: env.AMAZON_ENDPOINT,
  easypostEndpoint: env.EASYPOST_ENDPOINT,
  smtpEndpoint: env.SMTP_ENDPOINT,
  times: {
    timeoutMs: env.MARKETPLACE_TIMEOUT_MS,
    settleMs: env.MARKETPLACE_SETTLE_MS,
    leaseMs: env.WORKER_LEASE_MS,
    pollMs: env.MARKETPLACE_POLL_MS,
    stuckMs: env.MARKETPLACE_STUCK_MS,
    absentGapMs: env.MARKETPLACE_ABSENT_GAP_MS,
    ledgerWindowMs: env.MARKETPLACE_LEDGER_WINDOW_MS,
  },
});
