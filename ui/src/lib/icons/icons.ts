// Material Symbols (Apache-2.0), bundled one by one: a name that is not imported here does not exist.
import folderOpen from "@material-symbols/svg-400/outlined/folder_open.svg?raw";
import listAlt from "@material-symbols/svg-400/outlined/list_alt.svg?raw";
import noteAdd from "@material-symbols/svg-400/outlined/note_add.svg?raw";
import postAdd from "@material-symbols/svg-400/outlined/post_add.svg?raw";
import print from "@material-symbols/svg-400/outlined/print.svg?raw";
import sync from "@material-symbols/svg-400/outlined/sync.svg?raw";
import settings from "@material-symbols/svg-400/outlined/settings.svg?raw";
import lock from "@material-symbols/svg-400/outlined/lock.svg?raw";
import person from "@material-symbols/svg-400/outlined/person.svg?raw";
import groups from "@material-symbols/svg-400/outlined/groups.svg?raw";
import inbox from "@material-symbols/svg-400/outlined/inbox.svg?raw";
import schedule from "@material-symbols/svg-400/outlined/schedule.svg?raw";
import event from "@material-symbols/svg-400/outlined/event.svg?raw";
import bookmark from "@material-symbols/svg-400/outlined/bookmark.svg?raw";
import bookmarks from "@material-symbols/svg-400/outlined/bookmarks.svg?raw";
import add from "@material-symbols/svg-400/outlined/add.svg?raw";
import filterList from "@material-symbols/svg-400/outlined/filter_list.svg?raw";
import keyboardArrowDown from "@material-symbols/svg-400/outlined/keyboard_arrow_down.svg?raw";
import arrowUpward from "@material-symbols/svg-400/outlined/arrow_upward.svg?raw";
import arrowDownward from "@material-symbols/svg-400/outlined/arrow_downward.svg?raw";
import attachFile from "@material-symbols/svg-400/outlined/attach_file.svg?raw";
import stickyNote2 from "@material-symbols/svg-400/outlined/sticky_note_2.svg?raw";
import scheduleSend from "@material-symbols/svg-400/outlined/schedule_send.svg?raw";
import error from "@material-symbols/svg-400/outlined/error.svg?raw";
import check from "@material-symbols/svg-400/outlined/check.svg?raw";
import checkCircle from "@material-symbols/svg-400/outlined/check_circle.svg?raw";
import warning from "@material-symbols/svg-400/outlined/warning.svg?raw";
import info from "@material-symbols/svg-400/outlined/info.svg?raw";
import draft from "@material-symbols/svg-400/outlined/draft.svg?raw";
import forwardToInbox from "@material-symbols/svg-400/outlined/forward_to_inbox.svg?raw";
import outgoingMail from "@material-symbols/svg-400/outlined/outgoing_mail.svg?raw";
import forum from "@material-symbols/svg-400/outlined/forum.svg?raw";
import approval from "@material-symbols/svg-400/outlined/approval.svg?raw";
import undo from "@material-symbols/svg-400/outlined/undo.svg?raw";
import hourglassEmpty from "@material-symbols/svg-400/outlined/hourglass_empty.svg?raw";
import rule from "@material-symbols/svg-400/outlined/rule.svg?raw";
import pauseCircle from "@material-symbols/svg-400/outlined/pause_circle.svg?raw";
import markEmailUnread from "@material-symbols/svg-400/outlined/mark_email_unread.svg?raw";
import shield from "@material-symbols/svg-400/outlined/shield.svg?raw";
import cloudOff from "@material-symbols/svg-400/outlined/cloud_off.svg?raw";
import cloudDone from "@material-symbols/svg-400/outlined/cloud_done.svg?raw";
import cloud from "@material-symbols/svg-400/outlined/cloud.svg?raw";
import search from "@material-symbols/svg-400/outlined/search.svg?raw";
import close from "@material-symbols/svg-400/outlined/close.svg?raw";
import logout from "@material-symbols/svg-400/outlined/logout.svg?raw";
import work from "@material-symbols/svg-400/outlined/work.svg?raw";
import calculate from "@material-symbols/svg-400/outlined/calculate.svg?raw";
import factCheck from "@material-symbols/svg-400/outlined/fact_check.svg?raw";
import history from "@material-symbols/svg-400/outlined/history.svg?raw";
import zoomOut from "@material-symbols/svg-400/outlined/zoom_out.svg?raw";
import zoomIn from "@material-symbols/svg-400/outlined/zoom_in.svg?raw";
import rotateRight from "@material-symbols/svg-400/outlined/rotate_right.svg?raw";
import openInFull from "@material-symbols/svg-400/outlined/open_in_full.svg?raw";
import closeFullscreen from "@material-symbols/svg-400/outlined/close_fullscreen.svg?raw";
import edit from "@material-symbols/svg-400/outlined/edit.svg?raw";
import verified from "@material-symbols/svg-400/outlined/verified.svg?raw";
import chevronLeft from "@material-symbols/svg-400/outlined/chevron_left.svg?raw";
import chevronRight from "@material-symbols/svg-400/outlined/chevron_right.svg?raw";
import textFields from "@material-symbols/svg-400/outlined/text_fields.svg?raw";
import science from "@material-symbols/svg-400/outlined/science.svg?raw";
import home from "@material-symbols/svg-400/outlined/home.svg?raw";
import savings from "@material-symbols/svg-400/outlined/savings.svg?raw";
import payments from "@material-symbols/svg-400/outlined/payments.svg?raw";
import group from "@material-symbols/svg-400/outlined/group.svg?raw";
import addCircle from "@material-symbols/svg-400/outlined/add_circle.svg?raw";
import doNotDisturbOn from "@material-symbols/svg-400/outlined/do_not_disturb_on.svg?raw";
import subdirectoryArrowRight from "@material-symbols/svg-400/outlined/subdirectory_arrow_right.svg?raw";
import usb from "@material-symbols/svg-400/outlined/usb.svg?raw";
import calendarToday from "@material-symbols/svg-400/outlined/calendar_today.svg?raw";
import pictureAsPdf from "@material-symbols/svg-400/outlined/picture_as_pdf.svg?raw";
import help from "@material-symbols/svg-400/outlined/help.svg?raw";
import dns from "@material-symbols/svg-400/outlined/dns.svg?raw";
import laptopWindows from "@material-symbols/svg-400/outlined/laptop_windows.svg?raw";
import visibility from "@material-symbols/svg-400/outlined/visibility.svg?raw";
import visibilityOff from "@material-symbols/svg-400/outlined/visibility_off.svg?raw";
import keyOff from "@material-symbols/svg-400/outlined/key_off.svg?raw";
import callMerge from "@material-symbols/svg-400/outlined/call_merge.svg?raw";
import markunreadMailbox from "@material-symbols/svg-400/outlined/markunread_mailbox.svg?raw";
import radioButtonUnchecked from "@material-symbols/svg-400/outlined/radio_button_unchecked.svg?raw";
import taskAlt from "@material-symbols/svg-400/outlined/task_alt.svg?raw";
import textIncrease from "@material-symbols/svg-400/outlined/text_increase.svg?raw";
import description from "@material-symbols/svg-400/outlined/description.svg?raw";
import personOff from "@material-symbols/svg-400/outlined/person_off.svg?raw";
import report from "@material-symbols/svg-400/outlined/report.svg?raw";
import keyboard from "@material-symbols/svg-400/outlined/keyboard.svg?raw";
import arrowRightAlt from "@material-symbols/svg-400/outlined/arrow_right_alt.svg?raw";
import balance from "@material-symbols/svg-400/outlined/balance.svg?raw";
import errorFill from "@material-symbols/svg-400/outlined/error-fill.svg?raw";
import checkCircleFill from "@material-symbols/svg-400/outlined/check_circle-fill.svg?raw";

export const ICONS = {
  folder_open: folderOpen,
  list_alt: listAlt,
  note_add: noteAdd,
  post_add: postAdd,
  print,
  sync,
  settings,
  lock,
  person,
  groups,
  inbox,
  schedule,
  event,
  bookmark,
  bookmarks,
  add,
  filter_list: filterList,
  keyboard_arrow_down: keyboardArrowDown,
  arrow_upward: arrowUpward,
  arrow_downward: arrowDownward,
  attach_file: attachFile,
  sticky_note_2: stickyNote2,
  schedule_send: scheduleSend,
  error,
  check,
  check_circle: checkCircle,
  warning,
  info,
  draft,
  forward_to_inbox: forwardToInbox,
  outgoing_mail: outgoingMail,
  forum,
  approval,
  undo,
  hourglass_empty: hourglassEmpty,
  rule,
  pause_circle: pauseCircle,
  mark_email_unread: markEmailUnread,
  shield,
  cloud_off: cloudOff,
  cloud_done: cloudDone,
  cloud,
  search,
  close,
  logout,
  work,
  calculate,
  fact_check: factCheck,
  history,
  zoom_out: zoomOut,
  zoom_in: zoomIn,
  rotate_right: rotateRight,
  open_in_full: openInFull,
  close_fullscreen: closeFullscreen,
  edit,
  verified,
  chevron_left: chevronLeft,
  chevron_right: chevronRight,
  text_fields: textFields,
  science,
  home,
  savings,
  payments,
  group,
  add_circle: addCircle,
  do_not_disturb_on: doNotDisturbOn,
  subdirectory_arrow_right: subdirectoryArrowRight,
  usb,
  calendar_today: calendarToday,
  picture_as_pdf: pictureAsPdf,
  help,
  dns,
  laptop_windows: laptopWindows,
  visibility,
  visibility_off: visibilityOff,
  key_off: keyOff,
  call_merge: callMerge,
  markunread_mailbox: markunreadMailbox,
  task_alt: taskAlt,
  radio_button_unchecked: radioButtonUnchecked,
  text_increase: textIncrease,
  description,
  person_off: personOff,
  report,
  keyboard,
  arrow_right_alt: arrowRightAlt,
  balance,
  error_fill: errorFill,
  check_circle_fill: checkCircleFill,
} as const;

export type IconName = keyof typeof ICONS;
