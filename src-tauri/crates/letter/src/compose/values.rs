//! The values of the placeholders. A value that is not known is missing; it is never an empty string.

use super::Case;
use super::facts::DecisionFacts;
use crate::german;
use crate::sheet::Sheet;
use std::collections::BTreeMap;

/// Values by placeholder.
pub(super) struct Values(BTreeMap<&'static str, String>);

impl Values {
    pub(super) fn of(case: &Case<'_>) -> Self {
        let Case { pack, facts, .. } = case;
        let authority = &pack.municipality.authority;
        let procedure = pack.procedure(&case.template.procedure);
        let date = |day: Option<jiff::civil::Date>| day.map(german::date);
        let euro = |amount: &Option<String>| amount.as_deref().and_then(german::cents).map(euro);
        let reason = facts.reason.as_ref();
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let all = [
            ("aktenzeichen", given(&facts.file_number)),
            ("behoerde", given(&authority.name)),
            ("anschrift", Some(format!("{}, {}", authority.street, authority.place))),
            ("verfahren", procedure.map(|procedure| procedure.title.clone())),
            ("antrag", date(facts.application_date)),
            ("eingang", date(facts.received)),
            ("beginn", date(facts.from)),
            ("ende", date(facts.until)),
            ("leistung", euro(&facts.monthly)),
            ("aufteilung", case.sheets.first().map(|sheet| shares(sheet, facts))),
            ("bisher", euro(&facts.previous_monthly)),
            ("bescheid", date(facts.previous_decision)),
            ("grund", reason.and_then(|reason| given(&reason.text))),
            ("grund_norm", reason.and_then(|reason| given(&reason.norm))),
            ("konto", facts.iban.as_deref().and_then(iban)),
            ("frist", date(facts.deadline)),
            ("karenz_ende", date(facts.karenz_until)),
        ];
        Self(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

/// `1.043,50 €`.
pub(super) fn euro(cents: i64) -> String {
    format!("{} €", german::amount(cents))
}

/// Ids of the persons who receive something.
pub(super) fn entitled(sheet: &Sheet) -> impl Iterator<Item = (&str, i64)> {
    sheet
        .personen
        .iter()
        .filter_map(|person| Some((person.id.as_str(), german::cents(&person.leistung)?)))
        .filter(|(_, cents)| *cents > 0)
}

/// A sentence that says what falls to whom; nothing for a single person.
fn shares(sheet: &Sheet, facts: &DecisionFacts) -> String {
    let persons: Vec<String> = entitled(sheet)
        .map(|(id, cents)| {
            let name = facts.names.get(id).map_or(id, String::as_str);
            format!("auf {name} {}", euro(cents))
        })
        .collect();
    match persons.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("Davon entfallen {} und {last}.", rest.join(", ")),
        _ => String::new(),
    }
}

/// An IBAN in groups of four, if its check digits are right (ISO 13616).
fn iban(text: &str) -> Option<String> {
    let compact: String =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let sound = (15..=34).contains(&compact.len()) && compact.chars().all(|c| c.is_ascii_alphanumeric());
    let mut rest = 0u32;
    for c in compact.chars().cycle().skip(4).take(if sound { compact.len() } else { 0 }) {
        let value = c.to_digit(36)?;
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    if rest != 1 {
        return None;
    }
    let groups: Vec<String> =
        compact.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    Some(groups.join("\u{a0}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_iban_with_a_slip_of_the_pen_is_no_iban() {
        assert_eq!(
            super::iban("de02120300000000202051").as_deref(),
            Some("DE02\u{a0}1203\u{a0}0000\u{a0}0000\u{a0}2020\u{a0}51")
        );
        assert_eq!(super::iban("DE02120300000000202052"), None);
        assert_eq!(super::iban("DE0"), None);
    }
}
