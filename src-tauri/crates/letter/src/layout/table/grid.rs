//! What a table holds, before it has a place.

use crate::content::{Align, Table};
use crate::german::{amount, cents};
use crate::sheet::{Part, Sheet, describe};
use std::collections::BTreeMap;

/// Weight of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Hairline above.
    Plain,
    /// Bold heading of a part, stays with the next row.
    Part,
    /// Bold with a rule, stays with the row above.
    Sum,
    /// Bold on grey: what it is all about.
    Result,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GridRow {
    pub(crate) weight: Weight,
    pub(crate) cells: Vec<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grid {
    pub(crate) caption: String,
    pub(crate) titles: Vec<String>,
    pub(crate) amounts: Vec<bool>,
    pub(crate) rows: Vec<GridRow>,
}

impl Grid {
    /// The grid of a table block.
    pub(crate) fn of_table(table: &Table) -> Self {
        let plain = table.rows.len() - table.totals.min(table.rows.len());
        Self {
            caption: table.caption.clone(),
            titles: table.columns.iter().map(|column| column.title.clone()).collect(),
            amounts: table.columns.iter().map(|column| column.align == Align::Amount).collect(),
            rows: table
                .rows
                .iter()
                .enumerate()
                .map(|(index, cells)| GridRow {
                    weight: if index < plain { Weight::Plain } else { Weight::Sum },
                    cells: cells.clone(),
                })
                .collect(),
        }
    }

    /// The grids of a calculation: one column per person and their sum. A household with more persons than fit side
    /// by side gets a further table for each `most` of them, and the sum of all in the last one.
    pub(crate) fn of_sheet(sheet: &Sheet, titles: &BTreeMap<String, String>, most: usize) -> Vec<Self> {
        let groups = sheet.personen.chunks(most.max(1));
        let count = groups.len();
        let mut grids: Vec<Self> = groups
            .map(|persons| Self::of_persons(&Sheet { personen: persons.to_vec(), ..sheet.clone() }, titles))
            .collect();
        if let (true, Some(last), Some(total)) = (count > 1, grids.last_mut(), cents(&sheet.summe)) {
            let mut cells = vec![String::new(); last.titles.len()];
            cells[0] = "Leistung aller Personen im Monat".to_owned();
            if let Some(cell) = cells.last_mut() {
                *cell = amount(total);
            }
            last.rows.push(GridRow { weight: Weight::Result, cells });
        }
        for (index, grid) in grids.iter_mut().enumerate().filter(|_| count > 1) {
            grid.caption = format!("{} (Teil {} von {count})", grid.caption, index + 1);
        }
        grids
    }

    fn of_persons(sheet: &Sheet, titles: &BTreeMap<String, String>) -> Self {
        let several = sheet.personen.len() > 1;
        let mut columns = vec!["Position".to_owned()];
        for person in &sheet.personen {
            columns.push(titles.get(&person.id).unwrap_or(&person.id).clone());
        }
        if several {
            columns.push("Summe".to_owned());
        } else if let (Some(title), true) = (columns.last_mut(), titles.is_empty()) {
            *title = "Betrag".to_owned();
        }
        let mut rows = Vec::new();
        let person_row = |weight, label: &str, of: &dyn Fn(usize) -> Option<i64>| -> GridRow {
            let values: Vec<Option<i64>> = (0..sheet.personen.len()).map(of).collect();
            let mut cells = vec![label.to_owned()];
            cells.extend(values.iter().map(|value| value.map_or(String::new(), amount)));
            if several {
                cells.push(amount(values.iter().flatten().sum()));
            }
            GridRow { weight, cells }
        };
        let field = |read: fn(&crate::sheet::SheetPerson) -> &String| {
            move |at: usize| sheet.personen.get(at).and_then(|person| cents(read(person)))
        };
        let part = |title: &str, columns: usize| GridRow {
            weight: Weight::Part,
            cells: std::iter::once(title.to_owned())
                .chain(std::iter::repeat_n(String::new(), columns - 1))
                .collect(),
        };
        let rows_of = |kind| {
            keys_of(sheet, kind)
                .into_iter()
                .map(|(key, number, label)| {
                    let of = |at: usize| {
                        let person = sheet.personen.get(at)?;
                        let row = person.zeilen.iter().filter(|row| row.schluessel == key).nth(number)?;
                        row.counted()
                    };
                    person_row(Weight::Plain, &label, &of)
                })
                .collect::<Vec<_>>()
        };
        let need = field(|p| &p.gesamtbedarf);
        let income = field(|p| &p.einkommen_bereinigt);
        rows.push(part("Bedarf", columns.len()));
        rows.extend(rows_of(Part::Bedarf));
        rows.push(person_row(Weight::Sum, "Summe des Bedarfs", &need));
        let sources = rows_of(Part::Einkommen);
        if !sources.is_empty() {
            rows.push(part("Einkommen", columns.len()));
            rows.extend(sources);
            rows.push(person_row(Weight::Sum, "Summe des anzurechnenden Einkommens", &income));
        }
        rows.push(part("Ergebnis", columns.len()));
        rows.push(person_row(Weight::Plain, "Bedarf", &need));
        rows.push(person_row(Weight::Plain, "abzüglich Einkommen", &|at| income(at).map(|v| -v)));
        rows.extend(rows_of(Part::Einsatz));
        rows.extend(rows_of(Part::Zuschlag));
        rows.push(person_row(Weight::Result, "Leistung im Monat", &field(|p| &p.leistung)));
        rows.extend(rows_of(Part::Zahlung));
        let paid = |at: usize| {
            let person = sheet.personen.get(at)?;
            cents(person.rest.get("auszahlung").and_then(|paid| paid.as_str()).unwrap_or(&person.leistung))
        };
        if sheet.personen.iter().any(|person| person.rest.contains_key("auszahlung")) {
            rows.push(person_row(Weight::Sum, "Auszahlung im Monat", &paid));
        }
        Self {
            caption: caption(sheet),
            amounts: columns.iter().enumerate().map(|(i, _)| i > 0).collect(),
            titles: columns,
            rows,
        }
    }
}

fn caption(sheet: &Sheet) -> String {
    let month = |iso: &Option<String>| iso.as_deref().and_then(crate::german::month);
    match (month(&sheet.von), month(&sheet.bis), month(&sheet.monat)) {
        (Some(from), Some(to), _) if from == to => format!("Berechnung für {from}, Beträge in Euro"),
        (Some(from), Some(to), _) => format!("Berechnung je Monat von {from} bis {to}, Beträge in Euro"),
        (_, _, Some(month)) => format!("Berechnung ab {month}, Beträge in Euro je Monat"),
        _ => "Berechnung, Beträge in Euro je Monat".to_owned(),
    }
}

/// Keys of a part in the order of the sheet, with the number among equal keys and the label.
fn keys_of(sheet: &Sheet, part: Part) -> Vec<(String, usize, String)> {
    let mut keys: Vec<(String, usize, String)> = Vec::new();
    for person in &sheet.personen {
        let mut seen = BTreeMap::new();
        let mut after = None;
        for row in &person.zeilen {
            let number = seen.entry(row.schluessel.clone()).or_insert(0usize);
            let this = (row.schluessel.clone(), *number);
            *number += 1;
            let (of, name) = describe(&row.schluessel);
            if of != part {
                continue;
            }
            if let Some(at) = keys.iter().position(|(key, number, _)| (key, *number) == (&this.0, this.1)) {
                after = Some(at);
                continue;
            }
            // A row that only this person has goes behind the row it follows for this person.
            let at = after.map_or(keys.len(), |at: usize| at + 1);
            let label = if row.norm.is_empty() { name } else { format!("{name} ({})", row.norm) };
            keys.insert(at, (this.0, this.1, label));
            after = Some(at);
        }
    }
    keys
}
