//! Chance that can be thrown again: SplitMix64, seeded by the demonstration's seed and the place in the sequence.

/// A generator of pseudo-random numbers.
pub(super) struct Dice(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

impl Dice {
    /// The dice of the application at `place`: the others do not depend on it.
    pub(super) fn for_place(seed: u64, place: usize) -> Self {
        // Mixed twice: beginnings that differ by a few steps would throw the same numbers one after another.
        let mut dice = Self(seed ^ 0x4C69_6E64_6272_7565);
        dice.0 = dice.next() ^ place as u64;
        dice.0 = dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `limit` − 1; 0 where `limit` is 0.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.next().checked_rem(limit).unwrap_or(0)
    }

    /// A number from `least` to `most`.
    pub(super) fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = u64::from(most.saturating_sub(least).unsigned_abs()) + 1;
        least.saturating_add(i32::try_from(self.below(span)).unwrap_or(0))
    }

    /// `true` in `percent` of a hundred cases.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of `from`; the default where there is nothing to choose from.
    pub(super) fn one_of<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let place = usize::try_from(self.below(from.len() as u64)).unwrap_or(0);
        from.get(place).copied().unwrap_or_default()
    }

    /// Sixteen bytes for an identity.
    pub(super) fn identity(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.next().to_be_bytes());
        bytes[8..].copy_from_slice(&self.next().to_be_bytes());
        bytes
    }
}
