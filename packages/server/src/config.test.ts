import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const SECRET = "a-secret-of-thirty-two-characters!";
const read = (env: Record<string, string | undefined>) => readConfig(env);
const configOf = (env: Record<string, string | undefined>) => {
  const result = read(env);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
};
const problemsOf = (env: Record<string, string | undefined>) => {
  const result = read(env);
  return result.ok ? [] : result.problems;
};

test("nothing set: an embedded database, the local address, demo data, and vendor times in the order time-out < settle < lease", () => {
  const { times, dataDir, ...config } = configOf({});
  expect(config).toEqual({
    port: 4000,
    host: "127.0.0.1",
    logLevel: "warn",
    database: { kind: "embedded" },
    poolSize: 4,
    secret: undefined,
    demo: true,
    production: false,
    corsOrigins: [],
    amazonEndpoint: undefined,
    easypostEndpoint: undefined,
    smtpEndpoint: undefined,
    webhooks: { allow: [], retryMs: 5000 },
  });
  expect(dataDir).toMatch(/\/\.firstline$/);
  expect(times.timeoutMs).toBeLessThan(times.settleMs);
  expect(times.settleMs).toBeLessThan(times.leaseMs);
});

test("an empty variable counts as not set, as a shell or a compose file writes it", () => {
  expect(configOf({ PORT: "", DATABASE_URL: "", FIRSTLINE_SECRET: "", AMAZON_ENDPOINT: "", FIRSTLINE_DEMO: "" })).toEqual(
    configOf({}),
  );
});

test("what is set is taken as it is", () => {
  const config = configOf({
    PORT: "0",
    HOST: "0.0.0.0",
    LOG_LEVEL: "debug",
    DATABASE_URL: "postgres://me:pw@db:5432/firstline",
    DATABASE_POOL: "20",
    FIRSTLINE_DEMO: "false",
    FIRSTLINE_SECRET: SECRET,
    CORS_ORIGINS: " https://a.example ,,https://b.example ",
    AMAZON_ENDPOINT: "http://127.0.0.1:4711",
    SMTP_ENDPOINT: "smtp://127.0.0.1:2525",
    MARKETPLACE_TIMEOUT_MS: "100",
    MARKETPLACE_SETTLE_MS: "101",
    WORKER_LEASE_MS: "200",
  });
  expect(config).toMatchObject({
    port: 0,
    host: "0.0.0.0",
    logLevel: "debug",
    database: { kind: "server", url: "postgres://me:pw@db:5432/firstline" },
    poolSize: 20,
    demo: false,
    secret: SECRET,
    corsOrigins: ["https://a.example", "https://b.example"],
    amazonEndpoint: "http://127.0.0.1:4711",
    smtpEndpoint: "smtp://127.0.0.1:2525",
  });
  expect(config.times).toMatchObject({ timeoutMs: 100, settleMs: 101, leaseMs: 200 });
});

test("all bad variables are named at once, each with what it must be and what it is", () => {
  const problems = problemsOf({
    PORT: "eighty",
    DATABASE_POOL: "1",
    LOG_LEVEL: "loud",
    FIRSTLINE_DEMO: "yes",
    AMAZON_ENDPOINT: "ftp://x",
    SMTP_ENDPOINT: "http://x",
    MARKETPLACE_TIMEOUT_MS: "0.5",
    DATABASE_URL: "mysql://x",
    FIRSTLINE_SECRET: "short",
  });
  expect(problems.map(({ variable }) => variable).sort()).toEqual([
    "AMAZON_ENDPOINT",
    "DATABASE_POOL",
    "DATABASE_URL",
    "FIRSTLINE_DEMO",
    "FIRSTLINE_SECRET",
    "LOG_LEVEL",
    "MARKETPLACE_TIMEOUT_MS",
    "PORT",
    "SMTP_ENDPOINT",
  ]);
  const sentenceOf = (name: string) => problems.find(({ variable }) => variable === name)?.sentence;
  expect(sentenceOf("PORT")).toBe('must be a port number from 0 to 65535 (it is "eighty")');
  expect(sentenceOf("LOG_LEVEL")).toBe('must be debug, info, warn, error or silent (it is "loud")');
  expect(sentenceOf("FIRSTLINE_DEMO")).toBe('must be "true" or "false" (it is "yes")');
});

test("what is wrong with one variable does not hide what is wrong with several together", () => {
  const problems = problemsOf({
    PORT: "eighty",
    NODE_ENV: "production",
    MARKETPLACE_TIMEOUT_MS: "500",
    MARKETPLACE_SETTLE_MS: "400",
  });
  expect(problems.map(({ variable }) => variable).sort()).toEqual(["FIRSTLINE_SECRET", "MARKETPLACE_SETTLE_MS", "PORT"]);
});

test("values of secrets are not printed, neither too short ones nor a database URL with its password", () => {
  const problems = problemsOf({ FIRSTLINE_SECRET: "hunter2", DATABASE_URL: "mysql://me:swordfish@db/x" });
  expect(problems).toHaveLength(2);
  expect(JSON.stringify(problems)).not.toMatch(/hunter2|swordfish/);
});

test.each([
  ["-1", false],
  ["65536", false],
  ["1.5", false],
  ["65535", true],
  ["0", true],
])("PORT=%s is accepted: %s", (PORT, accepted) => expect(read({ PORT }).ok).toBe(accepted));

test.each([
  ["time-out = settle", { MARKETPLACE_TIMEOUT_MS: "1000", MARKETPLACE_SETTLE_MS: "1000" }, ["MARKETPLACE_SETTLE_MS"]],
  ["settle = lease", { MARKETPLACE_SETTLE_MS: "30000" }, ["WORKER_LEASE_MS"]],
  [
    "all the wrong way round",
    { MARKETPLACE_TIMEOUT_MS: "900", MARKETPLACE_SETTLE_MS: "800", WORKER_LEASE_MS: "700" },
    ["MARKETPLACE_SETTLE_MS", "WORKER_LEASE_MS"],
  ],
])("%s is refused: a request may still arrive after we called it lost", (_, env, variables) => {
  expect(problemsOf(env).map(({ variable }) => variable)).toEqual(variables);
});

test.each([
  ["MARKETPLACE_TIMEOUT_MS", "49"],
  ["MARKETPLACE_SETTLE_MS", "99"],
  ["WORKER_LEASE_MS", "199"],
  ["MARKETPLACE_POLL_MS", "49"],
])("%s=%s is below its lower bound", (variable, value) => {
  expect(problemsOf({ [variable]: value })).toContainEqual({
    variable,
    sentence: `must be at least ${Number(value) + 1} ms (it is "${value}")`,
  });
});

test("production starts without demo data, with a secret and without a simulated marketplace, or not at all", () => {
  expect(configOf({ NODE_ENV: "production", FIRSTLINE_SECRET: SECRET })).toMatchObject({
    production: true,
    demo: false,
    secret: SECRET,
  });
  expect(
    problemsOf({
      NODE_ENV: "production",
      FIRSTLINE_DEMO: "true",
      AMAZON_ENDPOINT: "http://127.0.0.1:1",
      SMTP_ENDPOINT: "smtp://127.0.0.1:1",
    }).map(({ variable }) => variable),
  ).toEqual(["FIRSTLINE_DEMO", "FIRSTLINE_SECRET", "AMAZON_ENDPOINT", "SMTP_ENDPOINT"]);
});
