import { installBridge } from "$lib/bridge/bridge";
import { FakeDesk } from "$lib/bridge/fake";
import { calculate } from "$lib/bridge/fake-data";
import type { Calculation } from "$lib/bridge/generated";
import { describe, expect, it } from "vitest";
import { CalculationController } from "./calculation.svelte";

const controller = () => new CalculationController("f3", () => null, () => undefined);

describe("the calculation", () => {
  it("previews a keystroke without storing it", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const one = controller();
    await one.run();
    await one.change("unterkunft.grundmiete", "424.00");
    expect(one.month?.summe).toBe("875.09");
    expect(one.storedMonth?.summe).toBe("861.09");
    expect(one.movedRows).toEqual(["grundmiete"]);
    expect(desk.calls.map((call) => call.name)).not.toContain("fact_set");
  });
  it("lets only the last keystroke count, whatever order the answers come in", async () => {
    const desk = new FakeDesk();
    const late: (() => void)[] = [];
    const plain = desk.call.bind(desk);
    desk.call = ((name: "calculation_preview", request: { changes: Record<string, string> }) =>
      name === "calculation_preview"
        ? new Promise<Calculation>((resolve) => late.push(() => resolve(calculate(request.changes))))
        : plain(name, request as never)) as never;
    installBridge(desk);
    const one = controller();
    await one.run();
    const [first, second] = [one.change("unterkunft.grundmiete", "42.00"), one.change("unterkunft.grundmiete", "424.00")];
    late[1]?.();
    await second;
    late[0]?.();
    await first;
    expect(one.month?.summe).toBe("875.09");
  });
  it("stores every change with its reason when taken over, and nothing when discarded", async () => {
    const desk = new FakeDesk();
    installBridge(desk);
    const one = controller();
    await one.run();
    one.beginWhatIf();
    await one.change("unterkunft.grundmiete", "424.00");
    one.discard();
    expect(one.month?.summe).toBe("861.09");
    await one.change("unterkunft.heizkosten", "90.00");
    expect(await one.keep("Neuer Abschlag")).toBe(true);
    const set = desk.calls.filter((call) => call.name === "fact_set");
    expect(set.map((call) => call.request)).toEqual([{ file: "f3", path: "unterkunft.heizkosten", value: "90.00", reason: "Neuer Abschlag", proof: null, validFrom: null }]);
  });
});
