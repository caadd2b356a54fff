/** One app for a whole file, for tests that make their own orders, tickets and workspaces in it: starting costs more than most tests. */
import { Firstline } from "@firstline/sdk";
import { afterAll, beforeAll } from "vitest";
import type { PolicyDocument, RefundLimits } from "../src/features/policy/index.ts";
import { rulesOfLimits, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import { amazonCredentials, clientsOf, createWorkspace, withApp } from "./harness.ts";
import type { TestApp } from "./harness.ts";

type Options = Parameters<typeof withApp>[1];

/** Opened before the file's first test, closed behind its last one. */
export const sharedApp = (options?: Options): (() => TestApp) => {
  let context: TestApp | undefined;
  let finish = (): void => {};
  let running: Promise<void> = Promise.resolve();
  beforeAll(
    () =>
      new Promise<void>((opened, failed) => {
        running = withApp((app) => {
          context = app;
          opened();
          return new Promise((done) => {
            finish = done;
          });
        }, options);
        running.catch(failed);
      }),
  );
  afterAll(async () => {
    finish();
    await running;
  });
  return () => {
    if (!context) throw new Error("the shared app is there inside tests only");
    return context;
  };
};

/** One more workspace in a running app, with people, keys, accounts and a seller of its own at the marketplace. */
export const anotherWorkspace = async (app: TestApp, policy?: PolicyDocument): Promise<TestApp> => {
  const workspace = await createWorkspace(app.app.database, policy);
  await app.amazon.putSellers([{ sellerId: workspace.sellerId, ...amazonCredentials(workspace.sellerId) }]);
  return { ...app, workspace, as: clientsOf(app.app, workspace.tokens) };
};

/** The shipped policy with other limits; a kind that is not named is not used. */
export const withLimits = (limits: RefundLimits): PolicyDocument => ({ ...SHIPPED_POLICY, rules: rulesOfLimits(limits) });

/** A client for a token that does not repeat anything, so that every answer is seen. */
export const plainClient = ({ app }: Pick<TestApp, "app">, token: string): Firstline =>
  new Firstline({ endpoint: `${app.url}/graphql`, token, maxAttempts: 1 });
