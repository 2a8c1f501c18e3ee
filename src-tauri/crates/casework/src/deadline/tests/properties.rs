//! What holds on every day from 1981 to 2199, and for many invented terms.

use crate::deadline::calendar::{days_after, days_between, easter::easter_sunday, next_day};
use crate::deadline::kind::{InternalTarget, Suspension};
use crate::deadline::{
    Kind, Length, Term, Way, announcement, compute, holidays, is_working_day, next_working_day,
    working_day_on_or_before,
};
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

fn every_day() -> impl Iterator<Item = Date> {
    std::iter::successors(Some(date(1981, 1, 1)), |day| Some(next_day(*day)).filter(|day| day.year() < 2200))
}

/// Another seed on every run, printed so that a failure can be run again.
fn runner() -> TestRunner {
    let seed = std::env::var("KOFFER_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed =
        seed.unwrap_or_else(|| u64::from_le_bytes(*uuid::Uuid::new_v4().as_bytes().first_chunk().unwrap()));
    println!("KOFFER_SEED={seed}");
    TestRunner::new(Config { rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..Config::default() })
}

#[test]
fn a_moved_end_is_a_working_day_at_most_four_days_later() {
    for day in every_day() {
        let moved = next_working_day(day);
        assert!(is_working_day(moved), "{day} -> {moved}");
        assert!(!matches!(moved.weekday(), Weekday::Saturday | Weekday::Sunday));
        assert!((0..=4).contains(&days_between(day, moved)), "{day} -> {moved}");
        assert!(working_day_on_or_before(day) <= day);
    }
}

#[test]
fn announcement_is_three_or_four_days_after_posting_and_never_falls_back() {
    let mut before = date(1981, 1, 1);
    for posted in every_day() {
        let announced = announcement(Way::PostInland, posted, None).unwrap();
        let expected = if posted.year() < 2025 { 3 } else { 4 };
        assert_eq!(days_between(posted, announced), expected, "{posted}");
        assert!(announced >= before, "{posted}");
        before = announced;
    }
}

#[test]
fn later_posting_never_ends_earlier() {
    let mut before = date(1981, 1, 1);
    for posted in every_day() {
        let announced = announcement(Way::Elektronisch, posted, None).unwrap();
        let end = next_working_day(Length::Months(1).end_after_event(announced));
        assert!(end >= before, "{posted}");
        before = end;
    }
}

#[test]
fn a_month_ends_on_the_same_number_or_on_its_last_day() {
    for day in every_day() {
        for months in [1, 3, 6, 12] {
            let end = Length::Months(months).end_after_event(day);
            assert!(
                end.day() == day.day() || (end.day() < day.day() && end == end.last_of_month()),
                "{day} + {months}"
            );
        }
    }
}

#[test]
fn an_extension_by_a_month_covers_a_whole_month() {
    for day in every_day() {
        let end = Length::Months(1).end_joined_to(day);
        // Its first day is the day after; the day after its end corresponds to it, or the month is too short.
        let (first, after) = (next_day(day), next_day(end));
        assert!(after.day() == first.day() || end == end.last_of_month(), "{day} -> {end}");
    }
}

/// Gauss's rule with the corrections of his day, written independently of the one in use.
fn easter_by_gauss(year: i32) -> Date {
    let (a, b, c) = (year % 19, year % 4, year % 7);
    let k = year / 100;
    let (p, q) = ((13 + 8 * k) / 25, k / 4);
    let (m, n) = ((15 - p + k - q) % 30, (4 + k - q) % 7);
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    let march = 22 + d + e;
    let easter = days_after(date(i16::try_from(year).unwrap(), 3, 1), march - 1);
    let late = (d == 29 && e == 6) || (d == 28 && e == 6 && (11 * m + 11) % 30 < 19);
    if late { days_after(easter, -7) } else { easter }
}

#[test]
fn easter_agrees_with_a_second_rule_and_lies_between_22_march_and_25_april() {
    for year in 1900..2200_i16 {
        let easter = easter_sunday(year);
        assert_eq!(easter, easter_by_gauss(year.into()), "{year}");
        assert_eq!(easter.weekday(), Weekday::Sunday, "{year}");
        assert!(easter >= date(year, 3, 22) && easter <= date(year, 4, 25), "{year}");
    }
}

#[test]
fn eleven_holidays_a_year_since_1995_but_for_three_years() {
    for year in 1995..2200_i16 {
        let expected = match year {
            2017 => 12,
            2008 | 2160 => 10,
            _ => 11,
        };
        assert_eq!(holidays(year).len(), expected, "{year}");
    }
}

fn suspended(end: Date, stretches: &[(Date, Date)]) -> Option<Date> {
    let suspension = |&(von, bis): &(Date, Date)| Suspension { von, bis: Some(bis), grund: None };
    let target = InternalTarget {
        ende: end,
        ziel: None,
        aussetzungen: stretches.iter().map(suspension).collect(),
        verlaengerungen: Vec::new(),
    };
    compute(&Term::new(Kind::Intern(target))).unwrap().ende
}

#[test]
fn resuming_at_once_changes_nothing_and_two_suspensions_in_a_row_are_one() {
    let end = date(2027, 6, 30);
    let strategy = (0..300_i32, 0..200_i32, 0..200_i32);
    runner()
        .run(&strategy, |(start, first, second)| {
            let from = days_after(date(2026, 8, 1), start);
            let middle = days_after(from, first);
            let to = days_after(middle, second);
            prop_assert_eq!(suspended(end, &[(from, from)]), Some(end));
            if middle <= end {
                prop_assert_eq!(
                    suspended(end, &[(from, middle), (middle, to)]),
                    suspended(end, &[(from, to)])
                );
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn whatever_is_asked_is_answered_or_refused_with_a_field() {
    let days =
        prop_oneof![Just("2026-02-28"), Just("2024-12-31"), Just("2199-12-31"), Just("2026-02-30"), Just("")];
    let words = prop_oneof![
        Just("rechtsbehelf"),
        Just("behoerdenfrist"),
        Just("intern"),
        Just("karenzzeit"),
        Just("kita_anzeige"),
        Just("untaetigkeit"),
        Just("bewilligungszeitraum"),
        Just("feiertage"),
        Just("wiedereinsetzung")
    ];
    runner()
        .run(&(words, days.clone(), days, 0..70_000_u32), |(art, one, other, number)| {
            let term = serde_json::json!({"art": art, "rechtsweg": "sozial", "bekanntgabe": one, "zweck": "sonstige",
                "dauer": {"monate": number}, "ende": one, "ziel": other, "beginn": "2199-12", "monate": number,
                "betreuungsbeginn": one, "eingang": other, "gegenstand": "antrag", "jahr": number,
                "hindernis_weg": one, "verfahren": "sgg", "versaeumtes_ende": other});
            let mut known = term.clone();
            // Each kind takes its own keys only; unknown ones are dropped until it answers or names a field.
            while let Err(error) = super::asked(&known) {
                prop_assert!(!error.field.is_empty());
                if !error.to_string().ends_with("unbekannter Schlüssel") {
                    break;
                }
                known.as_object_mut().unwrap().remove(&error.field);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_same_term_gives_the_same_bytes() {
    let term = br#"{"art": "rechtsbehelf", "rechtsweg": "sozial", "bescheid": {"weg": "post_inland", "aufgabe": "2027-02-24"}}"#;
    let once = || serde_json::to_string(&crate::deadline::parse(term).unwrap().compute().unwrap()).unwrap();
    assert_eq!(once(), once());
}
