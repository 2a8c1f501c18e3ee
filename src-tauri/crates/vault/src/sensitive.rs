//! A value that must not be seen: wiped from memory when it goes, and `***` in every log.
//!
//! The one way to the value is [`Sensitive::expose`], so a search for that word finds every place that reads a
//! secret. It is not serialisable on purpose.

use std::fmt;
use zeroize::Zeroize;

/// A secret of type `T`. `Debug` and `Display` print `***`; dropping it overwrites it.
#[derive(Clone)]
pub struct Sensitive<T: Zeroize>(T);

impl<T: Zeroize> Sensitive<T> {
    /// Takes charge of `value`. Copies made before this call are the caller's to wipe.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The secret itself. What is done with it must not outlive this value.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: Zeroize> Drop for Sensitive<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Zeroize> fmt::Debug for Sensitive<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

impl<T: Zeroize> fmt::Display for Sensitive<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_way_of_printing_shows_the_secret() {
        let secret = Sensitive::new(String::from("Wäschekorb-7"));
        assert_eq!(format!("{secret} {secret:?} {secret:#?} {:?}", Some(&secret)), "*** *** *** Some(***)");
        assert_eq!(secret.expose(), "Wäschekorb-7");
    }

    #[test]
    fn a_secret_is_wiped_when_it_goes() {
        /// Tells through a shared cell that it was wiped.
        struct Told<'a>(&'a std::cell::Cell<bool>);
        impl Zeroize for Told<'_> {
            fn zeroize(&mut self) {
                self.0.set(true);
            }
        }
        let wiped = std::cell::Cell::new(false);
        drop(Sensitive::new(Told(&wiped)));
        assert!(wiped.get(), "dropping a secret must overwrite it");
    }
}
