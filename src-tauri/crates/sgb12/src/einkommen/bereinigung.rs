//! From gross income to what counts (bereinigtes Einkommen), in the order of the contract.

use super::{
    absetzung, ausnahme_82_1, freibetrag_82_2, freibetrag_82_3, freibetrag_82_4, freibetrag_82_6,
    freibetrag_82a, kapital_43_2,
};
use crate::amount::{Amount, pro_rata};
use crate::input::{Absetzung, Absetzungsart, Einkommen, Einkommensart, flag_at};
use crate::monat::{Bewilligungsmonat, Mitglied};
use crate::output::{Rows, Schluessel};

/// A source in the month: what counts of it, and what of that stays free.
struct Quelle<'a> {
    source: &'a Einkommen,
    counts: Amount,
    free: Amount,
}

/// Writes the rows of a person's income; `from_children` is Kindergeld that children leave over.
pub(crate) fn einkommen(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    from_children: Amount,
    rows: &mut Rows,
) {
    let person = mitglied.person;
    let mut capital = Amount::ZERO;
    let mut quellen = Vec::with_capacity(person.einkommen.len());
    for (index, source) in person.einkommen.iter().enumerate() {
        let (income, aus) = match source.zufluss {
            Some(month) => (
                m.zufluesse.amount(mitglied.index, index, m.month),
                format!("einmalige Einnahme, Zufluss {month}"),
            ),
            None => (source.betrag.at(m.month), "laut Nachweis".to_owned()),
        };
        if !income.is_positive() {
            continue;
        }
        let key = Schluessel::einkommen(source.art);
        if source.art == Einkommensart::KapitalJahr {
            capital += income;
            continue;
        }
        let norm = match source.art {
            Einkommensart::Kindergeld => "§ 82 Abs. 1 S. 4 SGB XII",
            _ => "§ 82 Abs. 1 SGB XII",
        };
        rows.push(key, income, norm, aus);
        let mut counts = income;
        if let Some(ausnahme) = source.ausnahme {
            let (free, aus) = ausnahme_82_1::frei(m, ausnahme, income);
            rows.push(Schluessel::Ausnahme821, -free, ausnahme_82_1::norm(ausnahme), aus);
            counts -= free;
        }
        quellen.push(Quelle { source, counts, free: Amount::ZERO });
    }
    if from_children.is_positive() {
        let aus = "Kindergeld, das ein Kind nicht benötigt";
        rows.push(Schluessel::EinkommenKindergeld, from_children, "§ 82 Abs. 1 SGB XII, § 62 EStG", aus);
    }
    freibetraege(m, mitglied, &mut quellen, rows);

    let mut rest = from_children;
    for quelle in &quellen {
        let mut of_source = quelle.counts - quelle.free;
        // § 82 Abs. 2 S. 2: the amount left of pocket money stands in place of Nr. 2 to 4.
        let only_taxes = quelle.source.art == Einkommensart::Freiwilligendienst && quelle.free.is_positive();
        let counts = |deduction: &&Absetzung| !only_taxes || deduction.art == Absetzungsart::Steuern;
        for deduction in quelle.source.absetzungen.iter().filter(counts) {
            absetzung::abziehen(m, deduction, &mut of_source, rows);
        }
        rest += of_source;
    }
    if capital.is_positive() {
        let monthly = kapital_43_2::monthly(capital);
        let aus = format!("{} im Jahr ÷ 12", capital.german());
        rows.push(Schluessel::EinkommenKapitalJahr, monthly, "§ 82 Abs. 1 SGB XII", aus);
        rest += monthly;
    }
    for deduction in &person.absetzungen {
        absetzung::abziehen(m, deduction, &mut rest, rows);
    }
    let free = kapital_43_2::freibetrag(m, person, capital).min(rest);
    if free.is_positive() {
        let year = Amount::round(m.law.einkommen.kapital_frei_kalenderjahr.0);
        let aus = format!("{} im Kalenderjahr ÷ 12", year.german());
        rows.push(Schluessel::Freibetrag432, -free, kapital_43_2::NORM, aus);
    }
}

/// The allowance of each kind, taken of all sources of the kind together.
fn freibetraege(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    quellen: &mut [Quelle<'_>],
    rows: &mut Rows,
) {
    use Einkommensart::{Erwerb, Freiwilligendienst, GesetzlicheRente, Wfbm};
    let person = mitglied.person;
    let receives_care = person
        .einkommen
        .iter()
        .any(|source| source.art == Erwerb && flag_at(source.hilfe_zur_pflege.as_ref(), m.month));
    let mut allow =
        |key, norm, belongs: &dyn Fn(&Einkommen) -> bool, rule: &dyn Fn(Amount) -> (Amount, String)| {
            gruppe(quellen, key, norm, belongs, rule, rows);
        };
    let has_grundrente = |source: &Einkommen| {
        source.art == GesetzlicheRente && flag_at(source.grundrentenzeiten.as_ref(), m.month)
    };
    allow(Schluessel::Freibetrag82a, freibetrag_82a::NORM, &has_grundrente, &|sum| {
        freibetrag_82a::freibetrag(m, sum)
    });
    allow(
        Schluessel::Freibetrag824,
        freibetrag_82_4::NORM,
        &|source| source.art.is_zusaetzliche_altersvorsorge(),
        &|sum| freibetrag_82_4::freibetrag(m, sum),
    );
    let set = |source: &Einkommen| source.freibetrag.is_some();
    let earned = |source: &Einkommen| source.art == Erwerb && !set(source);
    if receives_care {
        allow(Schluessel::Freibetrag826, freibetrag_82_6::NORM, &earned, &|sum| {
            freibetrag_82_6::freibetrag(m, sum)
        });
    } else {
        allow(Schluessel::Freibetrag823, freibetrag_82_3::NORM_ERWERB, &earned, &|sum| {
            freibetrag_82_3::erwerb(m, sum)
        });
    }
    allow(
        Schluessel::Freibetrag823,
        freibetrag_82_3::NORM_WFBM,
        &|source| source.art == Wfbm && !set(source),
        &|sum| freibetrag_82_3::wfbm(m, sum),
    );
    allow(
        Schluessel::Freibetrag822,
        freibetrag_82_2::NORM,
        &|source| source.art == Freiwilligendienst,
        &|sum| freibetrag_82_2::freibetrag(m, person, sum),
    );
    for quelle in quellen.iter_mut() {
        if let Some(set) = &quelle.source.freibetrag {
            quelle.free = set.at(m.month).min(quelle.counts);
            if quelle.free.is_positive() {
                let aus = "anderer Betrag, im Einzelfall begründet";
                rows.push(Schluessel::Freibetrag823, -quelle.free, freibetrag_82_3::NORM_ANDERER, aus);
            }
        }
    }
}

fn gruppe(
    quellen: &mut [Quelle<'_>],
    key: Schluessel,
    norm: &'static str,
    belongs: &dyn Fn(&Einkommen) -> bool,
    rule: &dyn Fn(Amount) -> (Amount, String),
    rows: &mut Rows,
) {
    let mut group: Vec<&mut Quelle<'_>> =
        quellen.iter_mut().filter(|quelle| belongs(quelle.source) && quelle.counts.is_positive()).collect();
    let sum: Amount = group.iter().map(|quelle| quelle.counts).sum();
    if !sum.is_positive() {
        return;
    }
    let (free, aus) = rule(sum);
    let free = free.min(sum);
    rows.push(key, -free, norm, aus);
    // The shares matter where a source has deductions of its own; they must not depend on the order of the sources.
    group.sort_by_key(|quelle| (quelle.counts, quelle.source.absetzungen.len()));
    let weights: Vec<Amount> = group.iter().map(|quelle| quelle.counts).collect();
    for (quelle, share) in group.iter_mut().zip(pro_rata(free, &weights)) {
        quelle.free = share;
    }
}

/// What of the person's contributions to health and care insurance income does not cover: a possible need under § 32.
///
/// By the wording of § 32 Abs. 1 S. 3 the allowance of § 82a does not raise that need; `with_82a` counts it in.
pub(crate) fn ungedeckte_beitraege(
    m: &Bewilligungsmonat<'_>,
    mitglied: &Mitglied<'_>,
    rows: &Rows,
    with_82a: bool,
) -> Amount {
    let is_contribution = |art: Absetzungsart| {
        matches!(art, Absetzungsart::Krankenversicherung | Absetzungsart::Pflegeversicherung)
    };
    let person = mitglied.person;
    let sources = person.einkommen.iter().flat_map(|source| &source.absetzungen);
    let stated: Amount = person
        .absetzungen
        .iter()
        .chain(sources)
        .filter(|deduction| is_contribution(deduction.art))
        .map(|deduction| absetzung::betrag(m, deduction).0)
        .sum();
    let of_key = |keys: &[Schluessel]| {
        rows.0.iter().filter(|row| keys.contains(&row.schluessel)).map(|row| -row.betrag).sum::<Amount>()
    };
    let deducted =
        of_key(&[Schluessel::AbsetzungKrankenversicherung, Schluessel::AbsetzungPflegeversicherung]);
    let uncovered = (stated - deducted).or_zero();
    if with_82a { uncovered } else { (uncovered - of_key(&[Schluessel::Freibetrag82a])).or_zero() }
}
