/** Something the person who starts the server can mend. Printed as one sentence, without a stack. */
export class StartError extends Error {
  override readonly name = "StartError";
}
