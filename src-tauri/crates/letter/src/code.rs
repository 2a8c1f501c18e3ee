//! The code on the paper (Prüfkürzel): 60 bits of the content hash in Crockford's base 32 and a check symbol
//! modulo 37, in groups of four, e.g. `7F3K-Q2MD-9XTA-5`.
//!
//! A clerk can read it out on the phone: no I, L, O, U; what is heard as O or I is read as 0 or 1.

use std::fmt;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// A printed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u64);

/// Why a typed code is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not thirteen symbols.
    #[error("Ein Prüfkürzel hat zwölf Zeichen und ein Prüfzeichen.")]
    Length,
    /// A symbol that does not occur.
    #[error("„{0}“ kommt in einem Prüfkürzel nicht vor.")]
    Symbol(char),
    /// The check symbol does not fit: a slip of the pen.
    #[error("Das Prüfzeichen passt nicht: Vermutlich ist ein Zeichen vertauscht.")]
    Check,
}

impl Code {
    /// The first 60 bits of `hash`.
    pub fn of(hash: &[u8; 32]) -> Self {
        Self(hash[..8].iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte)) >> 4)
    }

    /// Reads a code as people type it: any case, with or without hyphens and spaces, O for 0, I and L for 1.
    ///
    /// # Errors
    /// [`CodeError`] says what to look at.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let symbols: Vec<char> =
            typed.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| c.to_ascii_uppercase()).collect();
        if symbols.len() != 13 {
            return Err(CodeError::Length);
        }
        let mut bits = 0u64;
        for symbol in &symbols[..12] {
            let read = match symbol {
                'O' => '0',
                'I' | 'L' => '1',
                other => *other,
            };
            let value = position(SYMBOLS, read).ok_or(CodeError::Symbol(*symbol))?;
            bits = bits << 5 | value;
        }
        let check = match symbols[12] {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let check = position(CHECKS, check).ok_or(CodeError::Symbol(check))?;
        if bits % 37 == check { Ok(Self(bits)) } else { Err(CodeError::Check) }
    }
}

fn position(symbols: &[u8], wanted: char) -> Option<u64> {
    symbols.iter().position(|s| char::from(*s) == wanted).and_then(|at| u64::try_from(at).ok())
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for group in 0..3u32 {
            for place in 0..4u32 {
                let shift = 55 - (group * 4 + place) * 5;
                let symbol = SYMBOLS[(self.0 >> shift & 31) as usize];
                write!(f, "{}", char::from(symbol))?;
            }
            f.write_str("-")?;
        }
        write!(f, "{}", char::from(CHECKS[(self.0 % 37) as usize]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_people_type_it() {
        let code = Code::of(&[0x9c; 32]);
        let printed = code.to_string();
        assert_eq!(printed.len(), 16);
        assert_eq!(Code::parse(&printed), Ok(code));
        assert_eq!(Code::parse(&printed.to_lowercase().replace('-', " ")), Ok(code));
    }

    #[test]
    fn every_single_wrong_symbol_and_every_swap_is_noticed() {
        let code = Code::of(&[0x37; 32]);
        let plain: Vec<char> = code.to_string().replace('-', "").chars().collect();
        for place in 0..12 {
            for symbol in SYMBOLS.iter().map(|s| char::from(*s)).filter(|s| *s != plain[place]) {
                let mut wrong = plain.clone();
                wrong[place] = symbol;
                assert_eq!(Code::parse(&wrong.iter().collect::<String>()), Err(CodeError::Check));
            }
        }
        for place in 0..11 {
            let mut wrong = plain.clone();
            wrong.swap(place, place + 1);
            if wrong != plain {
                assert_eq!(Code::parse(&wrong.iter().collect::<String>()), Err(CodeError::Check));
            }
        }
    }

    #[test]
    fn the_known_vector_holds() {
        // Sixty zero bits, and sixty one bits: 2^60 - 1 mod 37 = 25.
        assert_eq!(Code::of(&[0; 32]).to_string(), "0000-0000-0000-0");
        assert_eq!(
            Code::of(&[0xff; 32]).to_string(),
            format!("ZZZZ-ZZZZ-ZZZZ-{}", char::from(CHECKS[((1u64 << 60) - 1) as usize % 37]))
        );
    }
}
