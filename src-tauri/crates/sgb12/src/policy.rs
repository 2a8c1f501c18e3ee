//! Where the law is open, the municipality decides; each point has a name and a default.
//!
//! The defaults are those of the bundled law; a municipality pack may set others, and a household may set others for
//! one run, which the answer then says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }
    )+};
}

choices! {
    /// `teilmonat`: by what a part month is divided (§ 27a Abs. 3 S. 3 SGB XII names no divisor).
    Teilmonat {
        /// By 30, as § 41 Abs. 1 SGB II.
        #[default] Dreissig = "30",
        /// By the days of the month.
        Kalendertage = "kalendertage",
    }
    /// `rbs_wechsel`: a stage that changes inside a month.
    RbsWechsel {
        /// By days of the month.
        #[default] Anteilig = "anteilig",
        /// The stage of the first day for the whole month.
        Monatsanfang = "monatsanfang",
        /// The stage of the last day for the whole month.
        Monatsende = "monatsende",
    }
    /// `mb_30_3_mischfall`: § 30 Abs. 3 where Nr. 1 and Nr. 2 lead to different amounts.
    Mischfall {
        /// Nr. 2 only where Nr. 1 is not met.
        #[default] Wortlaut = "wortlaut",
        /// The higher of the two.
        Hoechstbetrag = "hoechstbetrag",
    }
    /// `basis_82_3`: what the 30 percent of § 82 Abs. 3 S. 1 are taken of.
    Basis823 {
        /// Gross earnings.
        #[default] Brutto = "brutto",
        /// Gross earnings less the lump sum for working materials.
        NachArbeitsmittel = "nach_arbeitsmittel",
    }
    /// `kopfteil_rest`: the cents that heads leave over.
    KopfteilRest {
        /// To the first persons by id, so that the shares sum to the rent.
        #[default] Erste = "erste",
        /// Each share half-up by itself; the sum may differ by cents.
        Gerundet = "gerundet",
    }
    /// `ueberschuss_verteilung`: surplus income among several who need it.
    UeberschussVerteilung {
        /// In proportion to what each lacks.
        #[default] Anteilig = "anteilig",
        /// The partner first, then the children.
        PartnerZuerst = "partner_zuerst",
    }
    /// `kv_32_mit_82a`: whether the allowance of § 82a raises the need of § 32 (its sentence 3 does not name it).
    Kv32Mit82a {
        /// No: the wording.
        #[default] Nein = "nein",
        /// Yes.
        Ja = "ja",
    }
    /// `vermoegen_ueberschuss`: assets above the allowance that do not reach the need of a month.
    VermoegenUeberschuss {
        /// They reduce the benefit of the month.
        #[default] Anrechnen = "anrechnen",
        /// There is no claim.
        KeinAnspruch = "kein_anspruch",
    }
}

macro_rules! policy {
    ($($(#[$doc:meta])* $field:ident: $kind:ty),+ $(,)?) => {
        /// Every open point of the law, decided.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct Policy { $($(#[$doc])* pub $field: $kind),+ }

        /// Some open points, decided otherwise for one run.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
        pub struct PolicyOverrides {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>),+
        }

        impl Policy {
            /// The policy of a municipality that names the points it decides; the others keep their defaults.
            ///
            /// # Errors
            /// The name that is not an open point, or whose choice there is not.
            pub fn from_names<'a>(
                names: impl IntoIterator<Item = (&'a str, &'a str)>,
            ) -> Result<Self, crate::InputError> {
                let map: serde_json::Map<String, serde_json::Value> =
                    names.into_iter().map(|(name, choice)| (name.to_owned(), choice.into())).collect();
                let overrides: PolicyOverrides =
                    serde_path_to_error::deserialize(serde_json::Value::Object(map)).map_err(crate::input::explain)?;
                Ok(Self::default().with(&overrides))
            }

            /// This policy with the points of `overrides` replaced.
            #[must_use]
            pub fn with(self, overrides: &PolicyOverrides) -> Self {
                Self { $($field: overrides.$field.unwrap_or(self.$field)),+ }
            }
        }
    };
}

policy! {
    /// The divisor of a part month.
    teilmonat: Teilmonat,
    /// A stage that changes inside a month.
    rbs_wechsel: RbsWechsel,
    /// Mixed cases of § 30 Abs. 3.
    mb_30_3_mischfall: Mischfall,
    /// The base of § 82 Abs. 3 S. 1.
    basis_82_3: Basis823,
    /// Cents left over by heads.
    kopfteil_rest: KopfteilRest,
    /// Surplus among several.
    ueberschuss_verteilung: UeberschussVerteilung,
    /// § 82a and the need of § 32.
    kv_32_mit_82a: Kv32Mit82a,
    /// Assets below the need of a month.
    vermoegen_ueberschuss: VermoegenUeberschuss,
}
