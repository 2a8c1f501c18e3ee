//! `calculation_preview`: what if. Stores nothing.

use super::compute::compute;
use super::run::{must_be_computed, span, view};
use crate::Desk;
use crate::facts::tree::Tree;
use crate::loaded::Loaded;
use koffer_casework::path::Path;
use koffer_contract::{CalculationView, Failure, PreviewCalculation};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// As [`Desk::calculation_run`]; [`Failure::UnknownPath`] for a change that names no path.
    pub async fn calculation_preview(&self, request: PreviewCalculation) -> Result<CalculationView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let loaded = Loaded::read(&opened, &request.file).await?;
        must_be_computed(&loaded.case)?;
        if let Some(path) = request.changes.keys().find(|path| Path::parse(path).is_err()) {
            return Err(Failure::UnknownPath { path: path.clone() });
        }
        let tree = Tree::of(&loaded.case).with(&request.changes);
        let span = span(&loaded.case, &tree, request.month, request.from, request.to);
        view(&compute(&me, &request.file, &tree, &span)?)
    }
}
