//! A process that ends in the middle of a write: the last confirmed save is there, nothing half is, the cache opens.
//!
//! The child is this test binary again, running the one ignored test below, and is really killed (SIGKILL) or aborts itself.

use crate::desk::{add_note, cache, moment, note};
use crate::marker;
use koffer_casework::change::{Add, Body, Context};
use koffer_casework::{DeviceNumber, FileId, Hash};
use koffer_store::{Store, StoreError, author, blob, identity, index, number, outbox};
use koffer_vault::CacheKey;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use uuid::Uuid;

const FOLDER: &str = "KOFFER_PROOF_FOLDER";
const TASK: &str = "KOFFER_PROOF_TASK";
const KEY: [u8; 32] = [0x5a; 32];
/// Steps of one use case, each of which the child may not survive.
const STEPS: usize = 8;

fn file() -> FileId {
    FileId(Uuid::from_u128(1))
}

const ARGUMENTS: [&str; 5] = ["--exact", "killed::child", "--ignored", "--nocapture", "--test-threads=1"];

fn start(folder: &Path, task: &str) -> Child {
    run(Command::new(std::env::current_exe().unwrap()).args(ARGUMENTS), folder, task)
}

fn run(command: &mut Command, folder: &Path, task: &str) -> Child {
    command.env(FOLDER, folder).env(TASK, task).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lines by which the child confirms a save, until it ends.
fn confirmed(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("confirmed ").map(|(_, what)| what.to_owned()))
}

fn confirm(what: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "confirmed {what}").unwrap();
    out.flush().unwrap();
}

async fn notes(store: &Store) -> Vec<String> {
    let mut read = store.reading().await.unwrap();
    let (case, _) = index::case(&mut read, file()).await.unwrap();
    case.notes.into_iter().map(|note| note.text).collect()
}

async fn try_note(store: &Store, text: &str) -> Result<(), StoreError> {
    let mut write = store.begin().await?;
    let identity = identity::get(&mut write).await?.unwrap();
    let body = Body::Add(Box::new(Add::Note { text: text.to_owned() }));
    author::write(&mut write, &identity, file(), &body, Context::default(), moment(), None).await?;
    write.commit().await
}

#[tokio::test]
#[ignore = "the child of the other tests here; alone it has nothing to do"]
async fn child() {
    let (Some(folder), Ok(task)) = (std::env::var_os(FOLDER), std::env::var(TASK)) else { return };
    let folder = Path::new(&folder);
    let key = CacheKey::from_bytes(KEY);
    if task == "plant" {
        let store = Store::open(folder, &key).await.unwrap();
        marker::plant(&store, file()).await;
        confirm("planted");
        std::future::pending::<()>().await;
    }
    let store = Store::open(folder, &key).await.unwrap();
    if task == "endless" {
        for at in 0.. {
            note(&store, file(), &at.to_string()).await;
            confirm(&at.to_string());
        }
    }
    if task == "fill" {
        for at in 0.. {
            if let Err(refused) = try_note(&store, &at.to_string().repeat(9_000)).await {
                assert!(matches!(refused, StoreError::DiskFull | StoreError::Database(_)), "{refused:?}");
                assert_eq!(notes(&store).await.len(), at, "reading goes on");
                return;
            }
            confirm(&at.to_string());
        }
    }
    let last: usize = task.parse().unwrap();
    let mut done = 0;
    let mut step = || {
        if done == last {
            std::process::abort();
        }
        done += 1;
    };
    step();
    let laid = blob::lay(&store, file(), b"%PDF Bescheid".to_vec()).await.unwrap();
    step();
    let mut write = store.begin().await.unwrap();
    step();
    number::next(&mut write, "50-GA", 2026, DeviceNumber(17)).await.unwrap();
    step();
    add_note(&mut write, file(), "eingefroren").await;
    step();
    blob::put(&mut write, laid, false).await.unwrap();
    step();
    write.commit().await.unwrap();
    confirm("saved");
    step();
    store.close().await;
    step();
}

#[tokio::test]
async fn an_abort_at_any_step_leaves_all_or_nothing() {
    for last in 0..=STEPS {
        let folder = tempfile::tempdir().unwrap();
        let key = CacheKey::from_bytes(KEY);
        let store = cache(folder.path(), &key).await;
        note(&store, file(), "vorher").await;
        store.close().await;

        let mut child = start(folder.path(), &last.to_string());
        let saved = confirmed(&mut child).count() == 1;
        let ended = child.wait().unwrap();
        assert_eq!(ended.success(), last == STEPS, "the child aborts at step {last} of {STEPS}");
        assert_eq!(saved, last >= 6, "step {last}");

        let store = Store::open(folder.path(), &key).await.unwrap();
        store.check().await.unwrap();
        let expected: &[&str] = if saved { &["vorher", "eingefroren"] } else { &["vorher"] };
        assert_eq!(notes(&store).await, expected, "step {last}");
        let letter = blob::read(&store, Hash::of(b"%PDF Bescheid")).await.unwrap();
        assert_eq!(letter.is_some(), saved, "a blob counts when its row does, and then its bytes are there");
        let mut write = store.begin().await.unwrap();
        let next = number::next(&mut write, "50-GA", 2026, DeviceNumber(17)).await.unwrap();
        assert_eq!(next.as_str(), if saved { "50-GA-2026-17-0002" } else { "50-GA-2026-17-0001" });
    }
}

#[tokio::test]
async fn what_was_confirmed_before_a_kill_is_there_without_a_gap() {
    for survived in [1, 2, 7, 23] {
        let folder = tempfile::tempdir().unwrap();
        let key = CacheKey::from_bytes(KEY);
        cache(folder.path(), &key).await.close().await;
        let mut child = start(folder.path(), "endless");
        let mut lines = confirmed(&mut child);
        let seen: Vec<String> = lines.by_ref().take(survived).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        let confirmed: Vec<String> = seen.into_iter().chain(lines).collect();

        let store = Store::open(folder.path(), &key).await.unwrap();
        store.check().await.unwrap();
        let kept = notes(&store).await;
        assert_eq!(kept, (0..kept.len()).map(|at| at.to_string()).collect::<Vec<_>>(), "no gap");
        assert!(kept.len() >= confirmed.len(), "{} kept of {} confirmed", kept.len(), confirmed.len());
        assert!(kept.len() <= confirmed.len() + 1, "at most the one whose confirmation was cut off");
        let mut read = store.reading().await.unwrap();
        assert_eq!(outbox::count(&mut read).await.unwrap(), kept.len() as u64, "and all of it still waits");
    }
}

/// The limit on the size of a file stands for the disk: a file beyond 2 MiB takes nothing more.
#[cfg(unix)]
#[tokio::test]
async fn a_disk_that_takes_no_more_loses_nothing_that_was_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let key = CacheKey::from_bytes(KEY);
    cache(folder.path(), &key).await.close().await;
    let limited = "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\"";
    let mut shell = Command::new("sh");
    let command = shell.args(["-c", limited]).arg(std::env::current_exe().unwrap()).args(ARGUMENTS);
    let mut child = run(command, folder.path(), "fill");
    let confirmed = confirmed(&mut child).count();
    assert!(child.wait().unwrap().success(), "the refusal is a typed error, and reading goes on");
    assert!(confirmed > 10, "{confirmed}");
    let store = Store::open(folder.path(), &key).await.unwrap();
    store.check().await.unwrap();
    assert_eq!(notes(&store).await.len(), confirmed);
    note(&store, file(), "wieder Platz").await;
    assert_eq!(notes(&store).await.len(), confirmed + 1);
}

#[tokio::test]
async fn no_file_holds_a_readable_word_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    cache(folder.path(), &CacheKey::from_bytes(KEY)).await.close().await;
    let mut child = start(folder.path(), "plant");
    assert_eq!(confirmed(&mut child).next().as_deref(), Some("planted"));
    assert_eq!(marker::readable(folder.path()), Vec::<String>::new(), "while the other process has it open");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(marker::readable(folder.path()), Vec::<String>::new(), "after the kill");
    let store = Store::open(folder.path(), &CacheKey::from_bytes(KEY)).await.unwrap();
    assert_eq!(notes(&store).await, [marker::MARKER], "and with the key it is there");
}
