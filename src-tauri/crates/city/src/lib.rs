//! The city backend of Aktenkoffer: what a city decides ([`rules`]), pure; around it storage ([`shelf`], [`blobs`]),
//! the calls ([`backend`]), their HTTP face ([`http`]), and what its administration does at the machine ([`admin`]).

pub mod admin;
pub mod backend;
pub mod blobs;
pub mod demo;
pub mod folder;
pub mod http;
pub mod intake;
pub mod keys;
pub mod rules;
pub mod shelf;

pub use backend::Backend;
pub use folder::Folder;
