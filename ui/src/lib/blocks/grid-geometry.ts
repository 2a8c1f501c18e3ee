/** Where the rows and section heads of a virtualised grid lie. Pure: no document. */

export interface Section {
  key: string;
  label: string;
  count: number;
}

export interface PlacedSection extends Section {
  top: number;
}

const MARGIN = 8;

export class GridGeometry {
  readonly rows: number;
  readonly height: number;
  private readonly placed: (PlacedSection & { first: number })[] = [];

  constructor(
    sections: Section[],
    private readonly rowHeight: number,
    private readonly sectionHeight: number,
  ) {
    let top = 0;
    let first = 0;
    for (const section of sections) {
      if (section.count === 0) continue;
      this.placed.push({ ...section, top, first });
      top += sectionHeight + section.count * rowHeight;
      first += section.count;
    }
    this.rows = first;
    this.height = top;
  }

  private sectionOf(row: number): PlacedSection & { first: number } {
    let found = this.placed[0] ?? { key: "", label: "", count: 0, top: 0, first: 0 };
    for (const section of this.placed) if (section.first <= row) found = section;
    return found;
  }

  topOf(row: number): number {
    const section = this.sectionOf(row);
    return section.top + this.sectionHeight + (row - section.first) * this.rowHeight;
  }

  private rowAt(y: number): number {
    let row = 0;
    for (const section of this.placed) {
      if (section.top > y) break;
      const into = Math.max(0, Math.floor((y - section.top - this.sectionHeight) / this.rowHeight));
      row = section.first + Math.min(section.count - 1, into);
    }
    return row;
  }

  /** What must be in the document: rows near the visible part, and the active one wherever it is. */
  window(top: number, height: number, active: number): { first: number; last: number; rows: number[]; sections: PlacedSection[] } {
    if (this.rows === 0) return { first: 0, last: -1, rows: [], sections: [] };
    const first = Math.max(0, this.rowAt(top) - MARGIN);
    const last = Math.min(this.rows - 1, this.rowAt(top + height) + MARGIN);
    const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (active >= 0 && active < this.rows && (active < first || active > last)) rows.push(active);
    const low = this.topOf(first) - this.sectionHeight;
    const sections = this.sectionHeight
      ? this.placed.filter((section) => section.top >= low && section.top <= this.topOf(last))
      : [];
    return { first, last, rows, sections };
  }

  /** The scroll position that shows a row with its section head, moving as little as possible. */
  scrollFor(row: number, top: number, height: number): number {
    const at = this.topOf(row);
    const head = this.sectionOf(row).first === row ? this.sectionHeight : 0;
    if (at - head < top) return at - head;
    if (at + this.rowHeight > top + height) return at + this.rowHeight - height;
    return top;
  }
}
