//! Words from a fixed list, as they stand in the JSON.

/// A word from a fixed list.
pub(crate) trait Code: Sized + Copy + 'static {
    /// Every word with its meaning, in the order in which messages name them.
    const ALL: &'static [(&'static str, Self)];
}

/// Declares an enum whose variants are words in the JSON: one list for reading, writing and the schema.
macro_rules! codes {
    ($(#[$outer:meta])* $visible:vis $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, schemars::JsonSchema)]
        $visible enum $name {
            $($(#[$inner])* #[serde(rename = $word)] $variant,)+
        }

        impl $crate::deadline::input::code::Code for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];
        }
    };
}
pub(crate) use codes;
