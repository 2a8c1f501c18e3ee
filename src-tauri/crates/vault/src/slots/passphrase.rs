//! The passphrase slot: Argon2id (RFC 9106) stretches what was typed into the key that wraps the cache key.

use super::UnlockError;
use super::format::PassphraseSlot;
use super::wrap::{unwrap, wrap};
use crate::{CacheKey, NoRandomness, Passphrase, Sensitive, random};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

/// What one try at the passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// 64 MiB, 3 passes, 4 lanes: the second recommended option of RFC 9106 section 4, for machines that cannot
    /// spare 2 GiB.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// Beyond this a slot is not tried: a file that was tampered with must not take the machine down.
    const MOST: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 16 };
}

pub(super) fn close(
    cache: &str,
    key: &CacheKey,
    passphrase: &Passphrase,
    cost: Cost,
) -> Result<PassphraseSlot, NoRandomness> {
    let salt: [u8; 16] = random()?;
    // The cost is a constant within bounds and the salt long enough: stretching cannot be refused.
    let under = stretch(passphrase, &salt, cost).ok_or(NoRandomness)?;
    let wrapped = wrap(&under, &bound(cache, cost), key)?;
    Ok(PassphraseSlot { argon2id: cost, salt: hex::encode(salt), wrapped })
}

pub(super) fn open(
    cache: &str,
    slot: &PassphraseSlot,
    passphrase: &Passphrase,
) -> Result<CacheKey, UnlockError> {
    let Cost { memory_kib, passes, lanes } = slot.argon2id;
    let most = Cost::MOST;
    if memory_kib > most.memory_kib || passes > most.passes || lanes > most.lanes {
        return Err(UnlockError::SlotDamaged);
    }
    let salt = hex::decode(&slot.salt).map_err(|_| UnlockError::SlotDamaged)?;
    let under = stretch(passphrase, &salt, slot.argon2id).ok_or(UnlockError::SlotDamaged)?;
    unwrap(&under, &bound(cache, slot.argon2id), &slot.wrapped).ok_or(UnlockError::WrongPassphrase)
}

fn stretch(passphrase: &Passphrase, salt: &[u8], cost: Cost) -> Option<Sensitive<[u8; 32]>> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).ok()?;
    let mut under = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.expose().as_bytes(), salt, &mut under)
        .ok()?;
    Some(Sensitive::new(under))
}

/// Cache and cost are part of what the slot authenticates: neither can be exchanged.
fn bound(cache: &str, Cost { memory_kib, passes, lanes }: Cost) -> Vec<u8> {
    format!("aktenkoffer/slot/passphrase/1\n{cache}\n{memory_kib}/{passes}/{lanes}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

    #[test]
    fn a_slot_of_another_cache_or_with_another_cost_does_not_open() -> Result<(), Box<dyn std::error::Error>>
    {
        let (key, passphrase) = (CacheKey::generate()?, Passphrase::new("grüne kiesel am bach"));
        let slot = close("one", &key, &passphrase, CHEAP)?;
        assert_eq!(open("one", &slot, &passphrase)?.expose(), key.expose());
        assert_eq!(open("two", &slot, &passphrase).err(), Some(UnlockError::WrongPassphrase));
        let cheaper = PassphraseSlot { argon2id: Cost { memory_kib: 32, ..CHEAP }, ..slot.clone() };
        assert_eq!(open("one", &cheaper, &passphrase).err(), Some(UnlockError::WrongPassphrase));
        let greedy = PassphraseSlot { argon2id: Cost { memory_kib: u32::MAX, ..CHEAP }, ..slot };
        assert_eq!(open("one", &greedy, &passphrase).err(), Some(UnlockError::SlotDamaged));
        Ok(())
    }
}
