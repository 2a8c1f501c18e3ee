//! From a pack to the rules of the SGB XII engine: the city's limits for rent and its answers to open points of law.

use crate::Pack;
use koffer_sgb12::{Amount, InputError, Law, Limits, Policy, Richtwert, Rules};

/// The prefix of policies that belong to other engines, such as `kita.rechtsbehelf`.
const OTHERS: char = '.';

impl Pack {
    /// The rules by which the engine computes in this city under `law`.
    ///
    /// # Errors
    /// `policies.<name>`: no open point of this name, or no such choice.
    pub fn sgb12_rules(&self, law: Law) -> Result<Rules, InputError> {
        let policies = self.municipality.policies.iter();
        let own = policies.filter(|(name, _)| !name.contains(OTHERS));
        let policy = Policy::from_names(own.map(|(name, choice)| (name.as_str(), choice.as_str())))
            .map_err(|error| error.within("policies"))?;
        let limits = self.municipality.local_limits.iter().map(|limit| Richtwert {
            vergleichsraum: limit.vergleichsraum.clone(),
            gueltig_ab: limit.from.into(),
            personen: limit.bruttokaltmiete.iter().map(|amount| Amount::round(*amount)).collect(),
            je_weitere: Amount::round(limit.each_more),
        });
        Ok(Rules { law, policy, limits: Limits(limits.collect()) })
    }
}

#[cfg(test)]
mod tests {
    use koffer_sgb12::{Policy, Teilmonat, bundled_law};

    #[test]
    fn the_invented_city_decides_nothing_otherwise_and_has_limits() {
        let rules = crate::bundled("lindbrueck").unwrap().sgb12_rules(bundled_law().unwrap()).unwrap();
        assert_eq!(rules.policy, Policy::default());
        assert_eq!(rules.limits.0[0].personen[1].to_string(), "561.50");
    }

    #[test]
    fn an_open_point_is_decided_by_name_and_an_unknown_one_is_refused() {
        let mut pack = crate::bundled("lindbrueck").unwrap();
        let policies = &mut pack.municipality.policies;
        policies.insert("teilmonat".into(), "kalendertage".into());
        policies.insert("kita.rechtsbehelf".into(), "widerspruch".into());
        let rules = pack.sgb12_rules(bundled_law().unwrap()).unwrap();
        assert_eq!(rules.policy.teilmonat, Teilmonat::Kalendertage);
        pack.municipality.policies.insert("teilmonat".into(), "31".into());
        let refused = pack.sgb12_rules(bundled_law().unwrap()).unwrap_err();
        assert!(refused.to_string().starts_with("policies.teilmonat: "), "{refused}");
    }
}
