//! The decoding child alone, for tests of this crate. The product is its own child: `aktenkoffer --decode`.

use std::process::ExitCode;

fn main() -> ExitCode {
    koffer_paper::decode::decode_child_main()
}
