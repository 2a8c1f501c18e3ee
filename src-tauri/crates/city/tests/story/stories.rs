//! What holds over real HTTP, told once and run on SQLite and on PostgreSQL.

use super::desk::Desk;
use super::{ANSWERS, Town, application, pack, wire};
use jiff::Timestamp;
use koffer_casework::case::Objection;
use koffer_casework::change::{Add, Assign, Body, Freeze, Open, Outcome};
use koffer_casework::lease::Epoch;
use koffer_casework::number::Number;
use koffer_casework::procedure::Procedure;
use koffer_casework::{ChangeId, DecisionId, FileId, Hash, chain};
use koffer_city::admin::found::{self, Founding};
use koffer_city::keys::RootKey;
use koffer_city::{Backend, Folder};
use koffer_protocol::{Answer, CHUNK, LeaseAnswer, Quarantine, Refusal, Standing};
use uuid::Uuid;

type Database = Option<String>;

const FIRST: Option<Epoch> = Some(Epoch { generation: 1, n: 1 });

fn note(text: &str) -> Body {
    Body::Add(Box::new(Add::Note { text: text.into() }))
}

fn code(no: Result<impl Sized, wire::No>) -> (u16, String) {
    no.err().expect("a no")
}

fn no(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

fn freeze() -> Body {
    Body::Freeze(Box::new(Freeze {
        decision: DecisionId(Uuid::now_v7()),
        number: Number::new("50-GA", 2026, koffer_casework::DeviceNumber(2), 1),
        outcome: Outcome::Grant,
        from: Some("2026-11".into()),
        to: Some("2027-10".into()),
        provisional: false,
        day: "2026-11-24".parse().unwrap(),
        content_hash: Hash::ZERO,
        file_hash: Hash::ZERO,
        content_blob: Hash::ZERO,
        inputs_hash: Hash::ZERO,
        pack_hash: Hash::ZERO,
        law_hash: Hash::ZERO,
        needs_countersign: false,
        calculation: None,
    }))
}

fn ids(all: &[koffer_protocol::Delivered]) -> Vec<ChangeId> {
    all.iter().map(|one| one.change.read_header().unwrap().change_id).collect()
}

pub async fn a_device_comes_in_with_a_code_once_and_with_its_key_ever_after(database: Database) {
    let mut town = Town::found(database).await;
    let given = town.city.issue_code("ada").await.unwrap();
    let mut desk = Desk::new(&town.address, "ada");
    assert_eq!(code(desk.enrol("AAAA-BBBB-CCCC").await), no(403, "wrongCode"));
    let enrolled = desk.enrol(&given.expose().to_lowercase()).await.unwrap();
    assert_eq!(enrolled.device.0, 2, "the first number of the block is the city's own");
    assert_eq!(desk.known().device(enrolled.device).unwrap().account.0, "ada");
    let mut second = Desk::new(&town.address, "ada");
    assert_eq!(code(second.enrol(given.expose()).await), no(403, "wrongCode"));

    assert_eq!(code(desk.hello(0, Hash::ZERO).await), no(401, "loginEnded"));
    desk.open_session().await.unwrap();
    assert_eq!(desk.hello(0, Hash::ZERO).await.unwrap().standing, Standing::Same);
    second.device = desk.device;
    assert_eq!(code(second.open_session().await).0, 401, "another key opens nothing");
    assert_eq!(code(desk.answer("00".repeat(32)).await).0, 401, "a nonce that was never asked for");

    let law = desk.known().law;
    assert_eq!(Hash::of(&desk.get(&format!("/v1/documents/{law}")).await.unwrap()), law);
    assert_eq!(desk.get(&format!("/v1/documents/{}", desk.known().pack)).await.unwrap(), pack().bytes());
    town.stop().await;
}

pub async fn five_wrong_tries_end_a_code(database: Database) {
    let mut town = Town::found(database).await;
    let given = town.city.issue_code("ada").await.unwrap();
    let mut desk = Desk::new(&town.address, "ada");
    for _ in 0..5 {
        assert_eq!(code(desk.enrol("AAAA-BBBB-CCCC").await), no(403, "wrongCode"));
    }
    assert_eq!(code(desk.enrol(given.expose()).await), no(403, "wrongCode"));
    town.stop().await;
}

pub async fn what_was_pushed_comes_back_and_both_chains_can_be_recomputed(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    let bo = town.enrol("bo").await;
    let first = ada.write(file, None, &note("eins"), Vec::new());
    let second = ada.write(file, None, &note("zwei"), Vec::new());
    let answers = ada.push(vec![first.clone(), second.clone()]).await.unwrap();
    assert_eq!(answers[0], Answer::Accepted { seq: 2, file_version: 2 });
    assert_eq!(ada.push(vec![second, first]).await.unwrap(), [answers[1].clone(), answers[0].clone()]);

    let (all, seq, head) = bo.pull_all().await;
    assert_eq!((all.len(), seq), (3, 3));
    assert_eq!(head, chain::over(all.iter().map(|one| one.change.header.as_bytes())));
    assert_eq!(all[2].file_chain, head, "the one file's chain is the log's");
    assert_eq!(bo.hello(seq, head).await.unwrap().standing, Standing::Same);
    assert_eq!(ada.hello(0, Hash::ZERO).await.unwrap().known_from_device, 2);
    assert_eq!(code(bo.pull(4, 10).await), no(409, "older"));
    assert!(town.city.check().await.unwrap().is_sound());
    town.stop().await;
}

pub async fn forks_gaps_and_forgeries_are_told_apart(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    ada.tell(file, None, &note("eins")).await;
    let mut copy = ada.clone();
    let missing = ada.write(file, None, &note("zwei"), Vec::new());
    assert_eq!(ada.tell(file, None, &note("drei")).await, Answer::NeedsEarlier { from: 2 });
    ada.push(vec![missing]).await.unwrap();
    let forked = Answer::Refused { reason: Refusal::Forked };
    assert_eq!(copy.tell(file, None, &note("anders")).await, forked);
    let mut forged = ada.write(file, None, &note("vier"), Vec::new());
    forged.signature = "00".repeat(64);
    assert_eq!(ada.push(vec![forged]).await.unwrap(), [Answer::Refused { reason: Refusal::Forged }]);

    // The copy proves the old key, and carries on under a number of its own; the old number is noticed from now on.
    let enrolled = copy.succeed().await.unwrap();
    copy.open_session().await.unwrap();
    assert!(enrolled.device.0 > ada.device.0);
    assert!(matches!(copy.tell(file, None, &note("anders")).await, Answer::Accepted { .. }));
    let mut old = ada.clone();
    let late = old.write(file, None, &note("alte Nummer"), Vec::new());
    let answer = ada.push(vec![late]).await.unwrap().remove(0);
    assert!(matches!(answer, Answer::NeedsEarlier { .. } | Answer::Quarantined { .. }), "{answer:?}");
    town.stop().await;
}

pub async fn a_decision_after_a_new_grant_is_disputed(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    let bo = town.enrol("bo").await;
    let mut lea = town.enrol("lea").await;
    assert!(matches!(ada.take(file).await.unwrap(), LeaseAnswer::Granted { changes } if changes.len() == 1));
    assert!(matches!(ada.take(file).await.unwrap(), LeaseAnswer::Granted { changes } if changes.len() == 1));
    assert_eq!(bo.take(file).await.unwrap(), LeaseAnswer::Held { holder: "ada".into() });
    let renewed = ada.hello(0, Hash::ZERO).await.unwrap().renewed;
    assert_eq!((renewed.len(), renewed[0].file), (1, file));

    let assign = Body::Assign(Assign { account: "bo".into(), reason: "Vertretung".into() });
    assert!(matches!(lea.tell(file, None, &assign).await, Answer::Accepted { .. }));
    let answer = ada.tell(file, FIRST, &freeze()).await;
    assert!(matches!(answer, Answer::Disputed { objection: Objection::StaleEpoch, .. }), "{answer:?}");
    assert!(
        matches!(ada.tell(file, None, &assign).await, Answer::Quarantined { .. }),
        "a clerk assigns nothing"
    );

    // The first contact of the new holder packs the file.
    bo.hello(0, Hash::ZERO).await.unwrap();
    assert_eq!(bo.hello(0, Hash::ZERO).await.unwrap().renewed[0].epoch, Epoch { generation: 1, n: 2 });
    assert!(town.city.check().await.unwrap().is_sound());
    town.stop().await;
}

pub async fn blobs_arrive_in_pieces_go_on_where_they_stopped_and_are_what_their_digest_says(
    database: Database,
) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    let letter: Vec<u8> = (0..CHUNK + 1000).map(|at| (at % 251) as u8).collect();
    let blob = Hash::of(&letter);
    assert_eq!(code(ada.blob_have(file, blob).await), no(404, "noSuchBlob"), "no change names it yet");
    let change = ada.write(file, None, &note("mit Anlage"), vec![blob]);
    ada.push(vec![change]).await.unwrap();
    assert_eq!(ada.blob_have(file, blob).await, Ok(0));
    let size = letter.len();
    assert_eq!(
        code(ada.blob_put(file, blob, size, CHUNK, &letter[CHUNK..]).await),
        no(409, "pieceOutOfOrder")
    );
    ada.blob_put(file, blob, size, 0, &letter[..CHUNK]).await.unwrap();
    ada.blob_put(file, blob, size, 0, &letter[..CHUNK]).await.expect("the same piece again");

    town.stop().await;
    town.start().await;
    ada.address = town.address.clone();
    assert_eq!(ada.blob_have(file, blob).await, Ok(CHUNK as u64));
    assert_eq!(code(ada.blob_get(file, blob, 0).await), no(404, "noSuchBlob"), "half a letter is none");
    let mut wrong = letter[CHUNK..].to_vec();
    wrong[0] ^= 1;
    assert_eq!(code(ada.blob_put(file, blob, size, CHUNK, &wrong).await), no(422, "digestMismatch"));
    assert_eq!(ada.blob_have(file, blob).await, Ok(0));
    ada.blob_put(file, blob, size, 0, &letter[..CHUNK]).await.unwrap();
    ada.blob_put(file, blob, size, CHUNK, &letter[CHUNK..]).await.unwrap();
    let mut got = ada.blob_get(file, blob, 0).await.unwrap();
    assert_eq!(got.len(), CHUNK);
    got.extend(ada.blob_get(file, blob, CHUNK as u64).await.unwrap());
    assert_eq!(Hash::of(&got), blob);
    assert!(ada.blob_get(file, blob, size as u64).await.unwrap().is_empty());
    assert!(town.city.check().await.unwrap().is_sound());
    town.stop().await;
}

pub async fn no_request_gets_a_file_across_the_border(database: Database) {
    let mut town = Town::found(database).await;
    let open = town.arrive(1, "grundsicherung", ANSWERS).await;
    let protected = ANSWERS.replace("\"kontakt\"", "\"anschrift\": {\"auskunftssperre\": true}, \"kontakt\"");
    let restricted = town.arrive(2, "grundsicherung", &protected).await;
    let mut ada = town.enrol("ada").await;
    let lea = town.enrol("lea").await;
    let mut kim = town.enrol("kim").await;
    let secret = b"Befund, erfunden".to_vec();
    let blob = Hash::of(&secret);
    let change = ada.write(open, None, &note("mit Befund"), vec![blob]);
    ada.push(vec![change]).await.unwrap();
    ada.blob_put(open, blob, secret.len(), 0, &secret).await.unwrap();

    let (seen, ..) = lea.pull_all().await;
    assert_eq!(seen.len(), 3, "the lead sees both files");
    let known = ids(&seen);
    let files = |all: &[koffer_protocol::Delivered]| -> Vec<FileId> {
        all.iter().map(|one| one.change.read_header().unwrap().file_id).collect()
    };
    let (seen, seq, _) = ada.pull_all().await;
    assert!(!files(&seen).contains(&restricted), "restricted to named persons");
    assert_eq!(seq, 3);
    for (desk, file) in [(&kim, open), (&kim, restricted), (&ada, restricted)] {
        let (seen, ..) = desk.pull_all().await;
        assert!(!files(&seen).contains(&file));
        assert_eq!(code(desk.take(file).await), no(404, "noSuchFile"));
        assert_eq!(code(desk.blob_have(file, blob).await), no(404, "noSuchBlob"));
        assert_eq!(code(desk.blob_get(file, blob, 0).await), no(404, "noSuchFile"));
        assert_eq!(code(desk.blob_put(file, blob, 1, 0, b"x").await), no(404, "noSuchBlob"));
        let unknown = FileId(Uuid::now_v7());
        assert_eq!(code(desk.take(unknown).await), no(404, "noSuchFile"), "as for a file that nobody knows");
        assert_eq!(desk.offer(file, known.clone()).await.unwrap(), known);
        assert_eq!(desk.offer(unknown, vec![]).await.unwrap(), []);
    }
    let answer = kim.tell(open, None, &note("fremd")).await;
    assert!(matches!(answer, Answer::Quarantined { reason: Quarantine::NoAccess, .. }));

    // Naming the digest in a file of one's own opens nothing: the bytes lie under the other file.
    let own = FileId(Uuid::now_v7());
    let begin = Body::Open(Box::new(begin(Procedure::KitaVormerkung)));
    let change = kim.write(own, FIRST, &begin, vec![blob]);
    assert!(kim.push(vec![change]).await.unwrap()[0].is_delivered());
    assert_eq!(kim.blob_have(own, blob).await, Ok(0));
    assert_eq!(code(kim.blob_get(own, blob, 0).await), no(404, "noSuchBlob"));
    town.stop().await;
}

fn begin(procedure: Procedure) -> Open {
    Open {
        procedure,
        department: procedure.department(),
        file_number: Number::new("51-KITA", 2026, koffer_casework::DeviceNumber(4), 1),
        foreign_number: None,
        application: None,
        clarifications: Vec::new(),
        attachments: Vec::new(),
        received_at: Timestamp::now(),
        received_day: "2026-11-24".parse().unwrap(),
        restricted_to: None,
    }
}

pub async fn withdrawn_access_delivers_and_gets_nothing(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    town.city.set_disabled("ada", true).await.unwrap();
    assert_eq!(code(ada.pull(0, 10).await), no(403, "accessWithdrawn"));
    assert_eq!(code(ada.take(file).await), no(403, "accessWithdrawn"));
    let pdf = b"%PDF erfunden".to_vec();
    let blob = Hash::of(&pdf);
    let change = ada.write(file, None, &note("noch nicht gesendet"), vec![blob]);
    let answer = ada.push(vec![change]).await.unwrap().remove(0);
    assert!(matches!(answer, Answer::Quarantined { reason: Quarantine::AccountDisabled, .. }));
    ada.blob_put(file, blob, pdf.len(), 0, &pdf).await.unwrap();
    assert_eq!(code(ada.blob_get(file, blob, 0).await), no(403, "accessWithdrawn"));
    let bo = town.enrol("bo").await;
    assert_eq!(bo.pull_all().await.0.len(), 2, "it is there for the lead to decide about");
    town.stop().await;
}

pub async fn a_restored_city_is_older_and_gets_back_what_it_lost(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    ada.tell(file, None, &note("vor der Sicherung")).await;
    let copy = town.path("sicherung.jsonl");
    town.city.backup(&copy).await.unwrap();
    ada.tell(file, None, &note("danach")).await;
    let late = town.enrol("bo").await;
    let (all, seq, head) = ada.pull_all().await;

    assert_eq!(town.restore(&copy).await, 2);
    ada.address = town.address.clone();
    assert_eq!(code(ada.hello(seq, head).await), no(401, "loginEnded"), "no session outlives a restore");
    ada.open_session().await.unwrap();
    let answer = ada.hello(seq, head).await.unwrap();
    assert_eq!((answer.standing, answer.generation), (Standing::Older, 2));
    let newer = koffer_city::keys::certified(&answer.directory.unwrap()).unwrap();
    assert!(newer.version > ada.known().version);
    let wanted = ada.offer(file, ids(&all)).await.unwrap();
    assert_eq!(wanted, ids(&all[2..]));
    assert!(ada.push(vec![all[2].change.clone()]).await.unwrap()[0].is_delivered());
    let (again, seq, head) = ada.pull_all().await;
    assert_eq!(ids(&again), ids(&all));
    assert_eq!(ada.hello(seq, head).await.unwrap().standing, Standing::Same);

    // A desk that this city has forgotten shows the Directory that names it, and can come in.
    let mut late = late;
    late.address = town.address.clone();
    assert_eq!(code(late.open_session().await).0, 401);
    let shown = late.directory.clone().unwrap();
    let _: koffer_casework::directory::SignedDirectory =
        wire::post(&town.address, "/v1/directory", None, &shown).await.unwrap();
    late.open_session().await.unwrap();
    assert!(matches!(late.take(file).await.unwrap(), LeaseAnswer::Granted { .. }));
    assert!(town.city.check().await.unwrap().is_sound());
    town.stop().await;
}

pub async fn an_empty_city_is_founded_from_a_cached_directory(database: Database) {
    let mut town = Town::found(None).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut ada = town.enrol("ada").await;
    ada.take(file).await.unwrap();
    ada.tell(file, FIRST, &freeze()).await;
    let (all, seq, head) = ada.pull_all().await;
    town.stop().await;

    let folder = Folder::at(&town.path("notfall"));
    let root = RootKey::from_text(&town.root_key).unwrap();
    let founding = Founding { pack: Some(pack()), law: None, database };
    let cached = ada.directory.clone().unwrap();
    found::from_directory(&folder, &cached, &root, founding, Timestamp::now()).await.unwrap();
    std::fs::rename(town.path("city"), town.path("verloren")).unwrap();
    town.city = std::sync::Arc::new(Backend::open(&folder).await.unwrap());
    // The stories' city listens wherever its folder is.
    std::fs::create_dir_all(town.path("city")).unwrap();
    town.listen_as_is().await;
    ada.address = town.address.clone();
    ada.open_session().await.unwrap();
    let answer = ada.hello(seq, head).await.unwrap();
    assert_eq!((answer.standing, answer.seq, answer.generation), (Standing::Older, 0, 10));
    let wanted = ada.offer(file, ids(&all)).await.unwrap();
    assert_eq!(wanted, ids(&all));
    let answers = ada.push(all.iter().map(|one| one.change.clone()).collect()).await.unwrap();
    assert!(answers.iter().all(|answer| matches!(answer, Answer::Accepted { .. })), "{answers:?}");
    let (again, ..) = ada.pull_all().await;
    assert_eq!(ids(&again), ids(&all), "the original lease is in force, and nothing was granted beside it");
    assert!(town.city.check().await.unwrap().is_sound());
    town.stop().await;
}

pub async fn the_same_submission_twice_is_one_file_and_a_broken_one_stops_nothing(database: Database) {
    let mut town = Town::found(database).await;
    let inbox = town.path("post");
    let id = "7d0f5b0e-4c1a-4b52-9a53-000000000007";
    let proof = b"\x89PNG\r\n\x1a\nerfunden".to_vec();
    let digest = Hash::of(&proof);
    std::fs::create_dir_all(inbox.join(id)).unwrap();
    std::fs::write(inbox.join(id).join("n1.png"), &proof).unwrap();
    let attachments = format!(
        r#"[{{"id": "n1", "dateiname": "Mietvertrag Ğ.png", "mime": "image/png", "groesse": {}, "sha256": "{digest}",
            "zweck": "nachweis", "nachweis": "mietvertrag", "pfad": "{id}/n1.png"}}]"#,
        proof.len()
    );
    let text = application(id, "grundsicherung", ANSWERS, &attachments);
    std::fs::write(inbox.join(format!("{id}.json")), &text).unwrap();
    std::fs::write(inbox.join("a-kaputt.json"), "{\"schema\":").unwrap();
    let lines = town.take_in(&inbox).await;
    assert_eq!(lines[1]["verdict"], "zurueckgestellt");
    let file: FileId = lines[0]["file"].as_str().unwrap().parse().unwrap();
    let note = std::fs::read_to_string(inbox.join("zurueckgestellt/a-kaputt.json.grund.txt")).unwrap();
    assert!(note.trim_end().ends_with('.'), "a sentence: {note}");
    assert!(inbox.join("erledigt").join(id).join("n1.png").exists());

    std::fs::write(inbox.join("nochmal.json"), &text).unwrap();
    std::fs::create_dir_all(inbox.join(id)).unwrap();
    std::fs::write(inbox.join(id).join("n1.png"), &proof).unwrap();
    std::fs::rename(inbox.join("nochmal.json"), inbox.join(format!("{id}.json"))).unwrap();
    let again = town.take_in(&inbox).await;
    assert_eq!((&again[0]["file"], &again[0]["again"]), (&lines[0]["file"], &true.into()));
    let other = text.replace("Probefall", "Andersfall");
    std::fs::write(inbox.join(format!("{id}.json")), &other).unwrap();
    assert_eq!(town.take_in(&inbox).await[0]["code"], "kennung_mit_anderem_inhalt");

    // What is announced and not there yet is waited for, three runs long; then it is taken in all the same.
    let late = "7d0f5b0e-4c1a-4b52-9a53-000000000008";
    let text = application(late, "grundsicherung", ANSWERS, &attachments.replace(id, late));
    std::fs::write(inbox.join(format!("{late}.json")), text).unwrap();
    let mut verdicts = Vec::new();
    for _ in 0..3 {
        verdicts.push(town.take_in(&inbox).await[0]["verdict"].as_str().unwrap().to_owned());
    }
    assert_eq!(verdicts, ["wartet", "wartet", "angenommen_mit_klaerung"]);

    let ada = town.enrol("ada").await;
    let (all, ..) = ada.pull_all().await;
    assert_eq!(all.len(), 2);
    assert_eq!(ada.blob_get(file, digest, 0).await.unwrap(), proof);
    town.stop().await;
}

pub async fn desks_that_push_at_once_leave_no_gap(database: Database) {
    let mut town = Town::found(database).await;
    let file = town.arrive(1, "grundsicherung", ANSWERS).await;
    let mut all = Vec::new();
    for name in ["ada", "bo", "lea"] {
        let mut desk = town.enrol(name).await;
        all.push(tokio::spawn(async move {
            for n in 0..10 {
                assert!(desk.tell(file, None, &note(&format!("{n}"))).await.is_delivered());
            }
        }));
    }
    for one in all {
        one.await.unwrap();
    }
    let findings = town.city.check().await.unwrap();
    assert!(findings.is_sound() && findings.changes == 31, "{findings:?}");
    town.stop().await;
}

/// All stories, for a suite to run.
#[macro_export]
macro_rules! stories {
    ($consume:ident) => {
        $consume! {
            a_device_comes_in_with_a_code_once_and_with_its_key_ever_after,
            five_wrong_tries_end_a_code,
            what_was_pushed_comes_back_and_both_chains_can_be_recomputed,
            forks_gaps_and_forgeries_are_told_apart,
            a_decision_after_a_new_grant_is_disputed,
            blobs_arrive_in_pieces_go_on_where_they_stopped_and_are_what_their_digest_says,
            no_request_gets_a_file_across_the_border,
            withdrawn_access_delivers_and_gets_nothing,
            a_restored_city_is_older_and_gets_back_what_it_lost,
            an_empty_city_is_founded_from_a_cached_directory,
            the_same_submission_twice_is_one_file_and_a_broken_one_stops_nothing,
            desks_that_push_at_once_leave_no_gap,
        }
    };
}
