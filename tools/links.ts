import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The anchor a heading gets on the forges: lower case, spaces to dashes, no punctuation. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

const withoutCode = (text: string) => text.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "").replaceAll(/`[^`\n]*`/g, "");

const anchorsOf = (text: string) =>
  new Set(
    [...text.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = ""]) => anchorOf(heading)),
  );

/** Links of one document that lead nowhere in the repository. Addresses on the web are not asked: a gate must work offline. */
export const brokenLinks = (root: string, path: string): string[] => {
  const text = readFileSync(join(root, path), "utf8");
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(([, link = ""]) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [file = "", anchor] = link.split("#", 2);
    const target = file === "" ? path : join(dirname(path), decodeURI(file));
    if (!existsSync(join(root, target))) return [`${path}: ${link} leads to ${target}, which does not exist`];
    if (anchor === undefined || !target.endsWith(".md")) return [];
    return anchorsOf(readFileSync(join(root, target), "utf8")).has(anchor)
      ? []
      : [`${path}: ${target} has no heading #${anchor}`];
  });
};
