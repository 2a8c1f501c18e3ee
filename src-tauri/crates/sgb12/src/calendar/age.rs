//! When a person reaches an age (§§ 187 Abs. 2, 188 Abs. 2 and 3 BGB).
//!
//! A year of life is completed at the end of the day before the birthday: whoever is born on the first of a month
//! completes it on the last day of the month before.

use super::Day;

/// The first day on which a person born on `birth` has completed `years` years and `months` months of life.
pub(crate) fn first_day_of_age(birth: Day, years: u8, months: u8) -> Day {
    birth.plus_months(i32::from(years) * 12 + i32::from(months))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_day(birth: &str, years: u8, months: u8) -> String {
        first_day_of_age(birth.parse().unwrap(), years, months).to_string()
    }

    #[test]
    fn a_year_of_life_begins_on_the_birthday_by_187_2_bgb() {
        assert_eq!(first_day("2011-07-15", 14, 0), "2025-07-15");
        assert_eq!(first_day("1959-03-01", 66, 2), "2025-05-01");
    }

    #[test]
    fn a_day_that_does_not_exist_ends_the_term_with_the_month_by_188_3_bgb() {
        assert_eq!(first_day("2004-02-29", 18, 0), "2022-03-01");
        assert_eq!(first_day("2004-02-29", 20, 0), "2024-02-29");
        assert_eq!(first_day("1960-10-31", 66, 4), "2027-03-01");
    }
}
