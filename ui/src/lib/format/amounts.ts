/** Amounts cross the bridge as strings with two decimals and a dot; people read and type them the German way. */

/** „1.691,02“, minus as „−“. */
export function amount(value: string): string {
  const negative = value.startsWith("-");
  const [whole = "0", cents = "00"] = value.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return `${negative ? "−" : ""}${grouped},${cents.padEnd(2, "0").slice(0, 2)}`;
}

/** „1.691,02 €“, held together by a no-break space. */
export const euro = (value: string): string => `${amount(value)}\u00a0€`;

/** With its sign, for differences: „+14,00“, „−120,88“. */
export const signed = (value: string): string =>
  value.startsWith("-") || Number(value) === 0 ? amount(value) : `+${amount(value)}`;

/**
 * What was typed as the bridge wants it; null when it is no amount. A comma is decimal; without one, a single dot with one
 * or two digits behind it is decimal too (a typed dot is understood), any other dot groups thousands.
 */
export function parseAmount(typed: string): string | null {
  const text = typed.replace(/[\s€]/g, "").replace(/^−/, "-");
  let plain: string;
  if (text.includes(",")) plain = text.replace(/\./g, "").replace(",", ".");
  else if (/^-?\d+\.\d{1,2}$/.test(text)) plain = text;
  else plain = text.replace(/\./g, "");
  if (!/^-?\d+(\.\d{0,2})?$/.test(plain)) return null;
  const [whole = "0", cents = ""] = plain.split(".");
  return `${whole.replace(/^(-?)0+(?=\d)/, "$1")}.${cents.padEnd(2, "0")}`;
}

/** Cents, for sums and differences without binary fractions. */
export const toCents = (value: string): bigint => BigInt(value.replace(".", ""));

export function fromCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const sum = (values: string[]): string => fromCents(values.reduce((all, value) => all + toCents(value), 0n));
export const difference = (a: string, b: string): string => fromCents(toCents(a) - toCents(b));

/** „461 MB“, „4 GB“. */
export function bytes(count: number): string {
  const units = ["Byte", "KB", "MB", "GB"];
  let at = 0;
  let value = count;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1024;
    at += 1;
  }
  const digits = value < 10 && at > 1 ? 1 : 0;
  return `${value.toFixed(digits).replace(/\.0$/, "").replace(".", ",")} ${units[at]}`;
}

/** „20.118“. */
export const count = (value: number): string => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ".");
