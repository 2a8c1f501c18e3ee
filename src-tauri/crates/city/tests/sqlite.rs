//! Every story over real HTTP on SQLite, and the program itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a story that cannot go on fails"
)]

#[expect(unreachable_pub, reason = "one module, shared by two test programs")]
mod story;

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

macro_rules! on_sqlite {
    ($($name:ident),+ $(,)?) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                story::stories::$name(None).await;
            }
        )+
    };
}

stories!(on_sqlite);

/// `koffer-city` as a person or a script uses it, up to its end by SIGTERM.
#[cfg(unix)]
#[test]
fn the_program_founds_serves_and_ends_when_asked() {
    let temp = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_koffer-city"))
            .args(arguments)
            .current_dir(temp.path())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        (done.status.success(), text(&done.stdout), text(&done.stderr))
    };
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/lindbrueck");
    let (founded, root_key, _) = run(&["new", "city", "--pack", pack]);
    assert!(founded && root_key.contains("\"seed\""));
    let (again, _, reason) = run(&["new", "city", "--pack", pack]);
    assert!(!again && reason.contains("already"), "{reason}");
    let person = ["--name", "m.dornbusch", "--role", "clerk", "--department", "sozialamt"];
    assert!(run(&[&["account", "add", "city"], person.as_slice()].concat()).0);
    let (made, code, _) = run(&["code", "city", "--account", "m.dornbusch"]);
    assert!(made && code.len() == 14, "{code}");
    assert!(!run(&["code", "city", "--account", "niemand"]).0);

    let mut serving = Command::new(env!("CARGO_BIN_EXE_koffer-city"))
        .args(["serve", "city", "--listen", "127.0.0.1:0"])
        .current_dir(temp.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(serving.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").expect(&line).to_owned();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let asked = story::wire::Request { method: "GET", path: "/openapi.json", session: None, body: &[] };
    let document = runtime.block_on(story::wire::send(&address, asked)).unwrap();
    assert!(String::from_utf8_lossy(&document).contains("/v1/push"));
    let ended = Command::new("kill").args(["-TERM", &serving.id().to_string()]).status().unwrap();
    assert!(ended.success());
    assert!(serving.wait().unwrap().success());
    let (sound, findings, _) = run(&["check", "city"]);
    assert!(sound && findings.contains("\"brokenAt\":null"), "{findings}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invented_applications_arrive_like_real_ones_and_once() {
    let mut town = story::Town::found(None).await;
    let mut verdicts = Vec::new();
    for _ in 0..2 {
        let mut say = |line: &str| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            verdicts.push((line["verdict"].as_str().unwrap().to_owned(), line["again"] == true));
            Ok(())
        };
        town.city.demonstrate(&town.folder(), 1, 40, &mut say).await.unwrap();
    }
    assert_eq!(verdicts.len(), 80);
    assert!(verdicts.iter().all(|(verdict, _)| verdict.starts_with("angenommen")), "{verdicts:?}");
    assert!(verdicts[..40].iter().all(|(_, again)| !again) && verdicts[40..].iter().all(|(_, again)| *again));
    let findings = town.city.check().await.unwrap();
    assert!(findings.is_sound() && findings.files == 40 && findings.blobs > 0, "{findings:?}");
    town.stop().await;
}
