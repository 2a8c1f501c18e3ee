/** Where a search hit a name, with ss/ß, ae/ä and letters with strokes or marks taken as equal. */

const PAIRS: Record<string, string> = { ß: "ss", ẞ: "ss", ł: "l", Ł: "l", đ: "d", Đ: "d", ø: "o", Ø: "o", æ: "ae", Æ: "ae", ı: "i", ä: "ae", ö: "oe", ü: "ue", Ä: "ae", Ö: "oe", Ü: "ue" };

/** The folded form of one letter; `umlaut` decides whether ä is ae or a. */
function fold(letter: string, umlaut: boolean): string {
  const pair = PAIRS[letter.normalize("NFC")];
  if (pair && (umlaut || pair.length === 1 || letter.toLowerCase() === "ß" || letter === "æ")) return pair;
  return letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function ranges(text: string, word: string, umlaut: boolean): [number, number][] {
  const letters = [...text];
  const starts: number[] = [];
  let folded = "";
  letters.forEach((letter, at) => {
    const form = fold(letter, umlaut);
    for (let i = 0; i < form.length; i += 1) starts.push(at);
    folded += form;
  });
  const wanted = [...word].map((letter) => fold(letter, umlaut)).join("");
  const at = wanted ? folded.indexOf(wanted) : -1;
  return at < 0 ? [] : [[starts[at] ?? 0, (starts[at + wanted.length - 1] ?? 0) + 1]];
}

export interface Part {
  text: string;
  hit: boolean;
}

export function marked(text: string, search: string): Part[] {
  const letters = [...text];
  const hit = letters.map(() => false);
  for (const word of search.split(/\s+/).filter(Boolean)) {
    const found = [true, false].map((umlaut) => ranges(text, word, umlaut)).find((list) => list.length > 0) ?? [];
    for (const [from, to] of found) hit.fill(true, from, to);
  }
  const parts: Part[] = [];
  letters.forEach((letter, at) => {
    const last = parts.at(-1);
    if (last && last.hit === hit[at]) last.text += letter;
    else parts.push({ text: letter, hit: hit[at] ?? false });
  });
  return parts;
}
