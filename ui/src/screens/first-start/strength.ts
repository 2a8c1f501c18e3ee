/** Strength in words (screens 3.1). */
import type { PassphraseStrengthView } from "$lib/bridge/generated";

export function strengthWords(strength: PassphraseStrengthView | null): string {
  if (!strength) return "";
  if (strength.missingCharacters > 0) return `Zu kurz: noch ${strength.missingCharacters} Zeichen`;
  if (strength.guessable) return "Leicht zu erraten: nehmen Sie Wörter, die nicht zusammengehören";
  return strength.accepted ? "Gut" : "Noch nicht stark genug";
}
