//! Needs at and around each boundary: Regelbedarf, Mehrbedarfe, part months, education. Each test names its norm.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod table;

use serde_json::{Value, json};
use table::{alone, month, row, row_of};

#[test]
fn anlage_28_the_stage_1_of_every_year() {
    for (monat, amount) in [
        ("2016-05", "404.00"),
        ("2022-12", "449.00"),
        ("2023-01", "502.00"),
        ("2023-12", "502.00"),
        ("2024-01", "563.00"),
        ("2025-06", "563.00"),
        ("2026-12", "563.00"),
        ("2027-03", "563.00"),
    ] {
        let household = alone(monat, json!({"geburtsdatum": "1940-01-15"}));
        assert_eq!(row(&household, "regelsatz"), amount, "{monat}");
    }
}

fn child(monat: &str, born: &str) -> Value {
    json!({"monat": monat, "unterkunft": {}, "personen": [
        {"id": "a", "geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt"},
        {"id": "k", "geburtsdatum": born, "leistung": "hilfe_zum_lebensunterhalt", "eltern": ["a"]}]})
}

#[test]
fn anlage_28_children_change_their_stage_the_day_a_year_of_life_is_completed() {
    // Born on the 1st: the age is completed on the last day of the month before (§§ 187, 188 BGB).
    for (born, monat, amounts) in [
        ("2019-07-02", "2025-06", "357.00"),
        ("2019-07-01", "2025-07", "390.00"),
        ("2019-07-01", "2025-06", "357.00"),
        ("2011-07-01", "2025-07", "471.00"),
        ("2011-07-01", "2025-06", "390.00"),
        ("2007-07-01", "2025-06", "471.00"),
        ("2007-07-01", "2025-07", "563.00"),
        // 14 of 31 days at 390 = 176.13, 17 of 31 at 471 = 258.29.
        ("2011-07-15", "2025-07", "176.13 258.29"),
        // 29 February: completed with 28 February where the day does not exist.
        ("2012-02-29", "2026-02", "390.00"),
        ("2012-02-29", "2026-03", "471.00"),
    ] {
        assert_eq!(row_of(&child(monat, born), 1, "regelsatz"), amounts, "born {born}, {monat}");
    }
}

#[test]
fn policy_rbs_wechsel_may_take_the_first_or_the_last_day() {
    for (choice, amount) in [("monatsanfang", "390.00"), ("monatsende", "471.00")] {
        let mut household = child("2025-07", "2011-07-15");
        household["policy"] = json!({"rbs_wechsel": choice});
        assert_eq!(row_of(&household, 1, "regelsatz"), amount);
    }
}

#[test]
fn par_27a_3_a_part_month_gives_a_part_of_the_regelsatz_and_nothing_else_is_cut() {
    let part = |von: &str, bis: &str, teilmonat: &str| {
        let mut household = alone("2025-07", json!({"mehrbedarfe": [{"art": "merkzeichen_g"}]}));
        household.as_object_mut().unwrap().remove("monat");
        household["zeitraum"] = json!({"von": von, "bis": bis});
        household["policy"] = json!({"teilmonat": teilmonat});
        let koffer_sgb12::Calculation::Period(period) = table::ask(&household).unwrap() else {
            panic!("a period")
        };
        let rows: Vec<_> =
            period.monate[0].bogen.personen[0].zeilen.iter().map(|row| row.betrag.to_string()).collect();
        rows.join(" ")
    };
    // 15 to 31 July: 17 days. 563 × 17 / 30 = 319.03; by days of the month 563 × 17 / 31 = 308.74.
    assert_eq!(part("2025-07-15", "2025-07", "30"), "319.03 95.71");
    assert_eq!(part("2025-07-15", "2025-07", "kalendertage"), "308.74 95.71");
    assert_eq!(part("2025-07-01", "2025-07-31", "30"), "563.00 95.71");
    assert_eq!(part("2025-07-02", "2025-07", "30"), "563.00 95.71");
    // 14 of 30 days at the end of a period.
    assert_eq!(part("2025-02", "2025-02-14", "30"), "262.73 95.71");
}

#[test]
fn par_27a_4_and_142_change_the_regelsatz() {
    let set = alone("2025-07", json!({"regelsatz_abweichend": "600.00"}));
    assert_eq!(row(&set, "abweichung_27a"), "37.00");
    let lower = alone("2025-07", json!({"regelsatz_abweichend": "500.50"}));
    assert_eq!(row(&lower, "abweichung_27a"), "-62.50");
    let board = alone("2025-07", json!({"mehrbedarfe": [{"art": "gemeinschaftsunterkunft"}]}));
    assert_eq!(row(&board, "gemeinschaftsunterkunft"), "-186.00");
}

#[test]
fn par_30_each_mehrbedarf_in_both_amounts() {
    for (need, key, of_2023, of_2024) in [
        (json!({"art": "merkzeichen_g"}), "mb_merkzeichen_g", "85.34", "95.71"),
        (json!({"art": "schwangerschaft"}), "mb_schwangerschaft", "85.34", "95.71"),
        (json!({"art": "ausbildung_behinderung"}), "mb_ausbildung", "175.70", "197.05"),
        (json!({"art": "ernaehrung", "prozent": "20"}), "mb_ernaehrung", "100.40", "112.60"),
        (
            json!({"art": "ernaehrung", "empfehlung": "dialyse_niereninsuffizienz"}),
            "mb_ernaehrung",
            "25.10",
            "28.15",
        ),
        (json!({"art": "ernaehrung", "betrag": "56.30"}), "mb_ernaehrung", "56.30", "56.30"),
        (json!({"art": "warmwasser"}), "mb_warmwasser", "11.55", "12.95"),
        (json!({"art": "mittagessen", "arbeitstage": 19}), "mb_mittagessen", "72.20", "78.47"),
        (json!({"art": "einmalig", "betrag": "120.00", "norm": "§ 31"}), "einmalig", "120.00", "120.00"),
        (json!({"art": "vorsorge", "betrag": "15.00"}), "vorsorge", "15.00", "15.00"),
        (json!({"art": "kv", "betrag": "15.00"}), "kv", "15.00", "15.00"),
        (json!({"art": "pv", "betrag": "15.00"}), "pv", "15.00", "15.00"),
    ] {
        for (monat, amount) in [("2023-12", of_2023), ("2024-01", of_2024)] {
            let household = alone(monat, json!({"mehrbedarfe": [need.clone()]}));
            assert_eq!(row(&household, key), amount, "{need} in {monat}");
        }
    }
}

#[test]
fn par_42b_2_the_lunch_of_each_year_by_working_days() {
    for (monat, amount) in
        [("2023-06", "3.80"), ("2024-06", "4.13"), ("2025-06", "4.40"), ("2026-06", "4.57")]
    {
        let household = alone(monat, json!({"mehrbedarfe": [{"art": "mittagessen", "arbeitstage": 1}]}));
        assert_eq!(row(&household, "mb_mittagessen"), amount, "{monat}");
    }
}

#[test]
fn par_30_7_hot_water_of_every_stage() {
    for (stufe, amount) in [(1, "12.95"), (2, "11.64"), (3, ""), (4, "6.59"), (5, "4.68"), (6, "2.86")] {
        let person = json!({"regelbedarfsstufe": stufe, "mehrbedarfe": [{"art": "warmwasser"}]});
        assert_eq!(row(&alone("2025-07", person), "mb_warmwasser"), amount, "stage {stufe}");
    }
}

#[test]
fn par_30_1_nr_2_is_not_applied_beside_42b_3_but_nr_1_is() {
    let needs = json!([{"art": "merkzeichen_g"}, {"art": "ausbildung_behinderung"}]);
    let young = json!({"geburtsdatum": "1990-01-15", "leistung": "grundsicherung_erwerbsminderung", "mehrbedarfe": needs});
    assert_eq!(row(&alone("2025-07", young), "mb_merkzeichen_g"), "");
    assert_eq!(row(&alone("2025-07", json!({"mehrbedarfe": needs})), "mb_merkzeichen_g"), "95.71");
}

#[test]
fn par_30_6_the_sum_is_cut_to_the_own_stage_and_hot_water_stays_outside() {
    // 95.71 + 95.71 + 197.05 + 2 × 168.90 = 726.27; stage 1 is 563: 163.27 too much.
    let needs = json!([{"art": "merkzeichen_g"}, {"art": "schwangerschaft"}, {"art": "ausbildung_behinderung"},
        {"art": "ernaehrung", "prozent": "30"}, {"art": "ernaehrung", "prozent": "30"}, {"art": "warmwasser"}]);
    let household = alone("2025-07", json!({"mehrbedarfe": needs}));
    assert_eq!(row(&household, "kappung_30_6"), "-163.27");
    assert_eq!(month(&household).personen[0].gesamtbedarf.to_string(), "1138.95");
    let just = json!([{"art": "ernaehrung", "betrag": "563.00"}]);
    assert_eq!(row(&alone("2025-07", json!({"mehrbedarfe": just})), "kappung_30_6"), "");
    let over = json!([{"art": "ernaehrung", "betrag": "563.01"}]);
    assert_eq!(row(&alone("2025-07", json!({"mehrbedarfe": over})), "kappung_30_6"), "-0.01");
}

fn single_parent(births: &[&str], policy: Value) -> Value {
    let mut people =
        vec![json!({"id": "a", "geburtsdatum": "1980-01-15", "leistung": "hilfe_zum_lebensunterhalt",
        "mehrbedarfe": [{"art": "alleinerziehend"}]})];
    for (number, born) in births.iter().enumerate() {
        people.push(
            json!({"id": format!("k{number}"), "geburtsdatum": born, "leistung": "keine", "eltern": ["a"]}),
        );
    }
    json!({"monat": "2025-07", "personen": people, "unterkunft": {}, "policy": policy})
}

#[test]
fn par_30_3_by_the_words_of_the_law() {
    for (births, amount) in [
        (vec!["2018-07-02"], "202.68"),
        (vec!["2018-07-01"], "67.56"),
        (vec!["2015-01-01", "2012-01-01"], "202.68"),
        (vec!["2015-01-01", "2009-07-01"], "135.12"),
        (vec!["2020-01-01", "2008-01-01"], "202.68"),
        (vec!["2015-01-01", "2013-01-01", "2011-01-01"], "202.68"),
        (vec!["2015-01-01", "2013-01-01", "2011-01-01", "2010-01-01"], "270.24"),
        (vec!["2020-01-01", "2013-01-01", "2011-01-01", "2010-01-01"], "202.68"),
        (vec!["2015-01-01", "2013-01-01", "2012-01-01", "2011-01-01", "2010-01-01", "2009-12-01"], "337.80"),
    ] {
        assert_eq!(row(&single_parent(&births, json!({})), "mb_alleinerziehend"), amount, "{births:?}");
    }
    let four = ["2020-01-01", "2013-01-01", "2011-01-01", "2010-01-01"];
    let highest = single_parent(&four, json!({"mb_30_3_mischfall": "hoechstbetrag"}));
    assert_eq!(row(&highest, "mb_alleinerziehend"), "270.24");
    let codes: Vec<_> =
        month(&single_parent(&four, json!({}))).hinweise.iter().map(|hinweis| hinweis.code).collect();
    assert!(codes.contains(&koffer_sgb12::HinweisCode::Mischfall), "both ways are shown");
}

#[test]
fn par_34_school_supplies_once_a_half_year_and_145_for_children_of_the_third_chapter() {
    let with = |monat: &str, posten: &str| {
        let mut household = child(monat, "2015-01-01");
        household["personen"][1]["mehrbedarfe"] = json!([{"art": "bildung", "posten": posten}]);
        household
    };
    assert_eq!(row_of(&with("2023-08", "schulbedarf_1"), 1, "bildung_schulbedarf_1"), "116.00");
    assert_eq!(row_of(&with("2024-08", "schulbedarf_1"), 1, "bildung_schulbedarf_1"), "130.00");
    assert_eq!(row_of(&with("2025-02", "schulbedarf_2"), 1, "bildung_schulbedarf_2"), "65.00");
    assert_eq!(row_of(&with("2025-02", "teilhabe"), 1, "bildung_teilhabe"), "15.00");
    let mut period = with("2025-08", "schulbedarf_1");
    period.as_object_mut().unwrap().remove("monat");
    period["zeitraum"] = json!({"von": "2025-06", "bis": "2025-10"});
    let koffer_sgb12::Calculation::Period(period) = table::ask(&period).unwrap() else { panic!("a period") };
    let stretches: Vec<_> = period.monate.iter().map(|month| month.von.to_string()).collect();
    assert_eq!(stretches, ["2025-06", "2025-08", "2025-09"]);

    for (monat, amount) in [("2022-06", ""), ("2022-07", "20.00"), ("2024-12", "20.00"), ("2025-01", "25.00")]
    {
        assert_eq!(row_of(&child(monat, "2015-01-01"), 1, "sofortzuschlag"), amount, "{monat}");
    }
    // Kindergeld alone removes the claim of 390: the Sofortzuschlag stays (§ 145 Abs. 1 S. 2 Nr. 2).
    let mut household = child("2025-03", "2015-01-01");
    household["personen"][1]["einkommen"] =
        json!([{"art": "kindergeld", "betrag": "255.00"}, {"art": "unterhalt", "betrag": "200.00"}]);
    assert_eq!(month(&household).personen[1].leistung.to_string(), "25.00");
    household["personen"][1]["einkommen"] = json!([{"art": "unterhalt", "betrag": "455.00"}]);
    assert_eq!(month(&household).personen[1].leistung.to_string(), "0.00");
}
