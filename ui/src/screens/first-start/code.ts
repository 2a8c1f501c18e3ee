/** One-time codes: three groups of four without 0, O, 1 and I; what is pasted may hold anything between. */
const LENGTH = 12;

export const cleanCode = (typed: string): string =>
  typed.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/[0O1I]/g, "").slice(0, LENGTH);

export const groups = (code: string): [string, string, string] => [code.slice(0, 4), code.slice(4, 8), code.slice(8, 12)];
