import { permissionsOf } from "../../kernel/actor.ts";
import type { Actor, Permission } from "../../kernel/actor.ts";

/** What a key would be able to do that its maker is not: none may be made or handed out while this is not empty. */
export const permissionsBeyond = (maker: Actor, key: Actor): Permission[] => {
  const held = permissionsOf(maker);
  return [...permissionsOf(key)].filter((permission) => !held.has(permission)).sort();
};
