//! How long the queue takes over 20,000 files in the encrypted cache: p50, p95 and the longest of 200 answers each.
//! `cargo run --release -p koffer-store --example queue_speed`

#![allow(clippy::print_stdout, reason = "a measurement is read by a person")]

use koffer_casework::FileId;
use koffer_casework::case::Standing;
use koffer_casework::procedure::Procedure;
use koffer_store::Store;
use koffer_store::file::{self, FileRow, FileText};
use koffer_store::queue::{self, Due, List, Order, Question};
use koffer_vault::CacheKey;
use std::time::{Duration, Instant};
use uuid::Uuid;

const FILES: u32 = 20_000;
const ANSWERS: usize = 200;
const FIRST: [&str; 8] = ["Ayşe", "Łukasz", "Änne", "Őrs", "Søren", "Hedwig", "Kaʻiulani", "Jürgen"];
const SYLLABLES: [&str; 12] =
    ["quit", "ten", "kies", "lack", "dorn", "busch", "wie", "sen", "grund", "ahl", "müh", "groß"];
const STANDINGS: [Standing; 5] =
    [Standing::New, Standing::InReview, Standing::AwaitingPapers, Standing::ToPost, Standing::Posted];
const PROCEDURES: [&str; 4] =
    ["grundsicherung", "hilfe_zum_lebensunterhalt", "kita_vormerkung", "beteiligung"];

/// A plain sequence of numbers (Knuth's multiplier): the same files in every run.
fn spread(at: u32, over: usize, salt: u32) -> usize {
    (at.wrapping_add(salt).wrapping_mul(2_654_435_761) >> 7) as usize % over
}

fn row(at: u32) -> (FileRow, FileText) {
    let syllable = |salt| SYLLABLES[spread(at, SYLLABLES.len(), salt)];
    let surname = format!("{}{}{}", syllable(1), syllable(77), syllable(4_001));
    let name = format!("{surname}, {}", FIRST[spread(at, FIRST.len(), 9)]);
    let day = |salt| {
        let start = jiff::civil::date(2026, 10, 1);
        start.checked_add(jiff::Span::new().days(spread(at, 120, salt) as i64)).unwrap_or(start)
    };
    let row = FileRow {
        file: FileId(Uuid::from_u128(u128::from(at))),
        number: format!("50-GA-2026-17-{at:05}"),
        name: name.clone(),
        others: at % 2,
        born: Some(1940),
        procedure: Procedure::from_name(PROCEDURES[spread(at, 4, 5)]).unwrap_or(Procedure::Grundsicherung),
        matter: "Erstantrag".to_owned(),
        standing: STANDINGS[spread(at, STANDINGS.len(), 6)],
        due_day: (!at.is_multiple_of(9)).then(|| day(3)),
        follow_up_day: at.is_multiple_of(11).then(|| day(8)),
        assignee: (!at.is_multiple_of(13)).then(|| format!("clerk{}", spread(at, 80, 2))),
        holder: None,
        received_day: day(12),
        urgent: false,
        restricted: false,
        papers: true,
        notes: true,
        contested: 0,
        set_aside: 0,
        pending: false,
        closed: at.is_multiple_of(17),
    };
    let notes =
        format!("Anruf von {name}: Mietvertrag und Kontoauszug fehlen noch, Rückruf vereinbart. {surname}");
    (row, FileText { notes, other: format!("Quellgasse {at}, 44777 Lindbrück; rentenbescheid-{at}.pdf") })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::create(folder.path(), &CacheKey::generate()?).await?;
    let start = Instant::now();
    for first in (0..FILES).step_by(500) {
        let mut write = store.begin().await?;
        for at in first..first + 500 {
            let (row, text) = row(at);
            file::put(&mut write, &row, &text).await?;
        }
        write.commit().await?;
    }
    println!("{FILES} rows written in {:?}", start.elapsed());

    let all = Question {
        list: List::Team,
        account: "clerk7".into(),
        today: jiff::civil::date(2026, 11, 24),
        text: None,
        procedure: None,
        standing: None,
        due: None,
        with_closed: false,
        order: Order::Due,
        descending: false,
    };
    let text = |typed: &str| Question { text: Some(typed.to_owned()), with_closed: true, ..all.clone() };
    let questions = [
        ("mine", Question { list: List::Mine, ..all.clone() }, 0),
        ("due", Question { list: List::Due, ..all.clone() }, 0),
        ("follow-up", Question { list: List::FollowUp, ..all.clone() }, 0),
        ("unassigned", Question { list: List::Unassigned, ..all.clone() }, 0),
        ("team, first page", all.clone(), 0),
        ("team, last page", all.clone(), 18_000),
        ("team by due, falling", Question { descending: true, ..all.clone() }, 0),
        ("team by name, in the middle", Question { order: Order::Name, ..all.clone() }, 9_000),
        ("team by procedure", Question { order: Order::Procedure, ..all.clone() }, 9_000),
        ("team by standing", Question { order: Order::Standing, ..all.clone() }, 9_000),
        (
            "team by receipt, falling",
            Question { order: Order::Received, descending: true, ..all.clone() },
            9_000,
        ),
        ("filter: this week", Question { due: Some(Due::ThisWeek), ..all.clone() }, 0),
        ("filter: in review", Question { standing: Some(Standing::InReview), ..all.clone() }, 0),
        ("filter: procedure", Question { procedure: Some(Procedure::Grundsicherung), ..all.clone() }, 0),
        ("search: a name", text("quittenkies"), 0),
        ("search: two letters", text("qu"), 0),
        ("search: in every file", text("mietv"), 0),
        ("search: two words", text("groß lukasz"), 0),
        ("search: a number", text("50-GA-2026-17-01234"), 0),
        ("search: nothing", text("xylophon"), 0),
    ];
    println!("{:<30} {:>9} {:>9} {:>9}   rows of", "", "p50", "p95", "longest");
    let mut read = store.reading().await?;
    for (name, question, offset) in questions {
        let mut took: Vec<Duration> = Vec::with_capacity(ANSWERS);
        let (mut rows, mut total) = (0, 0);
        for _ in 0..ANSWERS {
            let start = Instant::now();
            rows = queue::rows(&mut read, &question, offset, 60).await?.len();
            total = queue::groups(&mut read, &question).await?.total();
            took.push(start.elapsed());
        }
        took.sort_unstable();
        let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)];
        println!("{name:<30} {:>9.1?} {:>9.1?} {:>9.1?}   {rows} of {total}", at(50), at(95), at(100));
    }
    Ok(())
}
