//! `aktenkoffer-cli sgb12`.

use crate::manners::Refusal;

#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_args: &Args) -> Result<(), Refusal> {
    Err(Refusal::new("noch nicht gebaut"))
}
