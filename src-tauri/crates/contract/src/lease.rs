//! Who holds a file (design/offline.md 4).

use crate::shapes::{request, view};
use crate::{Id, Instant};

request! {
    /// `lease_take`, `lease_release`.
    pub struct LeaseOfFile {
        /// The file.
        pub file: Id,
    }
}

request! {
    /// `file_assign`: hands files to an account (lead).
    pub struct AssignFiles {
        /// The files.
        pub files: Vec<Id>,
        /// The account that holds them from now on.
        pub account: String,
        /// Why; goes into the journal of each file.
        pub reason: String,
    }
}

request! {
    /// `lease_override` (lead): the holder may freeze and issue although the lease before it has not run out.
    pub struct OverrideLease {
        /// The file.
        pub file: Id,
        /// Why; stands in the journal.
        pub reason: String,
    }
}

request! {
    /// `aside_adopt` (lead): changes that the city set aside stand; they count from here on.
    pub struct AdoptAside {
        /// The file.
        pub file: Id,
        /// Which; all that the file has when left out.
        pub changes: Option<Vec<Id>>,
        /// Why; stands in the journal.
        pub reason: String,
    }
}

view! {
    /// The grant in force.
    pub struct LeaseView {
        /// Which grant of this file: `generation.n`.
        pub epoch: String,
        /// Who holds it.
        pub account: String,
        /// The holder's name.
        pub account_name: Option<String>,
        /// On which device.
        pub device: Option<String>,
        /// Until when decisions may be frozen and issued under it.
        pub expires_at: Option<Instant>,
        /// Whether this desk, this account holds it now.
        pub mine: bool,
    }
}

view! {
    /// Answer of `lease_take` and `lease_release`.
    pub struct LeaseAnswer {
        /// The grant in force, none after a release.
        pub lease: Option<LeaseView>,
    }
}
