//! Newly added migrations are seen by the compiler.
fn main() {
    println!("cargo:rerun-if-changed=../../../migrations/cache");
}
