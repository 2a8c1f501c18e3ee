//! Why a change does not count, in German.

use koffer_casework::case::Objection;
use koffer_protocol::Quarantine;

/// What the rules object to.
pub(crate) fn objection(objection: Objection) -> String {
    match objection {
        Objection::StaleEpoch => "Entschieden, als der Vorgang schon bei jemand anderem lag.",
        Objection::NoSuchLetter => "Nennt ein Schreiben, das nicht mehr gilt.",
        Objection::AlreadyFrozen => "Zu diesem Bescheid gibt es schon ein gültiges Schreiben.",
        Objection::OwnDecision => "Eigene Bescheide kann niemand selbst mitzeichnen.",
        Objection::OtherLetter => "Mitgezeichnet wurde ein anderes Schreiben als das eingefrorene.",
        Objection::NotCountersigned => "Erlassen ohne die nötige Mitzeichnung.",
        Objection::AlreadyIssued => "Der Bescheid war schon erlassen.",
        Objection::AlreadyDispatched => "Der Bescheid war schon bei der Post.",
        Objection::MayHaveLeft => {
            "Erlassen, und niemand hat erklärt, dass das Schreiben das Haus nicht verlassen hat."
        }
        Objection::CandidateUnseen => "Entschieden, ohne dass alle abweichenden Werte vorlagen.",
        Objection::AlreadyOpen => "Diesen Vorgang gab es schon.",
    }
    .to_owned()
}

/// Why the city set a change apart.
pub(crate) fn quarantine(reason: Quarantine) -> String {
    match reason {
        Quarantine::AccountDisabled => "Das Konto war gesperrt.",
        Quarantine::DeviceRevoked => "Das Gerät war gesperrt.",
        Quarantine::NoAccess => "Das Konto hatte keinen Zugang zu diesem Vorgang.",
        Quarantine::NotEntitled => "Das Konto durfte das nicht entscheiden.",
    }
    .to_owned()
}
