//! Packages of the system, for Debian and its relatives.
//!
//! The index is fetched once and only when a package is missing. A package counts as present when dpkg knows it as
//! installed or, where a program may come from elsewhere (Java, Maven, Node), when that program is found.

use super::Purpose;
use crate::failure::Failure;
use crate::program::Program;
use crate::say;

/// What is installed for what. The last part names a program that makes the package unnecessary.
const PACKAGES: &[(Purpose, &str, Option<&str>)] = &[
    (Purpose::Build, "build-essential", None),
    (Purpose::Build, "pkg-config", None),
    (Purpose::Build, "cmake", Some("cmake")),
    (Purpose::Build, "libssl-dev", None),
    (Purpose::Build, "libwebkit2gtk-4.1-dev", None),
    // Only where Node is too old or absent: brings it, see `node`.
    (Purpose::Ui, "python3-pip", Some("node")),
    (Purpose::Window, "webkit2gtk-driver", None),
    (Purpose::Window, "xvfb", None),
    (Purpose::Window, "dbus", None),
    (Purpose::Window, "at-spi2-core", None),
    (Purpose::Window, "gir1.2-atspi-2.0", None),
    (Purpose::Window, "python3-gi", None),
    (Purpose::Window, "libglib2.0-bin", None),
    (Purpose::Window, "fonts-dejavu-core", None),
    (Purpose::City, "postgresql", None),
    (Purpose::Paper, "cups-daemon", None),
    (Purpose::Paper, "cups-client", None),
    (Purpose::Paper, "cups-filters", None),
    (Purpose::Paper, "cups-ipp-utils", None),
    (Purpose::Paper, "dbus-daemon", None),
    (Purpose::Paper, "poppler-utils", None),
    (Purpose::Letter, "default-jre-headless", Some("java")),
    (Purpose::Letter, "maven", Some("mvn")),
    (Purpose::Letter, "qpdf", None),
    (Purpose::Letter, "poppler-utils", None),
];

/// Installs what `purposes` need and the machine lacks; says first what that is.
pub(super) fn provide(purposes: &[Purpose]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(purpose, ..)| purposes.contains(purpose))
        .filter(|row| lacks(row))
        .map(|row| row.1)
        .collect();
    missing.sort_unstable();
    missing.dedup();
    if missing.is_empty() {
        return Ok(());
    }
    if !Program::new("apt-get").arg("--version").succeeds() {
        return Err(Failure::Missing {
            what: missing.join(", "),
            remedy: "This system has no apt-get: install its packages of the same purpose and start again."
                .into(),
        });
    }
    say::line(&format!("These packages of the system are installed now: {}", missing.join(", ")));
    apt_get().args(["update", "-qq"]).run()?;
    apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(missing).run()
}

fn lacks((purpose, package, program): &(Purpose, &str, Option<&str>)) -> bool {
    if *purpose == Purpose::Ui {
        return super::Node::of_the_system().is_none() && !installed(package);
    }
    !program.is_some_and(|program| Program::new(program).arg("--version").succeeds()) && !installed(package)
}

fn installed(package: &str) -> bool {
    Program::new("dpkg-query")
        .args(["-W", "-f", "${db:Status-Status}", package])
        .answer()
        .is_ok_and(|status| status == "installed")
}

/// `apt-get`, by way of `sudo` for anyone but root.
fn apt_get() -> Program {
    let root = Program::new("id").arg("-u").answer().is_ok_and(|id| id == "0");
    let program = if root {
        Program::new("apt-get")
    } else {
        Program::new("sudo").args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
    };
    program.env("DEBIAN_FRONTEND", "noninteractive")
}
