//! `letter render` and `letter verify` as a person at a terminal meets them.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn cli(args: &[&str], files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aktenkoffer-cli")).arg("letter").args(args).args(files).output().unwrap()
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/letters").join(name)
}

fn render(input: &Path, output: &Path, more: &[&str]) -> Output {
    let mut args = vec!["render", "-o", output.to_str().unwrap()];
    args.extend(more);
    cli(&args, &[input])
}

#[test]
fn a_letter_is_printed_and_proves_itself() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("a.pdf");
    let done = render(&fixture("ga-bewilligung-paar.json"), &pdf, &[]);
    assert!(done.status.success() && done.stdout.is_empty(), "{done:?}");
    let proof = cli(&["verify"], &[&pdf]);
    let facts: serde_json::Value = serde_json::from_slice(&proof.stdout).unwrap();
    assert_eq!(facts["answer"], "consistent");
    let hash = facts["file_hash"].as_str().unwrap();
    let proof = cli(&["verify", "--against", hash], &[&pdf]);
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&proof.stdout).unwrap()["answer"], "unchanged");
    // One byte behind the end of the file is another file.
    let mut bytes = std::fs::read(&pdf).unwrap();
    bytes.push(b'\n');
    std::fs::write(&pdf, bytes).unwrap();
    let proof = cli(&["verify", "--against", hash], &[&pdf]);
    assert_eq!(proof.status.code(), Some(2));
    assert!(proof.stdout.is_empty());
}

#[test]
fn plain_text_and_large_print_are_the_same_letter() {
    let folder = tempfile::tempdir().unwrap();
    let (text, large) = (folder.path().join("a.txt"), folder.path().join("b.pdf"));
    assert!(render(&fixture("ga-ablehnung.json"), &text, &["--text"]).status.success());
    assert!(render(&fixture("ga-ablehnung.json"), &large, &["--rendition", "grossdruck"]).status.success());
    let text = std::fs::read_to_string(text).unwrap();
    let facts: serde_json::Value = serde_json::from_slice(&cli(&["verify"], &[&large]).stdout).unwrap();
    assert!(text.contains(&format!("Prüfkürzel: {}", facts["code"].as_str().unwrap())));
    assert!(text.contains("Rechtsbehelfsbelehrung\nGegen diesen Bescheid"));
}

#[test]
fn a_batch_has_the_same_bytes_with_one_thread_and_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("all.ndjson");
    let names = ["ga-ablehnung", "ga-aenderung", "ga-anhoerung", "ga-bewilligung-einzeln", "ga-eingang"];
    let lines: Vec<String> = names
        .iter()
        .map(|name| {
            let text = std::fs::read(fixture(&format!("{name}.json"))).unwrap();
            serde_json::from_slice::<serde_json::Value>(&text).unwrap().to_string()
        })
        .collect();
    std::fs::write(&list, lines.join("\n")).unwrap();
    let (one, three) = (folder.path().join("one"), folder.path().join("three"));
    assert!(render(&list, &one, &[]).status.success());
    assert!(render(&list, &three, &["--jobs", "3"]).status.success());
    for number in 1..=names.len() {
        let file = format!("{number:05}.pdf");
        assert!(
            std::fs::read(one.join(&file)).unwrap() == std::fs::read(three.join(&file)).unwrap(),
            "{file}"
        );
    }
    // One bad letter, and nothing is left behind.
    let bad = lines.join("\n").replace("Ablehnung von", "Ablehnung {{Wert}} von");
    std::fs::write(&list, bad).unwrap();
    let none = folder.path().join("none");
    let refused = render(&list, &none, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).starts_with("[1].subject: "), "{refused:?}");
    assert!(!none.exists());
}

#[test]
fn bad_input_is_one_line_that_names_the_field_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("a.json"), folder.path().join("a.pdf"));
    let good = std::fs::read_to_string(fixture("ga-eingang.json")).unwrap();
    for (from, to, says) in [
        ("\"subject\"", "\"subjekt\"", "subjekt: unbekanntes Feld"),
        ("\"lindbrueck\"", "\"atlantis\"", "sender.pack: "),
        ("Im Winkel 5", "Im Winkel \u{4e2d}", "recipient.lines[2]: "),
        ("\"block\": \"salutation\"", "\"block\": \"anrede\"", "body[0].block: "),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        std::fs::write(&input, bad).unwrap();
        let refused = render(&input, &output, &[]);
        assert_eq!(refused.status.code(), Some(2), "{from}");
        let line = String::from_utf8(refused.stderr).unwrap();
        assert!(line.starts_with(says) && line.trim_end().lines().count() == 1, "{line}");
        assert!(refused.stdout.is_empty());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was left behind");
    }
}

#[test]
fn a_pack_from_a_folder_is_the_bundled_one_if_it_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/lindbrueck");
    let (one, two) = (folder.path().join("1.pdf"), folder.path().join("2.pdf"));
    assert!(render(&fixture("ga-eingang.json"), &one, &[]).status.success());
    assert!(render(&fixture("ga-eingang.json"), &two, &["--pack", pack.to_str().unwrap()]).status.success());
    assert!(std::fs::read(one).unwrap() == std::fs::read(two).unwrap());
}
