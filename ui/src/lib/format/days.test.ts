import { describe, expect, it } from "vitest";
import { day, moment, nearness, parseDay, sinceWords, weekday } from "./days";

const TODAY = "2026-11-24";
describe("days", () => {
  it.each([
    ["2026-11-24", "heute"],
    ["2026-11-25", "morgen"],
    ["2026-11-23", "seit gestern"],
    ["2026-11-20", "seit 4 Tagen"],
    ["2026-11-27", "in 3 Tagen"],
    ["2026-12-24", ""],
  ])("%s is %j", (due, words) => expect(nearness(due, TODAY)).toBe(words));
  it("writes days in full", () => {
    expect(day(TODAY)).toBe("24.11.2026");
    expect(weekday("2026-11-28")).toBe("Sa., 28.11.2026");
  });
  it("tells moments by the German clock, whatever their offset", () => {
    expect(moment("2026-11-24T06:52:00Z", TODAY)).toBe("heute, 07:52");
    expect(moment("2026-11-23T23:30:00Z", TODAY)).toBe("heute, 00:30");
    expect(moment("2026-11-23T17:00:00Z", TODAY)).toBe("gestern, 18:00");
    expect(sinceWords("2026-10-30T05:58:00Z", TODAY)).toBe("25 Tagen");
  });
  it("refuses days that do not exist", () => {
    expect(parseDay("29.02.2027")).toBeNull();
    expect(parseDay("4.12.26")).toBe("2026-12-04");
  });
});
