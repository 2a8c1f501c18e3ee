//! What the program says about itself, on standard error. Never case content: events name commands and codes.

use tracing_subscriber::EnvFilter;

/// Warnings and errors, or what `AKTENKOFFER_LOG` asks for.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_env("AKTENKOFFER_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
