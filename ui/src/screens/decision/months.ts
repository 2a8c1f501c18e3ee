/** Months as typed and counted. */

/** „11/2026“ as `2026-11`; null when it is none. */
export function monthOf(typed: string): string | null {
  const found = /^(\d{1,2})\s*[/.]\s*(\d{4})$/.exec(typed.trim());
  const number = Number(found?.[1]);
  return found && number >= 1 && number <= 12 ? `${found[2]}-${String(number).padStart(2, "0")}` : null;
}

export function monthsLater(iso: string, by: number): string {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const all = year * 12 + month - 1 + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
}
