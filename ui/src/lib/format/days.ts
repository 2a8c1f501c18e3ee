/** Days and times as people say them. „Today“ always comes from the desk's clock, never from the browser's. */

const WEEKDAYS = ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."];
const zone = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** „24.11.2026“. */
export function day(iso: string): string {
  const [y, m, d] = iso.slice(0, 10).split("-");
  return `${d}.${m}.${y}`;
}

/** „24.11.“. */
export const shortDay = (iso: string): string => day(iso).slice(0, 6);

/** „Sa., 28.11.2026“. */
export const weekday = (iso: string): string => `${WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]}, ${day(iso)}`;

/** „11/2026“. */
export const month = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

/** Days from `a` to `b`. */
export const daysBetween = (a: string, b: string): number =>
  Math.round((Date.parse(`${b.slice(0, 10)}T00:00:00Z`) - Date.parse(`${a.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** „heute“, „morgen“, „in 3 Tagen“, „seit gestern“, „seit 4 Tagen“; nothing beyond a week ahead. */
export function nearness(due: string, today: string): string {
  const ahead = daysBetween(today, due);
  if (ahead === 0) return "heute";
  if (ahead === 1) return "morgen";
  if (ahead === -1) return "seit gestern";
  if (ahead < 0) return `seit ${-ahead} Tagen`;
  return ahead <= 6 ? `in ${ahead} Tagen` : "";
}

function parts(instant: string): { day: string; time: string } {
  const by = Object.fromEntries(zone.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return { day: `${by["year"]}-${by["month"]}-${by["day"]}`, time: `${by["hour"]}:${by["minute"]}` };
}

/** The day of a point in time in Germany. */
export const dayOf = (instant: string): string => parts(instant).day;

/** „10:42“. */
export const time = (instant: string): string => parts(instant).time;

/** „heute, 07:52“, „gestern, 18:00“, „23.11., 14:12“, „30.10.2026, 06:58“ when long ago. */
export function moment(instant: string, today: string): string {
  const at = parts(instant);
  const back = daysBetween(at.day, today);
  if (back === 0) return `heute, ${at.time}`;
  if (back === 1) return `gestern, ${at.time}`;
  return `${back > 20 ? day(at.day) : shortDay(at.day)}, ${at.time}`;
}

/** Since when, for the status line: „08:15“ today, else „gestern, 18:00“, „25 Tagen“. */
export function sinceWords(instant: string, today: string): string {
  const at = parts(instant);
  const back = daysBetween(at.day, today);
  if (back === 0) return at.time;
  return back === 1 ? `gestern, ${at.time}` : `${back} Tagen`;
}

/** A typed day „24.11.2026“ or „24.11.26“ as ISO; null when it is none. */
export function parseDay(typed: string): string | null {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(typed.trim());
  if (!found) return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null;
  const [, d = "", m = "", y = ""] = found;
  const iso = `${y.length === 2 ? `20${y}` : y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const real = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : null;
}
