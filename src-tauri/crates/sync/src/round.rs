//! One round of sync as a pure state machine: what to do next, given what was learnt so far.
//!
//! `hello → push → blobs → pull → blobs`, and the turns that a round takes when the city is older, empty or another one,
//! or when the desk itself was restored. It knows neither network nor store: a driver does the step and tells what came
//! of it. The same machine runs in the simulation, where messages get lost on purpose. Rules that live here:
//!
//! * Nothing is applied before hello was answered with *same*, or the cursor was voided.
//! * A newer Directory is adopted, once its signatures hold, before anything is judged by it.
//! * A restored desk takes a new number before it writes.
//! * *Older* and *unknown* delete nothing: the desk offers everything, and only then voids its cursor and pulls from
//!   the beginning, so that an offer that was broken off is made again.
//! * *Other city* stops the round before anything is sent.

use jiff::Timestamp;
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{ChangeId, CityId, Hash};
use koffer_protocol::{CityError, Hello, HelloAnswer, Pull, RenewedLease, Standing};

/// Where the desk stands when a round begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// The city it belongs to.
    pub city_id: CityId,
    /// The generation it last spoke to; 0 before the first pull.
    pub generation: u32,
    /// Its cursor.
    pub seq: u64,
    /// The log head at the cursor, as the city said it.
    pub log_head: Hash,
    /// The version of its Directory.
    pub directory_version: u64,
    /// How many changes this device has ever written, over all files.
    pub written: u64,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Say hello.
    Hello(Hello),
    /// Check a Directory's signatures against the pinned root and store it.
    AdoptDirectory(Box<SignedDirectory>),
    /// Note renewals and the city's clock.
    NoteContact {
        /// Leases that this contact renewed.
        renewed: Vec<RenewedLease>,
        /// The city's clock.
        now: Timestamp,
    },
    /// The desk was restored, or its chain was continued elsewhere: take a new device number and write under it. What
    /// waits is still sent as it is: some of it may have arrived before the restore, and then nothing may come twice.
    TakeNewNumber,
    /// Write own changes that were refused as forked anew under the new number; the old bytes are kept.
    SignAnew,
    /// The city lost something: forget the places that it gave, keep every change.
    VoidCursor {
        /// The generation that answers now.
        generation: u32,
    },
    /// Offer the next batch of files; the answer is [`Came::Offered`].
    Offer,
    /// Send the changes that the city asked for, whoever wrote them.
    PushWanted(Vec<ChangeId>),
    /// Send the next batch of own changes that wait.
    Push,
    /// Send blobs that delivered changes name and the city lacks.
    SendBlobs,
    /// Read the next page.
    Pull(Pull),
    /// Fetch blobs that are missing here, own files first.
    FetchBlobs,
    /// The round is over.
    End(Outcome),
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Came {
    /// Hello was answered.
    Greeted(Box<HelloAnswer>),
    /// Done, nothing to tell.
    Done,
    /// The Directory's signatures do not hold under the pinned root.
    DirectoryRefused,
    /// A batch was offered; `more` files remain.
    Offered {
        /// What the city lacks.
        wanted: Vec<ChangeId>,
        /// Whether files remain to be offered.
        more: bool,
    },
    /// A batch was sent; `more` waits and can be sent.
    Pushed {
        /// Whether more waits that is not held up.
        more: bool,
        /// Some change was refused as forked.
        forked: bool,
    },
    /// A page was applied and the cursor stands at its seq.
    Pulled {
        /// The cursor now.
        seq: u64,
        /// The city's last seq.
        last_seq: u64,
    },
    /// The city did not do it.
    Failed(CityError),
}

/// How a round ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Both have the same.
    Synced,
    /// The city was older or empty; everything was offered, and what it lacked was sent.
    Older,
    /// The city had another history; everything was offered, and what it lacked was sent.
    Unknown,
    /// Another city answers: nothing was sent, nothing applied.
    OtherCity,
    /// A Directory that the pinned root does not certify: nothing was sent, nothing applied.
    DirectoryRefused,
    /// No answer.
    Unreachable(String),
    /// An answer that is no yes.
    AnsweredNo(u16),
    /// The session has ended and could not be opened anew.
    LoginEnded,
    /// Account or device may not work any more.
    AccessWithdrawn,
}

/// The most changes asked for in one page.
pub const PAGE: u32 = 1000;

/// A round under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    stand: Stand,
    phase: Phase,
    reseed: Option<Outcome>,
    contact: Option<(Vec<RenewedLease>, Timestamp)>,
    number_taken: bool,
    signed_anew: bool,
    greeting: Option<Box<HelloAnswer>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Phase {
    Hello,
    Directory(Box<SignedDirectory>),
    Contact,
    NewNumber,
    NewNumberForFork,
    SignAnew,
    Void { generation: u32 },
    Offer,
    PushWanted { wanted: Vec<ChangeId>, more: bool },
    Push,
    SendBlobs,
    Pull,
    FetchBlobs,
    End(Outcome),
}

impl Round {
    /// A round from `stand`.
    #[must_use]
    pub fn new(stand: Stand) -> Self {
        Self {
            stand,
            phase: Phase::Hello,
            reseed: None,
            contact: None,
            number_taken: false,
            signed_anew: false,
            greeting: None,
        }
    }

    /// What to do next. The same until [`Round::learn`] was told what came of it.
    #[must_use]
    pub fn next(&self) -> Step {
        match &self.phase {
            Phase::Hello => Step::Hello(Hello {
                city_id: self.stand.city_id,
                generation: self.stand.generation,
                seq: self.stand.seq,
                log_head: self.stand.log_head,
                directory_version: self.stand.directory_version,
            }),
            Phase::Directory(directory) => Step::AdoptDirectory(directory.clone()),
            Phase::Contact => match &self.contact {
                Some((renewed, now)) => Step::NoteContact { renewed: renewed.clone(), now: *now },
                None => Step::End(Outcome::Synced),
            },
            Phase::NewNumber | Phase::NewNumberForFork => Step::TakeNewNumber,
            Phase::SignAnew => Step::SignAnew,
            Phase::Void { generation } => Step::VoidCursor { generation: *generation },
            Phase::Offer => Step::Offer,
            Phase::PushWanted { wanted, .. } => Step::PushWanted(wanted.clone()),
            Phase::Push => Step::Push,
            Phase::SendBlobs => Step::SendBlobs,
            Phase::Pull => Step::Pull(Pull { after: self.stand.seq, limit: PAGE }),
            Phase::FetchBlobs => Step::FetchBlobs,
            Phase::End(outcome) => Step::End(outcome.clone()),
        }
    }

    /// Takes in what came of the step that [`Round::next`] named.
    pub fn learn(&mut self, came: Came) {
        if let Came::Failed(error) = came {
            self.phase = Phase::End(outcome_of(error));
            return;
        }
        self.phase =
            match (std::mem::replace(&mut self.phase, Phase::Hello), came) {
                (Phase::Hello, Came::Greeted(answer)) => self.greeted(answer),
                (Phase::Directory(_), Came::DirectoryRefused) => Phase::End(Outcome::DirectoryRefused),
                (Phase::Directory(_), _) => Phase::Contact,
                (Phase::Contact, _) => self.judge_standing(),
                (Phase::NewNumber, _) => {
                    self.number_taken = true;
                    self.judge_standing()
                }
                (Phase::Void { generation }, _) => {
                    self.stand.generation = generation;
                    self.stand.seq = 0;
                    self.stand.log_head = Hash::ZERO;
                    Phase::Push
                }
                (Phase::Offer, Came::Offered { wanted, more }) => match (wanted.is_empty(), more) {
                    (false, _) => Phase::PushWanted { wanted, more },
                    (true, true) => Phase::Offer,
                    (true, false) => self.all_offered(),
                },
                (Phase::PushWanted { more, .. }, _) => {
                    if more {
                        Phase::Offer
                    } else {
                        self.all_offered()
                    }
                }
                (Phase::NewNumberForFork, _) => {
                    self.number_taken = true;
                    Phase::SignAnew
                }
                (Phase::SignAnew, _) => {
                    self.signed_anew = true;
                    Phase::Push
                }
                (Phase::Push, Came::Pushed { forked: true, .. }) if !self.signed_anew => {
                    if self.number_taken { Phase::SignAnew } else { Phase::NewNumberForFork }
                }
                (Phase::Push, Came::Pushed { more: true, .. }) => Phase::Push,
                (Phase::Push, _) => Phase::SendBlobs,
                (Phase::SendBlobs, _) => Phase::Pull,
                (Phase::Pull, Came::Pulled { seq, last_seq }) => {
                    self.stand.seq = seq;
                    if seq < last_seq { Phase::Pull } else { Phase::FetchBlobs }
                }
                (Phase::FetchBlobs, _) => Phase::End(self.reseed.take().unwrap_or(Outcome::Synced)),
                // An answer that does not fit its step: nothing is known, so the round ends and the next one asks again.
                (Phase::End(outcome), _) => Phase::End(outcome),
                _ => Phase::End(Outcome::Unreachable("an answer that does not fit".to_owned())),
            };
    }

    /// Only now is the cursor void: a round that is broken off while it offers finds the city older again and offers anew.
    fn all_offered(&self) -> Phase {
        self.greeting.as_ref().map_or(Phase::Push, |answer| Phase::Void { generation: answer.generation })
    }

    fn greeted(&mut self, answer: Box<HelloAnswer>) -> Phase {
        if answer.standing == Standing::OtherCity || answer.city_id != self.stand.city_id {
            return Phase::End(Outcome::OtherCity);
        }
        self.contact = Some((answer.renewed.clone(), answer.now));
        let newer = answer.directory.clone();
        self.greeting = Some(answer);
        newer.map_or(Phase::Contact, |directory| Phase::Directory(Box::new(directory)))
    }

    /// After the greeting was taken in: a new number first, then the cursor, then the work.
    fn judge_standing(&mut self) -> Phase {
        let Some(answer) = &self.greeting else { return Phase::Hello };
        if answer.known_from_device > self.stand.written && !self.number_taken {
            return Phase::NewNumber;
        }
        match answer.standing {
            Standing::Same => Phase::Push,
            Standing::Older | Standing::Unknown if self.reseed.is_none() => {
                let older = answer.standing == Standing::Older;
                self.reseed = Some(if older { Outcome::Older } else { Outcome::Unknown });
                Phase::Offer
            }
            Standing::Older | Standing::Unknown => Phase::Push,
            Standing::OtherCity => Phase::End(Outcome::OtherCity),
        }
    }
}

fn outcome_of(error: CityError) -> Outcome {
    match error {
        CityError::Unreachable(reason) => Outcome::Unreachable(reason),
        CityError::AnsweredNo { status, .. } => Outcome::AnsweredNo(status),
        CityError::LoginEnded => Outcome::LoginEnded,
        CityError::AccessWithdrawn => Outcome::AccessWithdrawn,
        // An answer that nobody can read is no answer.
        CityError::Malformed(reason) => Outcome::Unreachable(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use koffer_casework::Hash;

    fn stand(seq: u64) -> Stand {
        Stand {
            city_id: "0190f000-0000-7000-8000-000000000001".parse().unwrap(),
            generation: 1,
            seq,
            log_head: Hash::of(b"head"),
            directory_version: 3,
            written: 5,
        }
    }

    fn greeting(standing: Standing) -> HelloAnswer {
        HelloAnswer {
            city_id: stand(0).city_id,
            generation: 2,
            standing,
            seq: 40,
            log_head: Hash::of(b"head"),
            known_from_device: 5,
            directory: None,
            renewed: Vec::new(),
            now: "2026-11-24T10:00:00Z".parse().unwrap(),
        }
    }

    fn greeted(standing: Standing) -> Round {
        let mut round = Round::new(stand(30));
        round.learn(Came::Greeted(Box::new(greeting(standing))));
        round
    }

    #[test]
    fn with_a_city_that_has_the_same_the_desk_pushes_then_pulls_to_the_end() {
        let mut round = greeted(Standing::Same);
        assert!(matches!(round.next(), Step::NoteContact { .. }));
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
        round.learn(Came::Pushed { more: true, forked: false });
        assert_eq!(round.next(), Step::Push);
        round.learn(Came::Pushed { more: false, forked: false });
        assert_eq!(round.next(), Step::SendBlobs);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Pull(Pull { after: 30, limit: PAGE }));
        round.learn(Came::Pulled { seq: 35, last_seq: 40 });
        assert_eq!(round.next(), Step::Pull(Pull { after: 35, limit: PAGE }));
        round.learn(Came::Pulled { seq: 40, last_seq: 40 });
        assert_eq!(round.next(), Step::FetchBlobs);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::End(Outcome::Synced));
    }

    #[test]
    fn another_city_gets_nothing_and_gives_nothing() {
        assert_eq!(greeted(Standing::OtherCity).next(), Step::End(Outcome::OtherCity));
    }

    #[test]
    fn an_older_city_is_offered_everything_before_anything_is_pulled_from_the_beginning() {
        let mut round = greeted(Standing::Older);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Offer);
        let wanted = vec![ChangeId(Default::default())];
        round.learn(Came::Offered { wanted: wanted.clone(), more: true });
        assert_eq!(round.next(), Step::PushWanted(wanted));
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Offer);
        round.learn(Came::Offered { wanted: vec![], more: false });
        assert_eq!(round.next(), Step::VoidCursor { generation: 2 }, "not before everything was offered");
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
        round.learn(Came::Pushed { more: false, forked: false });
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Pull(Pull { after: 0, limit: PAGE }));
        round.learn(Came::Pulled { seq: 40, last_seq: 40 });
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::End(Outcome::Older));
    }

    #[test]
    fn a_restored_desk_takes_a_new_number_before_it_writes() {
        let mut round = Round::new(stand(30));
        let answer = HelloAnswer { known_from_device: 6, ..greeting(Standing::Same) };
        round.learn(Came::Greeted(Box::new(answer)));
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::TakeNewNumber);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
    }

    #[test]
    fn a_fork_is_answered_with_a_new_number_and_new_signatures_once() {
        let mut round = greeted(Standing::Same);
        round.learn(Came::Done);
        round.learn(Came::Pushed { more: true, forked: true });
        assert_eq!(round.next(), Step::TakeNewNumber);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::SignAnew);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
        round.learn(Came::Pushed { more: false, forked: true });
        assert_eq!(round.next(), Step::SendBlobs, "a second fork is kept and shown, not chased");
    }

    #[test]
    fn a_restored_desk_sends_what_waits_as_it_is_before_it_signs_anything_anew() {
        let mut round = Round::new(stand(30));
        let answer = HelloAnswer { known_from_device: 6, ..greeting(Standing::Same) };
        round.learn(Came::Greeted(Box::new(answer)));
        round.learn(Came::Done);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
        round.learn(Came::Pushed { more: false, forked: true });
        assert_eq!(round.next(), Step::SignAnew);
        round.learn(Came::Done);
        assert_eq!(round.next(), Step::Push);
    }

    #[test]
    fn a_directory_that_the_root_does_not_certify_ends_the_round_before_anything_is_judged() {
        let mut round = Round::new(stand(30));
        let directory = SignedDirectory {
            document: String::new(),
            signature: String::new(),
            certificate: String::new(),
            certificate_signature: String::new(),
        };
        let answer = HelloAnswer { directory: Some(directory), ..greeting(Standing::Same) };
        round.learn(Came::Greeted(Box::new(answer)));
        assert!(matches!(round.next(), Step::AdoptDirectory(_)));
        round.learn(Came::DirectoryRefused);
        assert_eq!(round.next(), Step::End(Outcome::DirectoryRefused));
    }

    #[test]
    fn unreachable_and_answered_no_end_differently_at_every_step() {
        for (error, outcome) in [
            (CityError::Unreachable("timeout".into()), Outcome::Unreachable("timeout".into())),
            (CityError::AnsweredNo { status: 503, code: None }, Outcome::AnsweredNo(503)),
            (CityError::LoginEnded, Outcome::LoginEnded),
            (CityError::AccessWithdrawn, Outcome::AccessWithdrawn),
        ] {
            let mut round = greeted(Standing::Same);
            round.learn(Came::Failed(error));
            assert_eq!(round.next(), Step::End(outcome));
        }
    }
}
