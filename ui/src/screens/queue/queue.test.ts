import { installBridge } from "$lib/bridge/bridge";
import { FakeDesk } from "$lib/bridge/fake";
import { rows } from "$lib/bridge/fake-data";
import { describe, expect, it, vi } from "vitest";
import { marked } from "./hits";
import { QueueController } from "./queue.svelte";

const many = Array.from({ length: 20_000 }, (_, at) => ({ ...rows[at % rows.length]!, file: `g${at}`, name: `Person ${at}` }));

describe("the queue", () => {
  it("reads 20,000 rows only near the window, each page once", async () => {
    const desk = new FakeDesk({ rows: many });
    installBridge(desk);
    const queue = new QueueController();
    await queue.reload();
    queue.near(9_950, 10_020);
    queue.near(9_960, 10_030);
    await vi.waitFor(() => expect(queue.rows[10_020]?.name).toBe("Person 10020"), { timeout: 20_000 });
    const offsets = desk.calls.filter((call) => call.name === "queue_page").map((call) => (call.request as { offset: number }).offset);
    expect(offsets).toEqual([0, 9_900, 10_000]);
    expect(queue.total).toBe(20_000);
  });
  it("groups by deadline only while it is ordered by deadline", async () => {
    installBridge(new FakeDesk());
    const queue = new QueueController();
    await queue.reload();
    expect(queue.sections.map((section) => [section.label, section.count])).toEqual([["Überfällig", 2], ["Diese Woche", 6], ["Später", 26]]);
    queue.sortBy("name");
    expect(queue.sections.map((section) => section.label)).toEqual([""]);
  });
  it("selects with Shift and acts on the ticked rows, else on the active one", async () => {
    installBridge(new FakeDesk());
    const queue = new QueueController();
    await queue.reload();
    queue.activate(2, false);
    expect(queue.chosen()).toEqual(["f3"]);
    queue.activate(4, true);
    expect(queue.chosen()).toEqual(["f3", "f4", "f5"]);
    queue.tick(3);
    expect(queue.chosen()).toEqual(["f3", "f5"]);
  });
  it("keeps the failure of a list with its code and recovers", async () => {
    const fail: { queue_page?: { code: "storeFailed"; reference: string } } = { queue_page: { code: "storeFailed", reference: "S-204" } };
    installBridge(new FakeDesk({ fail }));
    const queue = new QueueController();
    await queue.reload();
    expect(queue.failure).toEqual({ code: "storeFailed", reference: "S-204" });
    delete fail.queue_page;
    await queue.reload();
    expect(queue.failure).toBeNull();
    expect(queue.total).toBe(34);
  });
});

describe("hits in names", () => {
  it.each([
    ["Möwenthal, Tjark", "moewen", "Möwen"],
    ["Möwenthal, Tjark", "mowen", "Möwen"],
    ["Żółć-Lämmerhirt, Łucja", "lucja", "Łucja"],
    ["Großmann, Ayşe", "gross", "Groß"],
  ])("%s is hit by %s", (name, search, hit) => {
    expect(marked(name, search).filter((part) => part.hit).map((part) => part.text)).toEqual([hit]);
  });
  it("keeps the name whole", () => expect(marked("Nguyễn", "ngu").map((part) => part.text).join("")).toBe("Nguyễn"));
});
