//! What is established about a case: reading, setting, accepting, resolving.

pub(crate) mod tree;
