/** The window's transport: the only file that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { DeskFailure, type Bridge, type CommandName, type RequestOf, type ResponseOf } from "./bridge";
import type { Failure, Signal } from "./generated";

export const inWindow = (): boolean => "__TAURI_INTERNALS__" in globalThis;

export function tauriBridge(): Bridge {
  return {
    async call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
      try {
        return await invoke<ResponseOf<C>>(name, { request });
      } catch (thrown) {
        if (typeof thrown === "object" && thrown !== null && "code" in thrown) throw new DeskFailure(thrown as Failure);
        throw thrown;
      }
    },
    listen(heard) {
      const unlisten = listen<Signal>("signal", (event) => heard(event.payload));
      return () => void unlisten.then((stop) => stop());
    },
  };
}
