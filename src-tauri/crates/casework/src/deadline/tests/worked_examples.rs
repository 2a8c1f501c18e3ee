//! Every worked example of the contract; the numbers are those of its table.

use super::{asked, computed, day, some};
use crate::deadline::{
    Courts, HintCode, Notice, RemedyKind, RemedyWay, Status, Way, announcement, holidays, remedy_end,
};
use serde_json::{Value, json};

fn posted(on: &str) -> Value {
    json!({"art": "rechtsbehelf", "rechtsweg": "sozial", "bescheid": {"weg": "post_inland", "aufgabe": on}})
}

fn known(on: &str) -> Value {
    json!({"art": "rechtsbehelf", "rechtsweg": "sozial", "bekanntgabe": on})
}

fn with(mut term: Value, key: &str, value: Value) -> Value {
    term[key] = value;
    term
}

#[test]
fn remedies_of_the_table() {
    let handed_over = |on: &str| json!({"art": "rechtsbehelf", "rechtsweg": "sozial", "bescheid": {"weg": "persoenlich", "zugang": on}});
    let early = json!({"art": "rechtsbehelf", "rechtsweg": "sozial",
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-03-02", "zugang": "2026-03-03"}});
    let late = json!({"art": "rechtsbehelf", "rechtsweg": "sozial",
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-03-02", "zugang": "2026-03-10"}});
    let abroad = json!({"art": "rechtsbehelf", "rechtsweg": "sozial",
        "bescheid": {"weg": "post_ausland", "zugang": "2026-05-30"}});
    let electronic = json!({"art": "rechtsbehelf", "rechtsweg": "sozial",
        "bescheid": {"weg": "elektronisch", "aufgabe": "2026-07-31"}});
    let no_notice = |term| with(term, "belehrung", json!("fehlt"));
    let table = [
        (1, posted("2026-12-15"), "2026-12-19", "2027-01-19", "2027-01-19"),
        (2, posted("2024-12-27"), "2024-12-30", "2025-01-30", "2025-01-30"),
        (3, posted("2024-12-31"), "2025-01-03", "2025-02-03", "2025-02-03"),
        (4, posted("2007-09-26"), "2007-09-29", "2007-10-29", "2007-10-29"),
        (
            5,
            with(posted("2019-08-29"), "rechtsweg", json!("verwaltung")),
            "2019-09-01",
            "2019-10-01",
            "2019-10-01",
        ),
        (6, posted("2025-01-27"), "2025-01-31", "2025-02-28", "2025-02-28"),
        (7, posted("2028-01-27"), "2028-01-31", "2028-02-29", "2028-02-29"),
        (8, posted("2028-02-25"), "2028-02-29", "2028-03-29", "2028-03-29"),
        (9, no_notice(posted("2028-02-25")), "2028-02-29", "2029-02-28", "2029-02-28"),
        (10, posted("2027-02-24"), "2027-02-28", "2027-03-28", "2027-03-30"),
        (11, posted("2026-02-27"), "2026-03-03", "2026-04-03", "2026-04-07"),
        (12, early, "2026-03-06", "2026-04-06", "2026-04-07"),
        (13, late, "2026-03-10", "2026-04-10", "2026-04-10"),
        (14, posted("2026-04-30"), "2026-05-04", "2026-06-04", "2026-06-05"),
        (15, posted("2027-09-27"), "2027-10-01", "2027-11-01", "2027-11-02"),
        (16, posted("2026-11-20"), "2026-11-24", "2026-12-24", "2026-12-24"),
        (17, posted("2026-11-21"), "2026-11-25", "2026-12-25", "2026-12-28"),
        (18, no_notice(handed_over("2025-12-31")), "2025-12-31", "2026-12-31", "2026-12-31"),
        (19, no_notice(known("2026-02-28")), "2026-02-28", "2027-02-28", "2027-03-01"),
        (20, abroad, "2026-05-30", "2026-08-30", "2026-08-31"),
        (21, electronic, "2026-08-04", "2026-09-04", "2026-09-04"),
    ];
    for (number, term, announced, unmoved, end) in table {
        let found = computed(&term);
        assert_eq!(found.bekanntgabe, some(announced), "no. {number}");
        assert_eq!(found.ende_ohne_verschiebung, some(unmoved), "no. {number}");
        assert_eq!(found.ende, some(end), "no. {number}");
        assert_eq!(found.erklaerung.last().map(|line| line.datum), some(end), "no. {number}");
    }
}

#[test]
fn the_answer_of_the_contract_stands_word_for_word() {
    let term = json!({"id": "free text, handed back", "art": "rechtsbehelf", "rechtsweg": "sozial",
        "rechtsbehelf": "widerspruch", "belehrung": "richtig", "bescheid": {"weg": "post_inland", "aufgabe":
        "2027-02-24", "zugang": null, "nicht_zugegangen": false}, "stichtag": null, "parameter": null});
    let mut found = serde_json::to_value(computed(&term)).unwrap();
    let hints = found["hinweise"].take();
    assert_eq!(hints[0]["code"], "fiktion_am_wochenende");
    assert_eq!(hints[0]["norm"], "§ 37 Abs. 2 S. 1 SGB X");
    assert_eq!(
        found,
        json!({"id": "free text, handed back", "art": "rechtsbehelf", "bekanntgabe": "2027-02-28",
        "beginn": "2027-03-01", "ende_ohne_verschiebung": "2027-03-28", "ende": "2027-03-30",
        "folgetag": "2027-03-31", "ziel_arbeitstag": "2027-03-25", "weitere": {}, "stand": null,
        "erklaerung": [
         {"datum": "2027-02-24", "norm": "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB",
          "text": "Zur Post gegeben am Mittwoch, 24.02.2027; dieser Tag zählt nicht mit."},
         {"datum": "2027-02-28", "norm": "§ 37 Abs. 2 S. 1 SGB X", "text": "Gilt am vierten Tag danach als bekannt \
           gegeben: Sonntag, 28.02.2027. Dieser Tag verschiebt sich nicht (BSG, 06.05.2010, B 14 AS 12/09 R)."},
         {"datum": "2027-03-01", "norm": "§ 64 Abs. 1 SGG", "text": "Erster Tag der Frist: Montag, 01.03.2027."},
         {"datum": "2027-03-28", "norm": "§ 84 Abs. 1 S. 1, § 64 Abs. 2 S. 1 SGG",
          "text": "Ein Monat: Sonntag, 28.03.2027."},
         {"datum": "2027-03-30", "norm": "§ 64 Abs. 3 SGG",
          "text": "Sonntag, danach Ostermontag: Die Frist endet mit Ablauf von Dienstag, 30.03.2027."}],
        "hinweise": null})
    );
}

#[test]
fn no_22_two_weeks_to_cooperate_end_after_whit_monday() {
    let term = json!({"art": "behoerdenfrist", "zweck": "mitwirkung", "dauer": {"wochen": 2},
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-05-07"}});
    let found = computed(&term);
    assert_eq!((found.ende_ohne_verschiebung, found.ende), (some("2026-05-25"), some("2026-05-26")));
    assert_eq!(found.weitere.versagung_fruehestens, some("2026-05-27"));

    let told = json!({"art": "behoerdenfrist", "zweck": "mitwirkung", "bis": "2026-05-25", "hinweis_26_3": true,
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-05-07"}});
    assert_eq!(computed(&told).ende, some("2026-05-25"));
    let not_told = with(told, "hinweis_26_3", json!(false));
    assert_eq!(computed(&not_told).ende, some("2026-05-26"));
}

#[test]
fn no_23_an_extension_counts_from_the_moved_end_and_says_so() {
    let mut term = json!({"art": "behoerdenfrist", "zweck": "mitwirkung", "dauer": {"tage": 14},
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-05-07"}, "verlaengerung": {"dauer": {"wochen": 2}}});
    let found = computed(&term);
    assert_eq!((found.ende_ohne_verschiebung, found.ende), (some("2026-06-09"), some("2026-06-09")));
    assert_eq!(found.hinweise[0].code, HintCode::VerlaengerungMehrdeutig);
    assert!(found.hinweise[0].text.contains("08.06.2026"), "{}", found.hinweise[0].text);
    term["parameter"] = json!({"verlaengerung_ab": "ende_ohne_verschiebung"});
    assert_eq!(computed(&term).ende, some("2026-06-08"));
}

#[test]
fn no_24_a_hearing_of_two_weeks() {
    let term = json!({"art": "behoerdenfrist", "zweck": "anhoerung", "dauer": {"wochen": 2},
        "bescheid": {"weg": "post_inland", "aufgabe": "2026-12-10"}});
    let found = computed(&term);
    assert_eq!((found.bekanntgabe, found.ende), (some("2026-12-14"), some("2026-12-28")));
    assert!(found.hinweise.is_empty(), "two weeks are enough: {:?}", found.hinweise);
}

#[test]
fn no_25_reformation_day_is_a_holiday_in_2017_only() {
    let posted = json!({"art": "behoerdenfrist", "zweck": "sonstige", "dauer": {"tage": 14},
        "bescheid": {"weg": "post_inland", "aufgabe": "2017-10-14"}});
    let found = computed(&posted);
    assert_eq!((found.bekanntgabe, found.ende_ohne_verschiebung), (some("2017-10-17"), some("2017-10-31")));
    assert_eq!(found.ende, some("2017-11-02"));
    let a_year_later = json!({"art": "behoerdenfrist", "zweck": "sonstige", "dauer": {"tage": 14},
        "bekanntgabe": "2018-10-17"});
    assert_eq!(computed(&a_year_later).ende, some("2018-10-31"));
}

#[test]
fn no_26_and_27_a_kita_application_is_confirmed_within_a_month() {
    let on = |day| json!({"art": "kita_eingang", "eingang": day});
    assert_eq!(computed(&on("2026-08-31")).ende, some("2026-09-30"));
    let found = computed(&on("2026-09-03"));
    assert_eq!((found.ende_ohne_verschiebung, found.ende), (some("2026-10-03"), some("2026-10-05")));
    assert_eq!(found.ziel_arbeitstag, some("2026-10-02"));
    assert_eq!(found.bekanntgabe, None);
}

#[test]
fn no_28_kita_terms_are_counted_backwards() {
    let found = computed(&json!({"art": "kita_benachrichtigung", "betreuungsbeginn": "2027-08-01"}));
    assert_eq!((found.ende, found.ende_ohne_verschiebung), (some("2027-06-19"), some("2027-06-19")));
    assert_eq!(found.ziel_arbeitstag, some("2027-06-18"));
    assert_eq!(found.weitere.spaetestens_aufgabe, some("2027-06-15"));
    assert_eq!(found.weitere.in_der_regel_bis, some("2027-06-05"));

    let january = json!({"art": "kita_benachrichtigung", "betreuungsbeginn": "2027-01-01"});
    let found = computed(&january);
    assert_eq!((found.ende, found.weitere.spaetestens_aufgabe), (some("2026-11-19"), some("2026-11-13")));
    let simple = with(january, "parameter", json!({"rueckwaerts": "einfach"}));
    assert_eq!(computed(&simple).ende, some("2026-11-20"));

    let need = json!({"art": "kita_anzeige", "betreuungsbeginn": "2027-08-01", "eingang": "2027-01-31"});
    let found = computed(&need);
    assert_eq!((found.ende, found.weitere.rechtzeitig), (some("2027-01-31"), Some(true)));
    let late = computed(&with(need, "eingang", json!("2027-02-01")));
    assert_eq!(late.weitere.rechtzeitig, Some(false));
}

#[test]
fn no_29_a_grant_ends_with_its_last_month() {
    let found = computed(&json!({"art": "bewilligungszeitraum", "beginn": "2026-03"}));
    assert_eq!((found.ende, found.ziel_arbeitstag), (some("2027-02-28"), some("2027-02-26")));
    assert_eq!(found.weitere.folgeantrag_versenden, some("2026-12-31"));
    assert_eq!(found.weitere.abschliessend_bis, None);

    let found = computed(&json!({"art": "bewilligungszeitraum", "beginn": "2026-09", "vorlaeufig": true}));
    assert_eq!((found.ende, found.weitere.abschliessend_bis), (some("2027-02-28"), some("2028-02-29")));
    assert!(found.hinweise.is_empty());
}

#[test]
fn no_30_the_karenzzeit_grows_by_months_without_benefit() {
    let of = |term: Value| {
        let found = computed(&term);
        (found.ende, found.weitere.kostensenkung_bis)
    };
    let from_march = json!({"art": "karenzzeit", "beginn": "2026-03"});
    assert_eq!(of(from_march.clone()), (some("2027-02-28"), some("2027-08-31")));
    let interrupted =
        with(from_march.clone(), "unterbrechungen", json!([{"von": "2026-08", "bis": "2026-09"}]));
    assert_eq!(of(interrupted).0, some("2027-04-30"));
    assert_eq!(of(with(from_march, "sgb2_monate", json!(5))).0, some("2026-09-30"));
    assert_eq!(of(json!({"art": "karenzzeit", "beginn": "2022-06"})).0, some("2023-12-31"));
}

#[test]
fn a_karenzzeit_that_is_used_up_or_excluded_does_not_end() {
    for key in [json!({"sgb2_monate": 12}), json!({"ausgeschlossen_140_2": true})] {
        let mut term = json!({"art": "karenzzeit", "beginn": "2026-03", "stichtag": "2026-05-01"});
        term.as_object_mut().unwrap().extend(key.as_object().unwrap().clone());
        let found = computed(&term);
        assert_eq!(
            (found.beginn, found.ende, found.folgetag, found.ziel_arbeitstag),
            (None, None, None, None)
        );
        assert_eq!(found.stand.map(|stand| stand.status), Some(Status::Offen));
        assert!(!found.erklaerung.is_empty());
    }
}

#[test]
fn three_years_without_benefit_start_a_new_karenzzeit() {
    let with_gap =
        |gaps| json!({"art": "karenzzeit", "beginn": "2023-03", "sgb2_monate": 12, "unterbrechungen": gaps});
    let found = computed(&with_gap(json!([{"von": "2024-01", "bis": "2026-12"}])));
    assert_eq!((found.beginn, found.ende), (some("2027-01-01"), some("2027-12-31")));
    assert_eq!(found.hinweise[0].code, HintCode::KarenzNeu);
    let adjoining = json!([{"von": "2024-01", "bis": "2025-06"}, {"von": "2025-07", "bis": "2026-12"}]);
    assert_eq!(computed(&with_gap(adjoining)).ende, some("2027-12-31"));
    let one_month_less = json!([{"von": "2024-01", "bis": "2026-11"}]);
    assert_eq!(computed(&with_gap(one_month_less)).ende, None);
}

#[test]
fn no_31_a_suspension_adds_the_actual_days() {
    let of = |end: &str, from: &str, to: &str| {
        let term = json!({"art": "intern", "ende": end, "aussetzungen": [{"von": from, "bis": to}]});
        computed(&term)
    };
    let found = of("2026-04-30", "2026-03-03", "2026-03-17");
    assert_eq!((found.ende, found.ziel_arbeitstag), (some("2026-05-14"), some("2026-05-13")));
    assert_eq!(of("2026-04-30", "2026-03-03", "2026-03-03").ende, some("2026-04-30"));
    assert_eq!(of("2028-04-01", "2028-02-20", "2028-03-05").ende, some("2028-04-15"));
    assert_eq!(of("2026-04-30", "2026-03-28", "2026-03-30").ende, some("2026-05-02"));
}

#[test]
fn target_and_end_move_alike_and_an_extension_moves_the_end_alone() {
    let term = json!({"art": "intern", "ende": "2026-04-30", "ziel": "2026-04-15",
        "aussetzungen": [{"von": "2026-03-03", "bis": "2026-03-17"}],
        "verlaengerungen": [{"bis": "2026-05-31", "grund": "Gutachten"}]});
    let found = computed(&term);
    assert_eq!((found.weitere.ziel, found.ende), (some("2026-04-29"), some("2026-05-31")));
    let in_the_extension = json!({"art": "intern", "ende": "2026-04-30",
        "aussetzungen": [{"von": "2026-05-10", "bis": "2026-05-20"}],
        "verlaengerungen": [{"bis": "2026-05-31", "grund": "Gutachten"}]});
    assert_eq!(computed(&in_the_extension).ende, some("2026-06-10"));
}

#[test]
fn an_open_suspension_has_no_end() {
    let term = json!({"art": "intern", "ende": "2026-04-30", "ziel": "2026-04-15",
        "aussetzungen": [{"von": "2026-03-03", "grund": "Gericht"}], "stichtag": "2026-06-01"});
    let found = computed(&term);
    assert_eq!((found.ende, found.ende_ohne_verschiebung, found.weitere.ziel), (None, None, None));
    assert_eq!(found.stand.map(|stand| stand.status), Some(Status::Offen));
    assert_eq!(found.hinweise[0].code, HintCode::AussetzungOffen);
}

#[test]
fn no_32_a_suit_for_inaction_is_admissible_on_the_day_after() {
    let of = |subject, courts| {
        let term = json!({"art": "untaetigkeit", "eingang": "2026-08-31", "gegenstand": subject, "rechtsweg": courts});
        computed(&term)
    };
    let found = of("antrag", "sozial");
    assert_eq!((found.ende, found.folgetag), (some("2027-02-28"), some("2027-03-01")));
    assert_eq!(of("widerspruch", "sozial").ende, some("2026-11-30"));
    assert_eq!(of("antrag", "verwaltung").ende, some("2026-11-30"));
}

#[test]
fn no_32_an_extension_by_a_month_joins_on_to_the_last_of_june() {
    let term = json!({"art": "behoerdenfrist", "zweck": "sonstige", "bekanntgabe": "2026-06-01", "bis": "2026-06-30",
        "verlaengerung": {"dauer": {"monate": 1}}});
    let found = computed(&term);
    assert_eq!(found.ende, some("2026-07-31"));
    assert_eq!(found.hinweise[0].code, HintCode::VerlaengerungMehrdeutig);
    assert!(found.hinweise[0].text.contains("30.07.2026"), "{}", found.hinweise[0].text);
}

#[test]
fn reinstatement_has_two_weeks_or_a_month_and_a_year_at_most() {
    let of = |procedure| {
        let term = json!({"art": "wiedereinsetzung", "hindernis_weg": "2026-05-11", "verfahren": procedure,
            "versaeumtes_ende": "2026-02-28"});
        computed(&term)
    };
    assert_eq!(of("sgb10").ende, some("2026-05-26"));
    assert_eq!(of("vwgo").ende, some("2026-05-26"));
    assert_eq!(of("sgg").ende, some("2026-06-11"));
    assert_eq!(of("sgg").weitere.spaetestens, some("2027-02-28"));
}

#[test]
fn where_a_term_stands_on_a_day() {
    let on = |day: &str| computed(&with(posted("2027-02-24"), "stichtag", json!(day))).stand.unwrap();
    assert_eq!((on("2027-02-28").status, on("2027-02-28").tage), (Status::VorBeginn, Some(30)));
    assert_eq!((on("2027-03-01").status, on("2027-03-01").tage), (Status::Laeuft, Some(29)));
    assert_eq!((on("2027-03-30").status, on("2027-03-30").tage), (Status::Laeuft, Some(0)));
    assert_eq!((on("2027-03-31").status, on("2027-03-31").tage), (Status::Abgelaufen, Some(-1)));
}

#[test]
fn a_closed_office_moves_the_target_and_never_the_end() {
    let closed = with(posted("2026-11-20"), "parameter", json!({"zusatz_dienstfrei": ["12-24", "12-31"]}));
    let found = computed(&closed);
    assert_eq!((found.ende, found.ziel_arbeitstag), (some("2026-12-24"), some("2026-12-23")));
}

#[test]
fn a_letter_that_never_arrived_sets_nothing_going() {
    let mut term = posted("2026-11-20");
    term["bescheid"]["nicht_zugegangen"] = json!(true);
    term["stichtag"] = json!("2027-01-01");
    let found = computed(&term);
    assert_eq!((found.bekanntgabe, found.beginn, found.ende, found.folgetag), (None, None, None, None));
    assert_eq!(found.stand.map(|stand| (stand.status, stand.tage)), Some((Status::Offen, None)));
    assert_eq!(found.hinweise[0].code, HintCode::NichtBekanntGegeben);
}

#[test]
fn a_denied_notification_makes_the_day_of_retrieval_count() {
    let term = json!({"art": "bekanntgabe", "bescheid": {"weg": "abruf", "aufgabe": "2026-07-01",
        "nicht_zugegangen": true, "abruf": "2026-07-20"}});
    let found = computed(&term);
    assert_eq!((found.bekanntgabe, found.ende), (some("2026-07-20"), None));
}

#[test]
fn a_registered_letter_follows_the_parameter_since_2025() {
    let of = |on: &str, days: u16| {
        let term = json!({"art": "bekanntgabe", "bescheid": {"weg": "einschreiben_uebergabe", "aufgabe": on},
            "parameter": {"einschreiben_tage": days}});
        computed(&term).bekanntgabe
    };
    assert_eq!(of("2026-05-04", 4), some("2026-05-08"));
    assert_eq!(of("2026-05-04", 3), some("2026-05-07"));
    assert_eq!(of("2024-05-06", 4), some("2024-05-09"));
}

#[test]
fn the_direct_functions_agree_with_the_computed_term() {
    let announced = announcement(Way::PostInland, day("2027-02-24"), None).unwrap();
    assert_eq!(announced, day("2027-02-28"));
    assert_eq!(announcement(Way::Persoenlich, day("2027-02-24"), None), None);
    let way = RemedyWay {
        courts: Courts::Sozial,
        kind: RemedyKind::Widerspruch,
        notice: Notice::Richtig,
        abroad: false,
    };
    assert_eq!(remedy_end(announced, way), day("2027-03-30"));
    assert_eq!(computed(&posted("2027-02-24")).ende, some("2027-03-30"));
}

#[test]
fn the_holidays_of_a_year_are_listed_once_a_day() {
    let found = computed(&json!({"art": "feiertage", "jahr": 2026}));
    let days: Vec<String> =
        found.feiertage.unwrap().iter().map(|holiday| holiday.datum.to_string()).collect();
    assert_eq!(
        days,
        [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-06-04",
            "2026-10-03",
            "2026-11-01",
            "2026-12-25",
            "2026-12-26"
        ]
    );
    let both = holidays(2008).into_iter().find(|holiday| holiday.datum == day("2008-05-01")).unwrap();
    assert_eq!(both.name, "Tag der Arbeit und Christi Himmelfahrt");
    assert!(holidays(1990).iter().any(|holiday| holiday.datum == day("1990-06-17")));
    assert!(holidays(1990).iter().any(|holiday| holiday.datum == day("1990-10-03")));
    assert!(holidays(1994).iter().any(|holiday| holiday.datum == day("1994-11-16")));
    assert!(!holidays(1995).iter().any(|holiday| holiday.datum == day("1995-11-22")));
}

#[test]
fn a_list_is_answered_by_a_list_and_an_error_names_the_place() {
    let list = json!([posted("2027-02-24"), {"art": "feiertage", "jahr": 2026}]);
    let answer = crate::deadline::parse(list.to_string().as_bytes()).unwrap().compute().unwrap();
    assert_eq!(serde_json::to_value(&answer).unwrap().as_array().unwrap().len(), 2);
    let wrong = json!([posted("2027-02-24"), posted("2026-02-29")]);
    let error = crate::deadline::parse(wrong.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "[1].bescheid.aufgabe: 2026-02-29 gibt es nicht");
    assert!(asked(&posted("2027-02-24")).is_ok());
}
