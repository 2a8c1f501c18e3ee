//! Only what nobody can read alike is set aside, each with a sentence.

use super::{bytes, example, lying, now, verdict};
use crate::intake::{Limits, Lying, SetAsideCode, Verdict, read};
use serde_json::{Value, json};

fn code(verdict: &Verdict) -> SetAsideCode {
    match verdict {
        Verdict::SetAside(aside) => {
            assert!(aside.sentence.ends_with('.'), "{}", aside.sentence);
            aside.code
        }
        other => panic!("accepted: {other:?}"),
    }
}

fn raw(bytes: &[u8]) -> SetAsideCode {
    code(&read(bytes, &[], now(), &Limits::default()))
}

fn changed(key: &str, value: Value) -> SetAsideCode {
    let mut application = example("grundsicherung");
    application[key] = value;
    code(&verdict(&application))
}

#[test]
fn files_that_cannot_be_read() {
    assert_eq!(raw(b""), SetAsideCode::KeinJson);
    assert_eq!(raw(b"[]"), SetAsideCode::KeinJson);
    assert_eq!(raw(b"{\"schema\": \"\xe4\"}"), SetAsideCode::KeinUtf8);
    assert_eq!(raw(br#"{"a": 1, "a": 2}"#), SetAsideCode::SchluesselDoppelt);
    assert_eq!(
        raw(format!("{{\"a\": {}1{}}}", "[".repeat(16), "]".repeat(16)).as_bytes()),
        SetAsideCode::ZuTief
    );
    let large = [b"{\"a\": \"".as_slice(), &vec![b'x'; 2 * 1024 * 1024], b"\"}"].concat();
    assert_eq!(raw(&large), SetAsideCode::ZuGross);
    let cut = bytes("grundsicherung");
    assert_eq!(raw(&cut[..cut.len() / 2]), SetAsideCode::KeinJson);
}

#[test]
fn envelopes_that_say_too_little() {
    assert_eq!(changed("schema", json!("aktenkoffer/wohngeld")), SetAsideCode::SchemaUnbekannt);
    assert_eq!(changed("schema", json!(null)), SetAsideCode::SchemaUnbekannt);
    assert_eq!(changed("version", json!("2.0.0")), SetAsideCode::VersionUnbekannt);
    assert_eq!(changed("version", json!("neu")), SetAsideCode::VersionUnbekannt);
    assert_eq!(changed("einreichung_id", json!(null)), SetAsideCode::KennungFehlt);
    assert_eq!(changed("einreichung_id", json!("7d0f5b0e")), SetAsideCode::KennungFehlt);
}

#[test]
fn attachments_that_leave_their_folder_or_are_links() {
    for path in [
        "../n1.pdf",
        "/etc/n1.pdf",
        "n1.pdf",
        "7d0f5b0e-4c1a-4b52-9a53-000000000001/../../n1.pdf",
        "7d0f5b0e-4c1a-4b52-9a53-000000000001\\n1.pdf",
        "7d0f5b0e-4c1a-4b52-9a53-000000000002/n1.pdf",
        "7d0f5b0e-4c1a-4b52-9a53-000000000001/",
        "C:/n1.pdf",
    ] {
        let mut application = example("grundsicherung");
        application["anlagen"][0]["pfad"] = json!(path);
        assert_eq!(code(&verdict(&application)), SetAsideCode::PfadVerlaesstOrdner, "{path}");
    }
    let application = example("grundsicherung");
    let mut beside = lying(&application);
    beside[0].lying = Lying::Link;
    let found = read(application.to_string().as_bytes(), &beside, now(), &Limits::default());
    assert_eq!(code(&found), SetAsideCode::PfadIstVerweis);
}
