export { noteLegalWords, refreshQueue } from "./refresh-queue.ts";
