/** `pnpm corpora`: every labelled set of the product, one after the other; each of the programs also runs alone, with arguments of its own. */
import "./lint.ts";
import "./completeness.ts";
import "./duplicates.ts";
