import { installBridge } from "$lib/bridge/bridge";
import { FakeDesk } from "$lib/bridge/fake";
import { outgoing as letters } from "$lib/bridge/fake-data";
import { describe, expect, it } from "vitest";
import { OutgoingController } from "./outgoing.svelte";
import { PrintController, type LetterToPrint } from "./print.svelte";

const batch: LetterToPrint[] = ["l1", "l2", "l3"].map((letter, at) => ({ letter, name: `Person ${at}`, title: "Bescheid", number: null, pages: at + 3 }));
const asked = (desk: FakeDesk, name: string): unknown[] => desk.calls.filter((call) => call.name === name).map((call) => call.request);

describe("printing a batch", () => {
  it("offers only what the chosen printer can, and counts sheets by it", async () => {
    installBridge(new FakeDesk());
    const print = new PrintController(batch);
    await print.search();
    expect(print.printer?.name).toBe("Flur 2. OG, Laser");
    expect([print.pages(), print.sheets()]).toEqual([12, 7]);
    print.forFile = true;
    expect(print.sheets()).toBe(14);
    print.sides = "oneSided";
    expect(print.sheets()).toBe(24);
  });
  it("prints in the order of the list and asks what came out", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const print = new PrintController(batch);
    await print.search();
    await print.print();
    expect(asked(desk, "letter_print").map((request) => (request as { letters: string[] }).letters)).toEqual([["l1"], ["l2"], ["l3"]]);
    expect(print.step).toBe("ask");
    await print.confirm({ l2: "some" });
    expect(asked(desk, "print_confirm")).toEqual([{ job: "j-l1", cameOut: "all" }, { job: "j-l2", cameOut: "some" }, { job: "j-l3", cameOut: "all" }]);
  });
  it("stops between two letters, never within one", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const print = new PrintController(batch);
    await print.search();
    const running = print.print();
    print.stopping = true;
    await running;
    expect(asked(desk, "letter_print")).toHaveLength(1);
  });
  it("goes on after a letter that fails and prints only the failed ones again", async () => {
    const desk = new FakeDesk({ override: { letter_print: ({ letters }) => ({ jobs: letters.map((letter) => ({ letter, job: letter === "l2" ? null : `j-${letter}`, state: letter === "l2" ? ("failed" as const) : ("done" as const), reason: letter === "l2" ? "Papierstau" : null })) }) } });
    installBridge(desk);
    const print = new PrintController(batch);
    await print.search();
    await print.print();
    expect(print.failed.map((job) => job.letter)).toEqual(["l2"]);
    await print.print(print.failed.map((job) => job.letter));
    expect(asked(desk, "letter_print").at(-1)).toMatchObject({ letters: ["l2"] });
    expect(print.started.filter((job) => job.letter === "l2")).toHaveLength(1);
  });
});

describe("letters for the post", () => {
  it("may go out without having been printed here: the paper may come from a saved file", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const outgoing = new OutgoingController("2026-11-24");
    await outgoing.load();
    outgoing.tick(outgoing.at("toPrint")[0]!);
    await outgoing.dispatch();
    expect(asked(desk, "letter_dispatch")).toEqual([{ letters: ["l4"], day: "2026-11-24", way: null }]);
  });
  it("cannot be ticked while they are not complete", async () => {
    installBridge(new FakeDesk());
    const outgoing = new OutgoingController("2026-11-24");
    await outgoing.load();
    outgoing.tickAll("toPost");
    const hindered = letters.letters.find((letter) => letter.hindered);
    expect(outgoing.chosen("toPost").map((letter) => letter.letter)).toEqual(["l5"]);
    if (hindered) outgoing.tick(hindered);
    expect(outgoing.chosen("toPost")).toHaveLength(1);
  });
  it("are given to the post on the day that is shown", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const outgoing = new OutgoingController("2026-11-24");
    await outgoing.load();
    outgoing.tickAll("toPost");
    expect(await outgoing.dispatch()).toBe(1);
    expect(asked(desk, "letter_dispatch")).toEqual([{ letters: ["l5"], day: "2026-11-24", way: null }]);
  });
});
