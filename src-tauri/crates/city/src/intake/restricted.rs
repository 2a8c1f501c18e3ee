//! A file in which someone is protected by an Auskunftssperre (§ 51 BMG) is restricted from its first moment: to the
//! leads of its department, who name others by their own decision.

use koffer_casework::account::{AccountName, Department, Role};
use koffer_casework::directory::Directory;
use serde_json::Value;

/// For whom alone a file with these answers is; `None` where nothing restricts it.
pub(super) fn restricted_to(
    answers: &serde_json::Map<String, Value>,
    directory: &Directory,
    department: Department,
) -> Option<Vec<AccountName>> {
    if !answers.values().any(is_protected) {
        return None;
    }
    let leads = directory.accounts.iter().filter(|account| {
        account.role == Role::Lead && account.department == department && !account.disabled
    });
    Some(leads.map(|account| account.name.clone()).collect())
}

fn is_protected(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            object.get("auskunftssperre") == Some(&Value::Bool(true)) || object.values().any(is_protected)
        }
        Value::Array(list) => list.iter().any(is_protected),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_protected;
    use serde_json::json;

    #[test]
    fn a_protected_address_anywhere_restricts_the_file() {
        assert!(is_protected(&json!({"personen": [{"anschrift": {"auskunftssperre": true}}]})));
        assert!(!is_protected(&json!({"personen": [{"anschrift": {"auskunftssperre": false}}]})));
    }
}
