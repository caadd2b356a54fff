import { parseArgs } from "node:util";
import { startAmazonDouble } from "./amazon/double.ts";
import { startEasypostDouble } from "./easypost/double.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    state: { type: "string" },
    "exit-with-parent": { type: "boolean", default: false },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port`);

const amazon = await startAmazonDouble({ port, ...(values.state === undefined ? {} : { stateFile: values.state }) });

const easypost = await startEasypostDouble(values.state === undefined ? {} : { stateFile: `${values.state}.easypost` });

function stop(): void {
  void Promise.all([amazon.close(), easypost.close()]).then(() => process.exit(0));
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
if (values["exit-with-parent"]) {
  // The pipe ends with the parent, however it dies.
  process.stdin.on("end", stop).on("close", stop).resume();
}

const addresses = { amazon: amazon.url, easypost: easypost.url, smtp: amazon.smtpUrl };
process.stdout.write(`${JSON.stringify({ ready: true, ...addresses })}\n`);
