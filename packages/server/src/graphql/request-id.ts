import { AsyncLocalStorage } from "node:async_hooks";
import { newId } from "../kernel/id.ts";

const storage = new AsyncLocalStorage<string>();

export const newRequestId = (): string => newId("request");
/** Everything `work` starts can tell which request it belongs to. */
export const withRequestId = <Result>(requestId: string, work: () => Result): Result => storage.run(requestId, work);
export const currentRequestId = (): string => storage.getStore() ?? "unknown";
