//! Settings of this desk (screens 3.14). What the city prescribes is shown and not changeable here.

use crate::Instant;
use crate::shapes::{request, view, words};

words! {
    /// Colours of the window.
    pub enum Theme {
        /// Hell.
        Light,
        /// Dunkel.
        Dark,
        /// Wie das System.
        System,
    }
}

words! {
    /// Height of rows.
    pub enum Density {
        /// 34 px.
        Compact,
        /// 42 px.
        Comfortable,
    }
}

request! {
    /// `settings_set`: what is left out stays.
    pub struct SetSettings {
        /// Colours.
        pub theme: Option<Theme>,
        /// Row height.
        pub density: Option<Density>,
        /// 100 to 200.
        pub font_percent: Option<u32>,
        /// Whether single letters work in lists.
        pub letter_keys: Option<bool>,
        /// 5, 10 or 15.
        pub idle_minutes: Option<u32>,
        /// Widths and choices of regions by name, kept as they are.
        pub layout: Option<std::collections::BTreeMap<String, String>>,
    }
}

view! {
    /// `settings_get`.
    pub struct SettingsView {
        /// Colours.
        pub theme: Theme,
        /// Row height.
        pub density: Density,
        /// 100 to 200.
        pub font_percent: u32,
        /// Whether single letters work in lists.
        pub letter_keys: bool,
        /// Minutes without input.
        pub idle_minutes: u32,
        /// Longest value the city allows.
        pub idle_minutes_max: u32,
        /// Names of the fields above that the city prescribes.
        pub prescribed: Vec<String>,
        /// Widths and choices of regions.
        pub layout: std::collections::BTreeMap<String, String>,
        /// Files in the briefcase.
        pub packed_files: u32,
        /// Bytes used on this device.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub storage_bytes: u64,
        /// Limit in bytes.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub storage_limit: u64,
        /// Address of the city.
        pub city: Option<String>,
        /// When this device was enrolled.
        pub enrolled_at: Option<Instant>,
        /// Fingerprint of the device's signing key, for the phone.
        pub signing_key: Option<String>,
        /// Hash of the law in force here.
        pub law: Option<String>,
        /// Name and version of the municipality pack.
        pub pack: Option<String>,
    }
}
