//! Random bytes from the operating system, the only source of randomness of a desk.

/// The operating system gave no random bytes. Nothing secret can be made; try again after a restart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoRandomness;

/// `N` random bytes, fit for keys.
///
/// # Errors
/// [`NoRandomness`] if the operating system's generator fails.
pub fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// A number below `bound` (1 to 65 536), each equally likely.
pub(crate) fn below(bound: usize) -> Result<usize, NoRandomness> {
    let bound = bound.clamp(1, 1 << 16) as u32;
    // The rest of the range that does not divide evenly is thrown again, else small numbers were likelier.
    let fair = u32::MAX - u32::MAX % bound;
    loop {
        let thrown = u32::from_le_bytes(random()?);
        if thrown < fair {
            return Ok((thrown % bound) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_the_bound_comes_and_none_above() -> Result<(), NoRandomness> {
        let mut seen = [false; 5];
        // Missing one of five in 1,000 throws has the chance 5 · 0.8^1000 < 1e-96.
        for _ in 0..1_000 {
            seen[below(5)?] = true;
        }
        assert_eq!(seen, [true; 5]);
        Ok(())
    }
}
