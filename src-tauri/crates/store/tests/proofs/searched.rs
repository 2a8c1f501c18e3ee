//! Lists and search: what a person types finds what a form says, and pages follow on each other.

use crate::desk::{cache, row};
use koffer_casework::FileId;
use koffer_store::file::{self, FileText};
use koffer_store::queue::{self, Due, List, Order, Question};
use koffer_store::{Store, StoreError};
use koffer_vault::CacheKey;
use uuid::Uuid;

fn question(text: Option<&str>) -> Question {
    Question {
        list: List::Team,
        account: "m.dornbusch".into(),
        today: "2026-11-24".parse().unwrap(),
        text: text.map(str::to_owned),
        procedure: None,
        standing: None,
        due: None,
        with_closed: false,
        order: Order::Due,
        descending: false,
    }
}

const NAMES: [&str; 8] = [
    "Müller, Jürgen",
    "Łukaszewicz, Żaneta",
    "Groß-Weißenfels, Änne",
    "Öztürk, Ayşe",
    "Ağbaba, Őrs",
    "O’Neill, Kaʻiulani",
    "Đoković, Søren",
    "I, Bo",
];

async fn filled(store: &Store) {
    let mut write = store.begin().await.unwrap();
    for (at, name) in NAMES.iter().enumerate() {
        let mut row = row(FileId(Uuid::from_u128(at as u128)), name);
        row.number = format!("50-GA-2026-17-{at:04}");
        row.due_day = (at > 0).then(|| format!("2026-11-{:02}", 20 + at).parse().unwrap());
        let text = FileText { notes: format!("Mietvertrag fehlt {at}"), other: "Kontoauszug.pdf".to_owned() };
        file::put(&mut write, &row, &text).await.unwrap();
    }
    write.commit().await.unwrap();
}

async fn found(store: &Store, text: &str) -> Result<Vec<usize>, StoreError> {
    let mut read = store.reading().await?;
    let rows = queue::rows(&mut read, &question(Some(text)), 0, 50).await?;
    let mut found: Vec<usize> = rows.iter().map(|row| row.file.0.as_u128() as usize).collect();
    found.sort_unstable();
    Ok(found)
}

#[tokio::test]
async fn what_is_typed_finds_what_the_form_says() -> Result<(), StoreError> {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    filled(&store).await;
    for (typed, expected) in [
        ("müller", vec![0]),
        ("muller", vec![0]),
        ("Mueller", vec![0]),
        ("mül", vec![0]),
        ("mue", vec![0]),
        ("lukasz", vec![1]),
        ("ŁUKASZ", vec![1]),
        ("zaneta", vec![1]),
        ("weissen", vec![2]),
        ("WEIẞEN", vec![2]),
        ("aenne gross", vec![2]),
        ("oztur", vec![3]),
        ("oezt", vec![3]),
        ("ayse", vec![3]),
        ("agbaba ors", vec![4]),
        ("o'nei", vec![5]),
        ("oneill", vec![5]),
        ("kaiulani", vec![5]),
        ("dokovic soren", vec![6]),
        ("bo", vec![7]),
        ("50-GA-2026-17-0003", vec![3]),
        ("17-0003", vec![3]),
        ("mietv", (0..8).collect()),
        ("mu\u{308}ller", vec![0]),
        ("kontoauszug.pdf o\u{308}zt", vec![3]),
        ("müller fehlt nicht", vec![]),
        ("\"OR\" (", vec![4]),
        ("* NEAR/2 ^", vec![]),
    ] {
        assert_eq!(found(&store, typed).await?, expected, "{typed}");
    }
    Ok(())
}

#[tokio::test]
async fn an_updated_row_is_found_by_its_new_words_only() -> Result<(), StoreError> {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    filled(&store).await;
    let mut write = store.begin().await?;
    let renamed = row(FileId(Uuid::from_u128(0)), "Meier, Jürgen");
    file::put(&mut write, &renamed, &FileText::default()).await?;
    write.commit().await?;
    assert_eq!(found(&store, "meier").await?, [0]);
    assert_eq!(found(&store, "müller").await?, [] as [usize; 0]);
    Ok(())
}

#[tokio::test]
async fn pages_follow_on_each_other_in_every_order_and_groups_add_up() -> Result<(), StoreError> {
    let folder = tempfile::tempdir().unwrap();
    let store = cache(folder.path(), &CacheKey::generate().unwrap()).await;
    filled(&store).await;
    let mut read = store.reading().await?;
    for order in [Order::Due, Order::Name, Order::Procedure, Order::Standing, Order::Received] {
        for descending in [false, true] {
            let question = Question { order, descending, ..question(None) };
            let whole = queue::rows(&mut read, &question, 0, 100).await?;
            assert_eq!(whole.len(), NAMES.len());
            let mut paged = Vec::new();
            for offset in (0..9).step_by(3) {
                paged.extend(queue::rows(&mut read, &question, offset, 3).await?);
            }
            assert_eq!(paged, whole, "{order:?} {descending}");
        }
    }
    let whole = queue::rows(&mut read, &question(None), 0, 100).await?;
    assert_eq!(whole.last().and_then(|row| row.due_day), None, "without a due day comes last");
    assert!(whole[..7].is_sorted_by_key(|row| row.due_day));
    let groups = queue::groups(&mut read, &question(None)).await?;
    assert_eq!((groups.overdue, groups.this_week, groups.later, groups.none), (3, 4, 0, 1));
    for (due, size) in [(Due::Overdue, 3), (Due::ThisWeek, 4), (Due::Later, 0), (Due::None, 1)] {
        let question = Question { due: Some(due), ..question(None) };
        assert_eq!(queue::rows(&mut read, &question, 0, 100).await?.len(), size, "{due:?}");
    }
    assert_eq!(queue::similar(&mut read, "Mülheim").await?.as_deref(), Some("Müller, Jürgen"));
    Ok(())
}
