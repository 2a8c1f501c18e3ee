//! Why a printer stands still, in its own keywords (RFC 8011 §5.4.12 "printer-state-reasons").
//!
//! Known keywords become a [`ReasonKind`], for which the interface has a sentence; the keyword itself is kept.

use serde::{Deserialize, Serialize};

/// One condition of a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What it is about.
    pub kind: ReasonKind,
    /// How grave the printer finds it.
    pub severity: Severity,
    /// The keyword as the printer gave it.
    pub keyword: String,
}

/// How grave a condition is. A keyword without a suffix is an error (RFC 8011 §5.4.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth telling.
    Report,
    /// Will stop the printer unless somebody acts.
    Warning,
    /// Stops the printer.
    Error,
}

/// What a condition is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// A tray is empty.
    MediaEmpty,
    /// The right paper is not loaded.
    MediaNeeded,
    /// A tray is nearly empty.
    MediaLow,
    /// Paper is jammed.
    MediaJam,
    /// Toner or ink is used up.
    TonerEmpty,
    /// Toner or ink is nearly used up.
    TonerLow,
    /// The waste container is full.
    WasteFull,
    /// A cover or door is open.
    CoverOpen,
    /// A tray is missing.
    TrayMissing,
    /// The output is full.
    OutputFull,
    /// Somebody paused it.
    Paused,
    /// It is switched off or not reachable.
    Offline,
    /// The connection to it is being made.
    Connecting,
    /// No room for more documents.
    SpoolFull,
    /// Its driver is missing or not trusted.
    Driver,
    /// A condition without a sentence; see the keyword.
    Other,
}

impl Reason {
    /// Reads a keyword; `none` is no reason.
    #[must_use]
    pub fn parse(keyword: &str) -> Option<Self> {
        if keyword == "none" || keyword.is_empty() {
            return None;
        }
        let (stem, severity) =
            [("-report", Severity::Report), ("-warning", Severity::Warning), ("-error", Severity::Error)]
                .into_iter()
                .find_map(|(suffix, severity)| Some((keyword.strip_suffix(suffix)?, severity)))
                .unwrap_or((keyword, Severity::Error));
        Some(Self { kind: kind(stem), severity, keyword: keyword.to_owned() })
    }

    /// Whether a job waits while this holds.
    #[must_use]
    pub fn halts(&self) -> bool {
        use ReasonKind as Kind;
        self.severity > Severity::Report
            && matches!(
                self.kind,
                Kind::MediaEmpty
                    | Kind::MediaNeeded
                    | Kind::MediaJam
                    | Kind::TonerEmpty
                    | Kind::WasteFull
                    | Kind::CoverOpen
                    | Kind::TrayMissing
                    | Kind::OutputFull
                    | Kind::Paused
                    | Kind::Offline
            )
    }
}

fn kind(stem: &str) -> ReasonKind {
    use ReasonKind as Kind;
    match stem {
        "media-empty" | "input-media-supply-empty" => Kind::MediaEmpty,
        "media-needed" => Kind::MediaNeeded,
        "media-low" => Kind::MediaLow,
        "media-jam" => Kind::MediaJam,
        "toner-empty" | "marker-supply-empty" | "developer-empty" | "opc-life-over" => Kind::TonerEmpty,
        "toner-low" | "marker-supply-low" | "developer-low" | "opc-near-eol" => Kind::TonerLow,
        "marker-waste-full" | "waste-toner-full" => Kind::WasteFull,
        "cover-open" | "door-open" | "interlock-open" => Kind::CoverOpen,
        "input-tray-missing" | "output-tray-missing" => Kind::TrayMissing,
        "output-area-full" => Kind::OutputFull,
        "paused" | "moving-to-paused" | "hold-new-jobs" => Kind::Paused,
        "offline" | "shutdown" | "timed-out" => Kind::Offline,
        "connecting-to-device" => Kind::Connecting,
        "spool-area-full" => Kind::SpoolFull,
        "cups-missing-filter" | "cups-insecure-filter" => Kind::Driver,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_is_split_into_kind_and_severity() {
        let reason = Reason::parse("media-empty-warning").unwrap();
        assert_eq!((reason.kind, reason.severity), (ReasonKind::MediaEmpty, Severity::Warning));
        assert!(reason.halts());
    }

    #[test]
    fn a_keyword_without_suffix_is_an_error() {
        let reason = Reason::parse("cover-open").unwrap();
        assert_eq!((reason.kind, reason.severity), (ReasonKind::CoverOpen, Severity::Error));
    }

    #[test]
    fn an_unknown_keyword_is_kept() {
        let reason = Reason::parse("com.example-fuser-report").unwrap();
        assert_eq!(reason.kind, ReasonKind::Other);
        assert_eq!(reason.keyword, "com.example-fuser-report");
        assert!(!reason.halts());
    }

    #[test]
    fn none_is_no_reason_and_low_toner_halts_nothing() {
        assert_eq!(Reason::parse("none"), None);
        assert!(!Reason::parse("toner-low-warning").unwrap().halts());
    }
}
