//! The printer system that this machine has.

use std::sync::Arc;

use super::{PrintError, Printers};

/// CUPS under Linux. Under Windows there is none yet: the window then offers to save letters as PDF.
///
/// Nothing is asked yet; whether anybody answers shows with the first question.
///
/// # Errors
/// [`PrintError::NoSpooler`] where there is no system that this program can speak to.
pub fn of_this_machine() -> Result<Arc<dyn Printers>, PrintError> {
    #[cfg(unix)]
    {
        let server = crate::cups::Server::of_this_machine()?;
        Ok(Arc::new(crate::cups::Cups::new(&server)?))
    }
    #[cfg(not(unix))]
    Err(PrintError::NoSpooler { text: "printing is not built for this system".to_owned() })
}
