/** „Stand“ and „Zeichen“: word and symbol, never colour alone (screens 3.3). */
import type { FileState, Mark } from "$lib/bridge/generated";
import type { IconName } from "$lib/icons/icons";

interface Look {
  text: string;
  icon: IconName;
  tone: "muted" | "danger" | "warning" | "info" | "success";
}

export const STATES: Record<FileState, Look> = {
  new: { text: "Neu", icon: "inbox", tone: "info" },
  inReview: { text: "In Prüfung", icon: "rule", tone: "muted" },
  waitingForPapers: { text: "Wartet auf Belege", icon: "hourglass_empty", tone: "muted" },
  draft: { text: "Entwurf", icon: "draft", tone: "muted" },
  forCountersign: { text: "Zur Mitzeichnung", icon: "approval", tone: "muted" },
  returned: { text: "Zurückgegeben", icon: "undo", tone: "danger" },
  issuedToPrint: { text: "Erlassen, zu drucken", icon: "print", tone: "muted" },
  printedToPost: { text: "Gedruckt, zur Post", icon: "forward_to_inbox", tone: "muted" },
  posted: { text: "Bei der Post", icon: "markunread_mailbox", tone: "muted" },
  answerOpen: { text: "Antwort offen", icon: "forum", tone: "muted" },
  resting: { text: "Ruht", icon: "pause_circle", tone: "muted" },
  closed: { text: "Abgeschlossen", icon: "task_alt", tone: "muted" },
};

export const MARKS: Record<Mark, Look> = {
  papers: { text: "hat Anlagen", icon: "attach_file", tone: "muted" },
  notes: { text: "hat Notizen", icon: "sticky_note_2", tone: "muted" },
  restricted: { text: "Geschützt: Zugriff wird protokolliert", icon: "shield", tone: "warning" },
  receiptOpen: { text: "Eingang nicht bestätigt", icon: "mark_email_unread", tone: "warning" },
  pending: { text: "wartet auf das Senden", icon: "schedule_send", tone: "info" },
  urgent: { text: "eilt: akute Notlage", icon: "report", tone: "danger" },
  contested: { text: "zwei Werte für eine Angabe", icon: "call_merge", tone: "warning" },
};
