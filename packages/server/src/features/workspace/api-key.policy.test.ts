import fc from "fast-check";
import { expect, test } from "vitest";
import { permissionsOf, PERMISSIONS, ROLES } from "../../kernel/actor.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import { permissionsBeyond } from "./api-key.policy.ts";
import { keyState } from "./shown-api-key.ts";

const machine = fc
  .subarray([...PERMISSIONS])
  .map((scopes): Actor => ({ kind: "API_KEY", id: newId("apiKey"), name: "machine", scopes }));
const person = fc.subarray([...ROLES]).map((roles): Actor => ({ kind: "MEMBER", id: newId("member"), name: "person", roles }));
const anybody = fc.oneof(machine, person);

test("what may be made never widens what its maker may do, along any chain of makers", () => {
  fc.assert(
    fc.property(anybody, fc.array(anybody, { maxLength: 5 }), (first, asked) => {
      let maker = first;
      for (const key of asked) if (permissionsBeyond(maker, key).length === 0) maker = key;
      return [...permissionsOf(maker)].every((permission) => permissionsOf(first).has(permission));
    }),
  );
});

test("everybody may make a key of their own permissions", () => {
  fc.assert(fc.property(anybody, (actor) => permissionsBeyond(actor, actor).length === 0));
});

test("revoked wins over expired; at the instant it expires a key is expired", () => {
  const at = new Date("2026-11-22T10:00:00Z");
  expect(keyState({ revokedAt: at, expiresAt: at }, at)).toBe("REVOKED");
  expect(keyState({ revokedAt: null, expiresAt: at }, at)).toBe("EXPIRED");
  expect(keyState({ revokedAt: null, expiresAt: new Date(at.getTime() + 1) }, at)).toBe("ACTIVE");
  expect(keyState({ revokedAt: null, expiresAt: null }, at)).toBe("ACTIVE");
});
