//! The packages of the user interface, exactly as its lock file names them.

use super::Node;
use crate::failure::Failure;
use crate::root;
use std::fs;

/// `npm ci` in `ui/`, unless the lock file is the one that was installed last.
pub(crate) fn install(node: &Node) -> Result<(), Failure> {
    let ui = root::root().join("ui");
    let lock = fs::read(ui.join("package-lock.json")).map_err(Failure::file(ui.join("package-lock.json")))?;
    let stamp = ui.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    node.npm(&ui).args(["ci", "--no-fund", "--no-audit"]).run()?;
    fs::write(&stamp, lock).map_err(Failure::file(stamp))
}
