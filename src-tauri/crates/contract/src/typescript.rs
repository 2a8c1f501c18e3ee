//! The TypeScript types of the bridge, made from the table.
//!
//! The file they go to is committed; a test compares it with what this module makes, so that a changed view shows up in
//! the UI's type check.

use crate::*;
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

/// What is written by hand because no Rust type stands for it.
const HEAD: &str = include_str!("head.ts");

/// The whole text of the generated file.
#[must_use]
pub fn generate() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Collected { config: &config, seen: BTreeSet::new(), declarations: BTreeMap::new() };
    let mut rows = String::new();

    macro_rules! interface {
        ($($name:ident($request:ty) -> $response:ty;)*) => {$(
            types.visit::<$request>();
            types.visit::<$response>();
            rows.push_str(&format!(
                "  {}: {{ request: {}; response: {} }};\n",
                stringify!($name),
                <$request as TS>::name(&config),
                <$response as TS>::name(&config),
            ));
        )*};
    }
    commands!(interface);
    types.visit::<Failure>();
    types.visit::<Signal>();

    let declarations: String =
        types.declarations.values().map(|declaration| format!("export {declaration}\n\n")).collect();
    format!(
        "{HEAD}\n{declarations}/** Every command of the desk. */\nexport interface Commands {{\n{rows}}}\n"
    )
}

struct Collected<'a> {
    config: &'a Config,
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collected<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only types of this crate are declared; those of others (strings, lists, options) are written in place.
        if T::output_path().is_some() {
            self.declarations.insert(T::ident(self.config), T::decl(self.config));
        }
    }
}
