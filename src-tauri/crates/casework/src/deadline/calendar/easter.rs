//! Easter Sunday in the Gregorian calendar, from which seven holidays are counted.
//!
//! The anonymous algorithm of 1876, as given by Meeus, Jones and Butcher: integer arithmetic only, no exceptions.

use jiff::civil::Date;

/// Easter Sunday of `year`: from 22 March to 25 April.
pub(crate) fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let golden = y % 19;
    let (century, in_century) = (y / 100, y % 100);
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - leap_centuries - (century - correction + 1) / 3 + 15) % 30;
    let (leap_years, year_rest) = (in_century / 4, in_century % 4);
    let to_sunday = (32 + 2 * century_rest + 2 * leap_years - moon - year_rest) % 7;
    let late_moon = (golden + 11 * moon + 22 * to_sunday) / 451;
    let march_days = moon + to_sunday - 7 * late_moon + 114;
    // The quotient is 3 or 4 and the rest below 31: always a day that exists.
    let (month, day) = (march_days / 31, march_days % 31 + 1);
    Date::new(year, i8::try_from(month).unwrap_or(3), i8::try_from(day).unwrap_or(22)).unwrap_or(Date::ZERO)
}
