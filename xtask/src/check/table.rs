//! The table at the end of `cargo x check`: stage, seconds, outcome.

use std::fmt;
use std::time::Duration;

/// What each stage cost, in the order in which they ran.
pub(super) struct Table(Vec<(&'static str, Duration, bool)>);

impl Table {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn add(&mut self, name: &'static str, took: Duration, passed: bool) {
        self.0.push((name, took, passed));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:<12} {:>9}", "stage", "seconds")?;
        for (name, took, passed) in &self.0 {
            let outcome = if *passed { "" } else { "  failed" };
            writeln!(f, "{name:<12} {:>9.1}{outcome}", took.as_secs_f64())?;
        }
        let sum: Duration = self.0.iter().map(|row| row.1).sum();
        write!(f, "{:<12} {:>9.1}", "all", sum.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;
    use std::time::Duration;

    #[test]
    fn the_table_adds_up_and_marks_what_failed() {
        let mut table = Table::new();
        table.add("fmt", Duration::from_millis(1500), true);
        table.add("clippy", Duration::from_millis(60_500), false);
        let text = table.to_string();
        assert!(text.contains("fmt                1.5\n"), "{text}");
        assert!(text.contains("clippy            60.5  failed\n"), "{text}");
        assert!(text.ends_with("all               62.0"), "{text}");
    }
}
