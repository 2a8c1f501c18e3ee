//! Which prefix the city's own numbers begin with: the pack says it; where it does not, these.

use koffer_casework::procedure::Procedure;
use koffer_pack::Pack;

/// The prefix of file numbers of `procedure`.
pub(super) fn prefix(pack: Option<&Pack>, procedure: Procedure) -> &str {
    let from_pack = pack.and_then(|pack| pack.procedure(procedure.name()));
    from_pack.map_or(fallback(procedure), |procedure| procedure.prefix.as_str())
}

fn fallback(procedure: Procedure) -> &'static str {
    match procedure {
        Procedure::Grundsicherung => "50-GA",
        Procedure::HilfeZumLebensunterhalt => "50-HLU",
        Procedure::KitaVormerkung => "51-KITA",
        Procedure::Beteiligung => "61-BET",
    }
}
