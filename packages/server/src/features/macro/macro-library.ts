import { z } from "zod";
import { readYamlFile, readYamlFiles, shippedFolder } from "../../platform/shipped-files.ts";
import type { ShippedFile } from "../../platform/shipped-files.ts";
import { CHANNELS } from "../workspace/index.ts";
import { MACRO_INPUT_KINDS, POLICY_TOPICS } from "./macro-words.ts";

const declaredInput = z.strictObject({
  name: z.string(),
  kind: z.enum(MACRO_INPUT_KINDS),
  label: z.string(),
  required: z.boolean().default(true),
  maxCharacters: z.int().nullable().default(null),
  options: z.array(z.string()).default([]),
});

/** One macro as a file: what it is for, what it was vetted for, and its text per locale. */
const macroFile = z.strictObject({
  key: z.string(),
  name: z.string(),
  reasons: z.array(z.string()),
  channels: z.array(z.enum(CHANNELS)).min(1),
  topics: z.array(z.enum(POLICY_TOPICS)).min(1),
  inputs: z.array(declaredInput).default([]),
  bodies: z.record(z.string(), z.string()),
});
export type MacroFile = z.infer<typeof macroFile> & { readonly path: string };

/** Throws with the file's name when it is not of this shape. */
const macroOf = ({ path, content }: ShippedFile): MacroFile => {
  const read = macroFile.safeParse(content);
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  const bodies = Object.fromEntries(Object.entries(read.data.bodies).map(([locale, body]) => [locale, body.trim()]));
  return { ...read.data, bodies, path };
};

export const readMacroFile = (path: string): MacroFile => macroOf(readYamlFile(path));

/** The macros of a folder. Throws with the file's name when one is not of this shape: a file that ships is right or nothing starts. */
export const readMacroFiles = (folder: string): MacroFile[] => readYamlFiles(folder).map(macroOf);

/** What Firstline ships: vetted and locked with the release, installed by a manager. */
export const shippedMacros = (): MacroFile[] => readMacroFiles(shippedFolder("macros"));

/** Who answers for what ships: the release, not the manager who installs it. */
export const SHIPPED_NOTE =
  "Shipped with Firstline: compared with the channels' rules for buyer messages, in each of its languages.";
