//! The stage of the user interface: types, tests, and the bundle that the window embeds.

use crate::failure::Failure;
use crate::root;
use crate::tools::{self, Node};

pub(super) fn ui(_long: bool) -> Result<(), Failure> {
    let node = Node::provide()?;
    tools::install_ui(&node)?;
    let ui = root::root().join("ui");
    for script in ["check", "test", "build"] {
        node.npm(&ui).args(["run", "--silent", script]).run()?;
    }
    Ok(())
}
