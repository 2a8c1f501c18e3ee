//! Which call is under which path.
//!
//! JSON in camelCase; blobs and documents are raw bytes. A session travels as `Authorization: Bearer`. A no is
//! `{"code": …}` with its status: 401 `loginEnded` (open a session anew), 403 `accessWithdrawn`, 403 `wrongCode` (enrol),
//! 404 `noSuchFile`, `noSuchBlob`, `noSuchDocument` (there is none, or not for the caller: nobody can tell the two
//! apart), 409 `older` (pull beyond the log's end), 409 `pieceOutOfOrder`, 422 for what cannot be read or is too large,
//! 500 `fault`, 503 `noNumbersLeft`.

/// One call.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// GET, POST or PUT.
    pub method: &'static str,
    /// The path; parameters in braces.
    pub path: &'static str,
    /// Query parameters, with a `?` behind those that may be left out.
    pub query: &'static [&'static str],
    /// Whether a session is needed.
    pub session: bool,
    /// Type of the request body, in `koffer_protocol`.
    pub request: Option<&'static str>,
    /// Type of the answer.
    pub answer: &'static str,
    /// What it is for.
    pub summary: &'static str,
}

const fn call(
    method: &'static str,
    path: &'static str,
    session: bool,
    request: Option<&'static str>,
    answer: &'static str,
    summary: &'static str,
) -> Call {
    Call { method, path, query: &[], session, request, answer, summary }
}

/// All of them.
pub const CALLS: [Call; 15] = [
    call("GET", "/v1/about", false, None, "About", "Who answers under this address."),
    call(
        "POST",
        "/v1/directory",
        false,
        Some("SignedDirectory"),
        "SignedDirectory",
        "Shows a restored city the Directory of a former generation; the root's signature is the proof.",
    ),
    call("POST", "/v1/enrol", false, Some("Enrol"), "Enrolled", "Redeems a one-time code for a device."),
    call("POST", "/v1/challenge", false, Some("{device}"), "Challenge", "A nonce to sign."),
    call("POST", "/v1/session", false, Some("DeviceProof"), "SessionOpened", "Opens a session."),
    call("POST", "/v1/succeed", true, Some("Succeed"), "Enrolled", "A new number for a restored desk."),
    call("POST", "/v1/hello", true, Some("Hello"), "HelloAnswer", "Where both stand."),
    call("POST", "/v1/push", true, Some("Push"), "PushAnswer", "Delivers changes; each gets its own answer."),
    call("POST", "/v1/pull", true, Some("Pull"), "Page", "A page of the log."),
    call("POST", "/v1/offer", true, Some("Offer"), "OfferAnswer", "Offers ids to an older city."),
    call("POST", "/v1/lease", true, Some("TakeLease"), "LeaseAnswer", "Asks for a file's lease."),
    Call {
        query: &["offset?", "have?"],
        ..call(
            "GET",
            "/v1/files/{file}/blobs/{hash}",
            true,
            None,
            "bytes",
            "At most 256 KiB of a blob from `offset`; with `have`, `{have}`: how many bytes the city has.",
        )
    },
    Call {
        query: &["offset", "size"],
        ..call(
            "PUT",
            "/v1/files/{file}/blobs/{hash}",
            true,
            Some("bytes"),
            "nothing",
            "A piece of a blob of `size` bytes; the last one completes it, if the digest agrees.",
        )
    },
    call("GET", "/v1/documents/{hash}", true, None, "bytes", "Law or pack, by digest."),
    call("GET", "/openapi.json", false, None, "OpenAPI document", "This table."),
];
