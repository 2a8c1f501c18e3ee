import { describe, expect, it } from "vitest";
import { GridGeometry } from "./grid-geometry";

const sections = [
  { key: "a", label: "Überfällig", count: 2 },
  { key: "b", label: "Diese Woche", count: 0 },
  { key: "c", label: "Später", count: 19_998 },
];
const geometry = new GridGeometry(sections, 34, 26);

describe("the geometry of a grid of 20,000 rows", () => {
  it("places rows behind the heads of their sections", () => {
    expect(geometry.rows).toBe(20_000);
    expect(geometry.topOf(0)).toBe(26);
    expect(geometry.topOf(2)).toBe(26 + 2 * 34 + 26);
    expect(geometry.height).toBe(2 * 26 + 20_000 * 34);
  });
  it("keeps only rows near the window in the document, and the active one", () => {
    const shown = geometry.window(300_000, 560, 3);
    expect(shown.rows.length).toBeLessThan(45);
    expect(shown.rows).toContain(3);
    for (const row of [shown.first, shown.last]) expect(Math.abs(geometry.topOf(row) - 300_000)).toBeLessThan(1200);
  });
  it("scrolls as little as possible, with the section's head", () => {
    expect(geometry.scrollFor(0, 200, 560)).toBe(0);
    expect(geometry.scrollFor(5, 0, 560)).toBe(0);
    const top = geometry.scrollFor(100, 0, 560);
    expect(geometry.topOf(100) + 34).toBe(top + 560);
  });
  it("is empty when there is nothing", () => {
    expect(new GridGeometry([], 34, 26).window(0, 500, 0).rows).toEqual([]);
  });
});
