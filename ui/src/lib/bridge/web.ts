/**
 * The loopback transport for browser tests: POST /bridge/<name> with the token that stands in the page's fragment, and a
 * stream of signals. Never bundled into the window's build path: main.ts loads it only outside the window.
 */
import { DeskFailure, type Bridge, type CommandName, type RequestOf, type ResponseOf } from "./bridge";
import type { Failure, Signal } from "./generated";

function token(): string {
  const fromPage = new URLSearchParams(location.hash.slice(1)).get("token");
  if (fromPage) {
    sessionStorage.setItem("token", fromPage);
    history.replaceState(null, "", location.pathname);
  }
  return fromPage ?? sessionStorage.getItem("token") ?? "";
}

export function webBridge(): Bridge {
  const authorization = `Bearer ${token()}`;
  return {
    async call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
      const answer = await fetch(`/bridge/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify(request),
      });
      if (answer.status === 422) throw new DeskFailure((await answer.json()) as Failure);
      if (!answer.ok) throw new Error(`bridge answered ${answer.status}`);
      const json = answer.headers.get("content-type")?.startsWith("application/json");
      return (json ? await answer.json() : await answer.arrayBuffer()) as ResponseOf<C>;
    },
    listen(heard) {
      const over = new AbortController();
      void follow(authorization, heard, over.signal);
      return () => over.abort();
    },
  };
}

/** Reads the event stream by fetch, because EventSource cannot carry the token; reconnects when it ends. */
async function follow(authorization: string, heard: (signal: Signal) => void, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    try {
      const answer = await fetch("/signals", { headers: { authorization }, signal: over });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        const lines = (rest + part.value).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) if (line.startsWith("data:")) heard(JSON.parse(line.slice(5)) as Signal);
      }
    } catch {
      if (over.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
