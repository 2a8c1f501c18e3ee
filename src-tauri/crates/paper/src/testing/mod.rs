//! A print server to throw away, and a device that obeys: for tests of printing, here and in other suites.
//!
//! Needs the programs of `cups-daemon` and `cups-client`; [`DriverlessPrinter`] also `cups-filters`, `cups-ipp-utils`
//! and `dbus-daemon`. Works as root and as an ordinary user. Nothing of the machine's own print server is touched.

mod cupsd;
mod device;
mod driverless;
mod ready;

pub use cupsd::{Cupsd, CupsdOptions, ErrorPolicy};
pub use device::{Command, FakeDevice, Received};
pub use driverless::DriverlessPrinter;
