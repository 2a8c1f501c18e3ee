/**
 * The one way to the desk. Screens call `call(name, request)`; which transport carries it is decided once at start.
 * A failure arrives as a thrown `DeskFailure` with its typed fields.
 */
import type { Commands, Failure, Signal } from "./generated";

export type CommandName = keyof Commands;
export type RequestOf<C extends CommandName> = Commands[C]["request"];
export type ResponseOf<C extends CommandName> = Commands[C]["response"];

export interface Bridge {
  call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Calls back whenever something shown may be stale; returns how to stop. */
  listen(heard: (signal: Signal) => void): () => void;
}

export class DeskFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = "DeskFailure";
  }
}

let installed: Bridge | undefined;
const listeners = new Set<(signal: Signal) => void>();
let stop: (() => void) | undefined;

export function installBridge(bridge: Bridge): void {
  stop?.();
  installed = bridge;
  stop = bridge.listen((signal) => {
    for (const heard of [...listeners]) heard(signal);
  });
}

export async function call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  if (!installed) throw new Error("no bridge installed");
  return installed.call(name, request);
}

export function onSignal(heard: (signal: Signal) => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

/** The failure in whatever was thrown; what is none of the desk's own becomes a short code to read out. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DeskFailure) return thrown.failure;
  console.error("bridge", thrown instanceof Error ? thrown.name : typeof thrown);
  return { code: "storeFailed", reference: "U-001" };
}
