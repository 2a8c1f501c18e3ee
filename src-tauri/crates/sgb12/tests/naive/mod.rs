//! A second implementation, naive on purpose: it reads the law document itself, counts in whole cents with integers, walks
//! the month day by day, and shares no code with the crate. What it does not know it does not answer.

use serde_json::Value;
use std::collections::BTreeMap;

/// Year, month, day.
pub(crate) type Date = (i64, i64, i64);

/// What the naive implementation says about one person.
#[derive(Debug, PartialEq, Eq, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) need: i64,
    pub(crate) income: i64,
    pub(crate) from_others: i64,
    pub(crate) benefit: i64,
}

pub(crate) fn cents(text: &str) -> i64 {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let part: i64 = format!("{part:0<2}").parse().unwrap();
    sign * (whole.parse::<i64>().unwrap() * 100 + part)
}

fn half_up(numerator: i128, denominator: i128) -> i64 {
    i64::try_from((2 * numerator + denominator).div_euclid(2 * denominator)).unwrap()
}

/// A decimal of the law as thousandths.
fn milli(value: &Value) -> i128 {
    let text = value.as_str().unwrap();
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    whole.parse::<i128>().unwrap() * 1000 + format!("{part:0<3}").parse::<i128>().unwrap()
}

fn date(text: &str) -> Date {
    let mut parts = text.split('-').map(|part| part.parse().unwrap());
    (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap_or(1))
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first day of the life's month number `months`, where 29 February may become 1 March.
fn after_months(birth: Date, months: i64) -> Date {
    let total = birth.0 * 12 + birth.1 - 1 + months;
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
    if birth.2 <= days_in(year, month) {
        (year, month, birth.2)
    } else if month == 12 {
        (year + 1, 1, 1)
    } else {
        (year, month + 1, 1)
    }
}

fn under(birth: Date, years: i64, on: Date) -> bool {
    after_months(birth, years * 12) > on
}

struct Month<'a> {
    first: Date,
    days: i64,
    law: &'a Value,
}

impl Month<'_> {
    /// The row of a table that holds in the month, else the earliest.
    fn row(&self, table: &str) -> &Value {
        let rows = self.law[table].as_array().unwrap();
        let holds = |row: &&Value| date(row["gueltig_ab"].as_str().unwrap()) <= self.first;
        rows.iter().rfind(holds).unwrap_or(&rows[0])
    }
    fn stage(&self, stage: i64) -> i64 {
        cents(self.row("regelbedarfsstufen")[format!("RBS{stage}")].as_str().unwrap())
    }
    fn next(&self) -> Date {
        after_months(self.first, 1)
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn amount(value: &Value, key: &str) -> i64 {
    value[key].as_str().map_or(0, cents)
}

/// Splits in cents: an equal share each, what is left over to the first by id.
fn heads(total: i64, ids: &[String], at: usize) -> i64 {
    let count = i64::try_from(ids.len()).unwrap();
    let mut order: Vec<&String> = ids.iter().collect();
    order.sort();
    let rank = i64::try_from(order.iter().position(|id| **id == ids[at]).unwrap()).unwrap();
    total / count + i64::from(rank < total % count)
}

/// Splits in proportion; what is left over one cent each to the first by id.
fn proportional(total: i64, weights: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let sum: i64 = weights.values().sum();
    if sum == 0 {
        return weights.keys().map(|id| (id.clone(), 0)).collect();
    }
    let mut out: BTreeMap<String, i64> = BTreeMap::new();
    for (id, weight) in weights {
        let part = i128::from(total) * i128::from(*weight) / i128::from(sum);
        out.insert(id.clone(), i64::try_from(part).unwrap());
    }
    let mut left = total - out.values().sum::<i64>();
    for (id, weight) in weights {
        if *weight > 0 && left > 0 {
            *out.get_mut(id).unwrap() += 1;
            left -= 1;
        }
    }
    out
}

/// The stages of each day the person lives, as (stage, days).
fn stages(month: &Month<'_>, person: &Value) -> Vec<(i64, i64)> {
    let birth = date(text(person, "geburtsdatum"));
    let mut out: Vec<(i64, i64)> = Vec::new();
    for day in 1..=month.days {
        let today = (month.first.0, month.first.1, day);
        if today < birth {
            continue;
        }
        let stage = if let Some(set) = person["regelbedarfsstufe"].as_i64() {
            set
        } else if under(birth, 6, today) {
            6
        } else if under(birth, 14, today) {
            5
        } else if under(birth, 18, today) {
            4
        } else if person["partner"].is_string() {
            2
        } else {
            1
        };
        match out.last_mut() {
            Some((last, days)) if *last == stage => *days += 1,
            _ => out.push((stage, 1)),
        }
    }
    out
}

fn retirement(month: &Month<'_>, person: &Value) -> bool {
    let birth = date(text(person, "geburtsdatum"));
    let rows = month.law["altersgrenze_41_2"].as_array().unwrap();
    let row = rows.iter().rfind(|row| row["geburtsjahr"].as_i64().unwrap() <= birth.0);
    let months =
        row.map_or(65 * 12, |row| row["jahre"].as_i64().unwrap() * 12 + row["monate"].as_i64().unwrap());
    after_months(birth, months) <= month.next()
}

fn entitled(month: &Month<'_>, person: &Value) -> bool {
    let birth = date(text(person, "geburtsdatum"));
    match text(person, "leistung") {
        "grundsicherung_alter" => retirement(month, person),
        "grundsicherung_erwerbsminderung" => after_months(birth, 18 * 12) <= month.next(),
        "hilfe_zum_lebensunterhalt" => !retirement(month, person) || person["regelbedarfsstufe"] == 3,
        _ => false,
    }
}

fn need(month: &Month<'_>, household: &Value, people: &[&Value], at: usize) -> i64 {
    let person = people[at];
    let birth = date(text(person, "geburtsdatum"));
    let stages = stages(month, person);
    let lived: i64 = stages.iter().map(|(_, days)| days).sum();
    let mut sum = 0;
    for (stage, days) in &stages {
        let divisor = if lived == month.days { month.days } else { 30 };
        let days = (*days).min(divisor);
        sum += half_up(i128::from(month.stage(*stage)) * i128::from(days), i128::from(divisor));
    }
    // The own stage, weighted by days, times a percentage in thousandths.
    let of_own = |percent: &dyn Fn(i64) -> i128| {
        let exact: i128 = stages
            .iter()
            .map(|(stage, days)| i128::from(month.stage(*stage)) * i128::from(*days) * percent(*stage))
            .sum();
        half_up(exact, i128::from(lived) * 100_000)
    };
    let percents = month.row("mehrbedarf_prozent");
    let of_first = |percent: i128| half_up(i128::from(month.stage(1)) * percent, 100_000);
    let old = retirement(month, person);
    let needs = list(person, "mehrbedarfe");
    let trains = needs.iter().any(|need| need["art"] == "ausbildung_behinderung");
    let (mut capped, mut free) = (0, 0);
    for need in needs {
        match text(need, "art") {
            "merkzeichen_g" if old || !under(birth, 15, month.first) && !trains => {
                capped += of_own(&|_| milli(&percents["merkzeichen_g_§30_1"]));
            }
            "schwangerschaft" => capped += of_own(&|_| milli(&percents["schwanger_§30_2"])),
            "ausbildung_behinderung" if !under(birth, 15, month.first) => {
                capped += of_own(&|_| milli(&percents["schul_hochschulbildung_§42b_3"]));
            }
            "ernaehrung" if need["betrag"].is_string() => capped += amount(need, "betrag"),
            "ernaehrung" => capped += of_first(milli(&need["prozent"])),
            "alleinerziehend" => {
                let children: Vec<Date> = people
                    .iter()
                    .filter(|child| list(child, "eltern").contains(&person["id"]))
                    .map(|child| date(text(child, "geburtsdatum")))
                    .filter(|born| under(*born, 18, month.first))
                    .collect();
                let below = |years| children.iter().filter(|born| under(**born, years, month.first)).count();
                if below(7) > 0 || below(16) == 2 || below(16) == 3 {
                    capped += of_first(milli(&percents["alleinerziehend_nr1"]));
                } else {
                    let each =
                        milli(&percents["alleinerziehend_je_kind"]) * i128::try_from(children.len()).unwrap();
                    capped += of_first(each.min(milli(&percents["alleinerziehend_max"])));
                }
            }
            "warmwasser" => {
                let of_stage = |stage| {
                    let percent = &percents["warmwasser"][format!("RBS{stage}")];
                    if percent.is_null() { 0 } else { milli(percent) }
                };
                free += of_own(&of_stage);
            }
            "mittagessen" => {
                let each = amount(month.row("mittagessen_42b_2"), "je_arbeitstag");
                free += each * need["arbeitstage"].as_i64().unwrap();
            }
            "einmalig" => free += amount(need, "betrag"),
            _ => {}
        }
    }
    sum += capped.min(of_own(&|_| 100_000)) + free + amount(person, "kv_pv_bedarf");

    let dwelling = &household["unterkunft"];
    let ids: Vec<String> = people.iter().map(|person| text(person, "id").to_owned()).collect();
    let (rent, extra) = (amount(dwelling, "grundmiete"), amount(dwelling, "nebenkosten"));
    let heating = heads(amount(dwelling, "heizkosten"), &ids, at);
    let cold = rent + extra;
    let recognised = match dwelling["angemessen_bruttokaltmiete"].as_str().map(cents) {
        None => cold,
        Some(limit) if dwelling["karenzzeit"] == false => cold.min(limit),
        Some(limit) if month.first >= (2026, 7, 1) => cold.min(half_up(i128::from(limit) * 3, 2)),
        Some(_) => cold,
    };
    let share = if recognised < cold {
        heads(recognised, &ids, at)
    } else {
        heads(rent, &ids, at) + heads(extra, &ids, at)
    };
    sum + share + heating
}

fn income(month: &Month<'_>, people: &[&Value], at: usize) -> i64 {
    let person = people[at];
    let table = month.row("einkommen");
    let sources = list(person, "einkommen");
    let of = |kinds: &[&str]| -> i64 {
        sources
            .iter()
            .filter(|source| kinds.contains(&text(source, "art")))
            .map(|source| amount(source, "betrag"))
            .sum()
    };
    let cap = |percent: i128| half_up(i128::from(month.stage(1)) * percent, 100_000);
    let floor_and_part = |income: i64, name: &str| {
        let floor = cents(table[format!("{name}_sockel")].as_str().unwrap());
        let above = (income - floor).max(0);
        let part = half_up(i128::from(above) * milli(&table[format!("{name}_prozent")]), 100_000);
        (floor + part).min(cap(milli(&table[format!("{name}_max_prozent_RBS1")]))).min(income)
    };
    let pension: i64 = sources
        .iter()
        .filter(|source| source["grundrentenzeiten"] == true)
        .map(|source| amount(source, "betrag"))
        .sum();
    let extra = of(&["betriebsrente", "riester", "basisrente", "private_rente"]);
    let (earned, workshop) = (of(&["erwerb"]), of(&["wfbm"]));
    let cares = sources.iter().any(|source| source["hilfe_zur_pflege"] == true);
    let earned_free = if cares {
        let part = half_up(i128::from(earned) * milli(&table["pflege_eingliederung_prozent"]), 100_000);
        part.min(cap(milli(&table["pflege_eingliederung_max_prozent_RBS1"])))
    } else {
        let part = half_up(i128::from(earned) * milli(&table["erwerb_prozent"]), 100_000);
        part.min(cap(milli(&table["erwerb_max_prozent_RBS1"])))
    };
    // One eighth and half of the rest: in sixteenths of a cent.
    let eighth = month.stage(1);
    let workshop_free = if workshop * 8 <= eighth {
        workshop
    } else {
        half_up(i128::from(eighth * 2 + (workshop * 16 - eighth * 2) / 2), 16).min(workshop)
    };
    let year = of(&["kapital_jahr"]);
    let monthly: i64 = sources
        .iter()
        .filter(|source| source["art"] != "kapital_jahr")
        .map(|source| amount(source, "betrag"))
        .sum();
    let capital = half_up(i128::from(year), 12);
    let mut left = monthly
        - floor_and_part(pension, "grundrente")
        - floor_and_part(extra, "altersvorsorge")
        - earned_free
        - workshop_free
        + capital;
    for deduction in list(person, "absetzungen") {
        left -= amount(deduction, "betrag").min(left);
    }
    let fourth = |person: &Value| text(person, "leistung").starts_with("grundsicherung");
    let partner = people.iter().find(|other| other["id"] == person["partner"]);
    let by_partner = text(person, "leistung") == "keine" && partner.is_some_and(|partner| fourth(partner));
    if fourth(person) || by_partner {
        let free = cents(table["kapital_frei_kalenderjahr"].as_str().unwrap());
        left -= (capital - half_up(i128::from((year - free).max(0)), 12)).min(left);
    }
    left
}

/// Computes a household of one month; persons by id.
pub(crate) fn compute(household: &Value, law: &Value) -> BTreeMap<String, Answer> {
    let (year, number, _) = date(text(household, "monat"));
    let month = Month { first: (year, number, 1), days: days_in(year, number), law };
    let end = (year, number, month.days);
    let born = |person: &&Value| date(text(person, "geburtsdatum")) <= end;
    let people: Vec<&Value> = household["personen"].as_array().unwrap().iter().filter(born).collect();
    let mut answers: BTreeMap<String, Answer> = BTreeMap::new();
    for (at, person) in people.iter().enumerate() {
        let need = need(&month, household, &people, at);
        let income = income(&month, &people, at);
        answers.insert(text(person, "id").to_owned(), Answer { need, income, ..Answer::default() });
    }
    let asks: BTreeMap<String, bool> =
        people.iter().map(|person| (text(person, "id").to_owned(), entitled(&month, person))).collect();
    let minor = |person: &Value| under(date(text(person, "geburtsdatum")), 18, month.first);

    let lacks: BTreeMap<String, i64> = answers
        .iter()
        .map(|(id, answer)| (id.clone(), if asks[id] { (answer.need - answer.income).max(0) } else { 0 }))
        .collect();
    let mut givers: Vec<(usize, String, Vec<String>)> = Vec::new();
    for (id, answer) in &answers {
        if answer.income <= answer.need {
            continue;
        }
        let reached: Vec<String> = people
            .iter()
            .filter(|person| {
                let own = list(person, "eltern").iter().any(|parent| parent.as_str() == Some(id));
                let is_child = own && minor(person) && person["partner"].is_null();
                let pregnant =
                    list(person, "mehrbedarfe").iter().any(|need| need["art"] == "schwangerschaft");
                person["partner"].as_str() == Some(id) || is_child && !pregnant
            })
            .map(|person| text(person, "id").to_owned())
            .filter(|other| lacks[other] > 0)
            .collect();
        givers.push((reached.len(), id.clone(), reached));
    }
    givers.sort();
    let mut still = lacks.clone();
    for (_, id, reached) in givers {
        let surplus = answers[&id].income - answers[&id].need;
        let pick = |from: &BTreeMap<String, i64>| -> BTreeMap<String, i64> {
            reached.iter().map(|other| (other.clone(), from[other])).collect()
        };
        let open = pick(&still);
        let weights = if open.values().any(|amount| *amount > 0) { open } else { pick(&lacks) };
        for (other, part) in proportional(surplus, &weights) {
            answers.get_mut(&other).unwrap().from_others += part;
            *still.get_mut(&other).unwrap() = (still[&other] - part).max(0);
        }
    }

    let limits = month.row("vermoegen");
    let here = |person: &Value| {
        list(person, "eltern").iter().any(|id| people.iter().any(|other| other["id"] == *id))
    };
    let wants = |person: &Value| text(person, "leistung") != "keine";
    let allowance: i64 = people
        .iter()
        .map(|person| {
            let linked = people.iter().any(|other| {
                let child = list(other, "eltern").contains(&person["id"]) && minor(other);
                wants(other) && (other["partner"] == person["id"] || child)
            });
            if minor(person) && (here(person) || !wants(person)) {
                amount(limits, "je_ueberwiegend_unterhaltene_person")
            } else if wants(person) || linked {
                amount(limits, "je_volljaehrige_oder_alleinstehend_minderjaehrig")
            } else {
                0
            }
        })
        .sum();
    let excess = (amount(household, "vermoegen") - allowance).max(0);
    let used = excess.min(still.values().sum());
    let assets = proportional(used, &still);
    for person in &people {
        let id = text(person, "id");
        let answer = answers.get_mut(id).unwrap();
        if !asks[id] {
            continue;
        }
        let open = answer.need - answer.income - answer.from_others - assets[id];
        let child_benefit: i64 = list(person, "einkommen")
            .iter()
            .filter(|source| source["art"] == "kindergeld")
            .map(|source| amount(source, "betrag"))
            .sum();
        let stage = stages(&month, person).last().unwrap().0;
        let third = text(person, "leistung") == "hilfe_zum_lebensunterhalt";
        // The Sofortzuschlag began in July 2022; nothing stood in its place before.
        let begun = month.first >= (2022, 7, 1);
        let extra = if begun && third && minor(person) && stage >= 4 && (open > 0 || open + child_benefit > 0)
        {
            amount(month.row("sofortzuschlag_145"), "betrag")
        } else {
            0
        };
        answer.benefit = open.max(0) + extra;
    }
    answers
}
