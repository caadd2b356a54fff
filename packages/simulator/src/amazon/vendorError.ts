import { type Answer, json } from "../reply.ts";

/** The error shape of every Selling Partner API. */
export function vendorError(status: number, code: string, message: string, details = ""): Answer {
  return json(status, { errors: [{ code, message, details }] });
}

export function invalidInput(details: string): Answer {
  return vendorError(400, "InvalidInput", "Invalid Input", details);
}

export function notFound(details: string): Answer {
  return vendorError(404, "NotFound", "The resource was not found.", details);
}

export function unauthorized(details: string): Answer {
  return vendorError(403, "Unauthorized", "Access to requested resource is denied.", details);
}
