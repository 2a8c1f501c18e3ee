//! Applications that come as paper: typed in at the desk, offline too.

mod paper;
