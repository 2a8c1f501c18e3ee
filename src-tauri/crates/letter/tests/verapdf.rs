//! The letters before independent judges: veraPDF (PDF/A-2a and PDF/UA-1), qpdf, poppler.
//!
//! Runs with `--features verapdf` and `KOFFER_VERAPDF_LIB` naming a folder with the jars of `tests/verapdf/pom.xml`;
//! it needs `java`, `qpdf`, `pdfinfo` and `pdftotext`. Every fixture is judged in both renditions, and as a draft with
//! a gap: one PASS line per file and profile is demanded, so a file that was not looked at is noticed.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use koffer_letter::{Block, Content, Press, Rendition, content::inline};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{contents, pack_of};

/// Renders all fixtures in all renditions into `folder`.
fn print_all(folder: &Path) -> Vec<(PathBuf, Content)> {
    let mut files = Vec::new();
    let mut press = Press::new();
    for (name, content) in contents() {
        let mut gap = content.clone();
        gap.draft = true;
        gap.subject = "Entwurf mit {{Nummer}}".into();
        let large = Content { rendition: Rendition::Grossdruck, ..content.clone() };
        for (kind, content) in [("standard", content), ("grossdruck", large), ("entwurf", gap)] {
            let path = folder.join(format!("{name}.{kind}.pdf"));
            std::fs::write(&path, press.render(&content, &pack_of(&content)).unwrap().pdf).unwrap();
            files.push((path, content));
        }
    }
    files
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn every_letter_passes_both_profiles() {
    let jars = std::env::var_os("KOFFER_VERAPDF_LIB")
        .expect("KOFFER_VERAPDF_LIB names the folder of veraPDF's jars");
    let folder = tempfile::tempdir().unwrap();
    let files = print_all(folder.path());
    for profile in ["2a", "ua1"] {
        let verdict = run(Command::new("java")
            .arg("-cp")
            .arg(Path::new(&jars).join("*"))
            .args(["org.verapdf.apps.GreenfieldCliWrapper", "-f", profile, "--format", "text", "-v"])
            .arg(folder.path()));
        for (path, _) in &files {
            let name = path.file_name().unwrap().to_string_lossy();
            let line = verdict.lines().find(|line| line.contains(&*name)).unwrap_or("not judged");
            assert!(line.starts_with("PASS"), "{profile} {name}: {line}\n{verdict}");
        }
    }
}

#[test]
fn qpdf_finds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for (path, _) in print_all(folder.path()) {
        let output = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
        assert!(output.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&output.stderr));
    }
}

/// What the structure must say, in its order.
fn expected(content: &Content) -> Vec<String> {
    let mut out = vec![inline::plain(&content.subject)];
    for block in &content.body {
        match block {
            Block::Salutation(text) => out.push(inline::plain(&text.text)),
            Block::Heading(heading) => out.push(inline::plain(&heading.text)),
            Block::Paragraph(paragraph) => {
                out.extend(inline::plain(&paragraph.text).split('\n').map(str::to_owned))
            }
            Block::List(list) => out.extend(list.items.iter().map(|item| inline::plain(item))),
            Block::Table(table) => {
                out.extend(table.rows.iter().flatten().filter(|cell| !cell.is_empty()).cloned())
            }
            Block::Calculation(sheet) => {
                for person in &sheet.of.personen {
                    let cents = koffer_letter::german::cents(&person.leistung).unwrap();
                    out.push(koffer_letter::german::amount(cents));
                }
            }
            Block::RemedyNotice(text) => {
                out.push("Rechtsbehelfsbelehrung".into());
                out.extend(inline::plain(&text.text).split('\n').map(str::to_owned));
            }
            Block::Signature(signature) => out.extend(signature.lines.iter().cloned()),
            Block::PageBreak(_) => {}
        }
    }
    out
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{2060}')).collect()
}

#[test]
fn a_screen_reader_hears_the_content_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in print_all(folder.path()) {
        let told = run(Command::new("pdfinfo").arg("-struct-text").arg(&path));
        let heard: String = told
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with('"') && line.ends_with('"') && line.len() > 1)
            .map(|line| &line[1..line.len() - 1])
            .collect();
        let heard = squeezed(&heard);
        let mut rest = heard.as_str();
        for wanted in expected(&content.normalized()) {
            let wanted = squeezed(&wanted);
            let at = rest
                .find(&wanted)
                .unwrap_or_else(|| panic!("{}: „{wanted}“ is not heard in its place", path.display()));
            rest = &rest[at + wanted.len()..];
        }
    }
}

#[test]
fn what_stands_in_the_window_and_on_the_margins_follows_din_5008() {
    const MM: f32 = 72.0 / 25.4;
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in print_all(folder.path()) {
        let boxes = run(Command::new("pdftotext").args(["-bbox", "-f", "1", "-l", "1"]).arg(&path).arg("-"));
        let words: Vec<(f32, f32, f32, f32, String)> = boxes
            .lines()
            .filter_map(|line| {
                let value = |name: &str| {
                    line.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse::<f32>().ok()
                };
                let text = line.split('>').nth(1)?.split('<').next()?.to_owned();
                Some((
                    value("xMin")? / MM,
                    value("yMin")? / MM,
                    value("xMax")? / MM,
                    value("yMax")? / MM,
                    text,
                ))
            })
            .collect();
        assert!(!words.is_empty(), "{}", path.display());
        for (left, _, right, bottom, text) in &words {
            assert!(
                *left >= 24.8 && *right <= 190.3 && *bottom <= 292.0,
                "{}: {text} on the margin",
                path.display()
            );
        }
        if content.rendition == Rendition::Grossdruck {
            continue;
        }
        let last = content.recipient.lines.last().unwrap().split(' ').next().unwrap().to_owned();
        let place =
            words.iter().filter(|word| word.4 == last && word.0 < 105.0 && word.1 > 60.0).collect::<Vec<_>>();
        let (left, top, right, bottom, _) =
            place.first().unwrap_or_else(|| panic!("{}: {last}", path.display()));
        // The window: 20 to 105 mm from the left, 45 to 90 mm from the top.
        assert!(
            *left >= 20.0 && *right <= 105.0 && *top >= 62.0 && *bottom <= 91.0,
            "{}: address",
            path.display()
        );
        let subject = content.subject.split(' ').next().unwrap();
        let subject = words.iter().find(|word| word.4 == subject && word.1 > 95.0).unwrap();
        assert!(subject.1 >= 98.0 && subject.1 <= 112.0, "{}: subject at {} mm", path.display(), subject.1);
        let reference = words.iter().find(|word| word.4 == "Aktenzeichen").unwrap();
        assert!(
            (reference.0 - 125.0).abs() < 0.3 && reference.1 >= 50.0,
            "{}: information block",
            path.display()
        );
    }
}
