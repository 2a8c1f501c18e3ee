//! What the program may be told at its start: where the profile lies.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of one start.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The folder of the encrypted cache; the platform's own when absent.
    pub(crate) profile: Option<PathBuf>,
}

/// Why the program did not start: an argument it does not know, or one without its value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal(String);

impl Refusal {
    /// One line on standard error and exit code 2.
    pub(crate) fn report(self) -> ExitCode {
        // A closed standard error leaves the exit code, which is enough.
        let _ = writeln!(std::io::stderr(), "{}", self.0);
        ExitCode::from(2)
    }
}

impl Arguments {
    /// Reads `[--profile DIR]`.
    ///
    /// # Errors
    /// Names the argument that is unknown or incomplete.
    pub(crate) fn read(given: impl IntoIterator<Item = OsString>) -> Result<Self, Refusal> {
        let mut given = given.into_iter();
        let mut profile = None;
        while let Some(argument) = given.next() {
            if argument != "--profile" {
                return Err(Refusal(format!(
                    "{}: unbekannt; möglich ist --profile ORDNER",
                    argument.to_string_lossy()
                )));
            }
            let Some(folder) = given.next() else {
                return Err(Refusal("--profile: der Ordner fehlt".to_owned()));
            };
            profile = Some(PathBuf::from(folder));
        }
        Ok(Self { profile })
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Refusal};
    use std::ffi::OsString;

    fn read(given: &[&str]) -> Result<Arguments, Refusal> {
        Arguments::read(given.iter().map(OsString::from))
    }

    #[test]
    fn without_arguments_the_profile_is_the_platforms_own() {
        assert_eq!(read(&[]), Ok(Arguments { profile: None }));
    }

    #[test]
    fn a_profile_is_taken() {
        assert_eq!(read(&["--profile", "koffer"]), Ok(Arguments { profile: Some("koffer".into()) }));
    }

    #[test]
    fn an_unknown_or_incomplete_argument_is_named() {
        assert!(matches!(read(&["--profil", "x"]), Err(Refusal(line)) if line.starts_with("--profil:")));
        assert!(matches!(read(&["--profile"]), Err(Refusal(line)) if line.starts_with("--profile:")));
    }
}
