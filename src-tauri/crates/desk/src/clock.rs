//! The one place where the desk learns what time it is.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use koffer_store::author::Moment;

/// A clock: the system's, or a fixed one for scripts and tests.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Whether it runs; a fixed one cannot be behind.
    fn runs(&self) -> bool {
        true
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn runs(&self) -> bool {
        false
    }
}

/// The moment by `clock`, with the day in Germany.
pub(crate) fn moment(clock: &dyn Clock) -> Moment {
    let now = clock.now();
    Moment { now, today: now.to_zoned_datetime(berlin()).date() }
}

/// An instant as it crosses the bridge: RFC 3339 with Germany's offset.
pub(crate) fn instant(at: Timestamp) -> String {
    let zoned = at.to_zoned_datetime(berlin());
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn berlin() -> TimeZone {
    // The zone is bundled; UTC would only stand in if the bundle were broken.
    TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::{FixedClock, instant, moment};

    #[test]
    fn the_day_is_germanys_and_so_is_the_offset() {
        let late = "2026-11-24T23:30:00Z".parse().unwrap();
        assert_eq!(moment(&FixedClock(late)).today.to_string(), "2026-11-25");
        assert_eq!(instant(late), "2026-11-25T00:30:00+01:00");
    }
}
