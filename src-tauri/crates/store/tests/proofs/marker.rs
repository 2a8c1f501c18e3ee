//! No file of the cache holds a readable word of a case: while it is open, after it was closed, after a kill.

use crate::desk::{add_note, cache, moment, row};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use koffer_casework::{ChangeId, DecisionId, FileId, Hash};
use koffer_store::draft::Draft;
use koffer_store::file::FileText;
use koffer_store::print_job::{self, PrintJob};
use koffer_store::{Store, blob, draft, file, setting};
use koffer_vault::CacheKey;
use std::path::Path;
use uuid::Uuid;

pub(crate) const MARKER: &str = "Quittenbaum-Żółć-ẞ-Marker";

/// The marker in every place that takes words: name, note, attachment name, attachment, draft, print log, saved search.
pub(crate) async fn plant(store: &Store, id: FileId) {
    let laid = blob::lay(store, id, MARKER.repeat(20_000).into_bytes()).await.unwrap();
    let mut write = store.begin().await.unwrap();
    add_note(&mut write, id, MARKER).await;
    blob::put(&mut write, laid, true).await.unwrap();
    let text = FileText { notes: MARKER.to_owned(), other: format!("{MARKER}.pdf") };
    file::put(&mut write, &row(id, MARKER), &text).await.unwrap();
    let decision = DecisionId(id.0);
    let content = serde_json::json!({ "blocks": [MARKER] });
    draft::put(&mut write, &Draft { decision, file: id, content, inputs_hash: None }, moment().now)
        .await
        .unwrap();
    setting::put(&mut write, "searches", &vec![MARKER]).await.unwrap();
    let job = PrintJob {
        job: id.0,
        letter: ChangeId(id.0),
        file: id,
        file_hash: Hash::of(MARKER.as_bytes()),
        pages: 3,
        printer: "Etage 2".to_owned(),
        copies: 1,
        sides: None,
        tray: None,
        account: "m.dornbusch".to_owned(),
        started_at: moment().now,
        state: "failed".to_owned(),
        spooler_job: None,
        reason: Some(format!("Papierstau bei {MARKER}")),
        came_out: None,
        ask: false,
    };
    print_job::put(&mut write, &job).await.unwrap();
    write.commit().await.unwrap();
}

/// The marker as text, as UTF-16, and inside of base64 at each of its three alignments.
fn needles() -> Vec<Vec<u8>> {
    let utf16 = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut needles = vec![MARKER.as_bytes().to_vec(), utf16];
    for before in 0..3 {
        let whole = [vec![0; before], MARKER.as_bytes().to_vec()].concat();
        let text = STANDARD.encode(&whole).into_bytes();
        // Without the letters that neighbours of the marker take part in.
        needles.push(text[4..text.len() - 4].to_vec());
    }
    needles
}

pub(crate) fn holds(bytes: &[u8]) -> bool {
    needles().iter().any(|needle| {
        let (first, length) = (needle[0], needle.len());
        (0..bytes.len().saturating_sub(length - 1))
            .any(|at| bytes[at] == first && &bytes[at..at + length] == needle.as_slice())
    })
}

/// Files below `folder` that hold the marker.
pub(crate) fn readable(folder: &Path) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if holds(&std::fs::read(&path).unwrap()) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn the_search_finds_the_marker_in_each_of_its_forms() {
    let folder = tempfile::tempdir().unwrap();
    let forms = [
        format!("vorher {MARKER} nachher").into_bytes(),
        format!("x{MARKER}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        STANDARD.encode(format!("a{MARKER}b")).into_bytes(),
        STANDARD.encode(format!("ab{MARKER}")).into_bytes(),
        STANDARD.encode(format!("abc{MARKER}abc")).into_bytes(),
    ];
    for (at, form) in forms.iter().enumerate() {
        std::fs::write(folder.path().join(at.to_string()), form).unwrap();
    }
    assert_eq!(readable(folder.path()).len(), forms.len());
}

#[tokio::test]
async fn no_file_of_the_cache_holds_a_readable_word_while_open_or_closed() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::generate().unwrap();
    let store = cache(folder.path(), &key).await;
    plant(&store, FileId(Uuid::from_u128(1))).await;
    let blob = Hash::of(MARKER.repeat(20_000).as_bytes());
    assert!(
        blob::read(&store, blob).await.unwrap().is_some_and(|bytes| holds(&bytes)),
        "with the key it is there"
    );
    assert_eq!(readable(folder.path()), Vec::<String>::new(), "while open");
    store.close().await;
    assert_eq!(readable(folder.path()), Vec::<String>::new(), "after closing");
}
