import { describe, expect, it } from "vitest";
import { amount, bytes, count, difference, euro, parseAmount, signed, sum } from "./amounts";

describe("amounts", () => {
  it("reads the German way, with a real minus", () => {
    expect(amount("1691.02")).toBe("1.691,02");
    expect(amount("-120.88")).toBe("−120,88");
    expect(euro("0.00")).toBe("0,00\u00a0€");
    expect(signed("14.00")).toBe("+14,00");
  });
  it.each([
    ["410", "410.00"],
    ["410,5", "410.50"],
    ["410.50", "410.50"],
    ["1.691,02", "1691.02"],
    ["1.691", "1691.00"],
    ["−12,30 €", "-12.30"],
    ["007,10", "7.10"],
  ])("understands %s", (typed, wire) => expect(parseAmount(typed)).toBe(wire));
  it.each(["", "vier", "1,2,3", "12,345", "--3"])("refuses %j", (typed) => expect(parseAmount(typed)).toBeNull());
  it("adds and subtracts without binary fractions", () => {
    expect(sum(["0.10", "0.20", "-0.05"])).toBe("0.25");
    expect(difference("861.09", "981.97")).toBe("-120.88");
  });
  it("counts and measures", () => {
    expect(count(20118)).toBe("20.118");
    expect(bytes(3_250_000)).toBe("3,1 MB");
  });
});
