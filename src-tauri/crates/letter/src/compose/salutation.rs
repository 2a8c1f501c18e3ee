//! Address and salutation, by the form a person chose.

use super::facts::{Addressee, DecisionFacts, Form};

/// The lines in the window.
pub(super) fn address(facts: &DecisionFacts) -> Vec<String> {
    let mut lines = Vec::new();
    let couple = facts.addressees.len() > 1;
    for person in &facts.addressees {
        let form = match person.form {
            Form::Frau => Some("Frau"),
            // The form of address in an address is in the accusative.
            Form::Herr => Some("Herrn"),
            Form::Neutral => None,
        };
        match form {
            // Two persons take two lines, one has a line for the form.
            Some(form) if couple => lines.push(format!("{form} {}", full_name(person))),
            Some(form) => lines.extend([form.to_owned(), full_name(person)]),
            None => lines.push(full_name(person)),
        }
    }
    lines.extend(facts.address.iter().filter(|line| !line.trim().is_empty()).cloned());
    if lines.is_empty() {
        lines.push("{{Anschrift}}".to_owned());
    }
    lines
}

/// „Sehr geehrte Frau …, sehr geehrter Herr …,“
pub(super) fn salutation(persons: &[Addressee]) -> String {
    let mut parts = Vec::new();
    for (index, person) in persons.iter().enumerate() {
        let name = [person.title.as_deref().unwrap_or_default(), &person.family];
        let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let polite = match person.form {
            Form::Frau => format!("Sehr geehrte Frau {name}"),
            Form::Herr => format!("Sehr geehrter Herr {name}"),
            Form::Neutral => format!("Guten Tag {}", full_name(person)),
        };
        parts.push(if index == 0 {
            polite
        } else {
            polite.replacen('S', "s", 1).replacen("Guten", "guten", 1)
        });
    }
    if parts.is_empty() {
        "Sehr geehrte Damen und Herren,".to_owned()
    } else {
        format!("{},", parts.join(", "))
    }
}

fn full_name(person: &Addressee) -> String {
    let parts = [person.title.as_deref().unwrap_or_default(), person.given.as_str(), person.family.as_str()];
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(form: Form, title: Option<&str>, given: &str, family: &str) -> Addressee {
        Addressee { form, title: title.map(str::to_owned), given: given.into(), family: family.into() }
    }

    #[test]
    fn everyone_is_addressed_as_they_chose() {
        let hedwig = person(Form::Frau, None, "Hedwig", "Quittenbaum");
        let selim = person(Form::Herr, Some("Dr."), "Selim", "Yağmuroğlu");
        let kim = person(Form::Neutral, None, "Kim Łucja", "Őrsi");
        assert_eq!(salutation(std::slice::from_ref(&hedwig)), "Sehr geehrte Frau Quittenbaum,");
        assert_eq!(
            salutation(&[hedwig, selim]),
            "Sehr geehrte Frau Quittenbaum, sehr geehrter Herr Dr. Yağmuroğlu,"
        );
        assert_eq!(salutation(&[kim.clone(), kim]), "Guten Tag Kim Łucja Őrsi, guten Tag Kim Łucja Őrsi,");
        assert_eq!(salutation(&[]), "Sehr geehrte Damen und Herren,");
    }
}
