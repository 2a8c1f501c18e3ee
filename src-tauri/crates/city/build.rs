//! A migration that was only added changes no Rust source: without this the program would not notice it.

fn main() {
    println!("cargo:rerun-if-changed=../../../migrations/city");
}
