//! The walls around the decoding child, set by the child itself before it reads the document.
//!
//! Unix: memory (what it has now plus [`Limits::memory`]: a program with a window maps much before it starts), CPU
//! time, no core dump (it would hold the document), no file of any size, and no new file descriptor: with three
//! allowed and three in use neither a file nor a socket can be opened. The wall clock is the parent's business.
//!
//! Elsewhere only the parent's time limit holds.

use std::io;

use crate::page::Limits;

/// Sets the limits. Fails when one cannot be set: an unconfined decoder must not run.
#[cfg(unix)]
pub(super) fn confine(limits: &Limits, seconds: u64) -> io::Result<()> {
    use rustix::process::Resource;

    if let Some(present) = address_space()? {
        set(Resource::As, present.saturating_add(limits.memory))?;
    }
    set(Resource::Cpu, seconds)?;
    set(Resource::Core, 0)?;
    set(Resource::Fsize, 0)?;
    set(Resource::Nofile, 3)
}

#[cfg(unix)]
fn set(resource: rustix::process::Resource, limit: u64) -> io::Result<()> {
    let limit = rustix::process::Rlimit { current: Some(limit), maximum: Some(limit) };
    rustix::process::setrlimit(resource, limit)?;
    Ok(())
}

/// The address space that this process has mapped, in bytes. `None` where the system has no such figure.
#[cfg(target_os = "linux")]
fn address_space() -> io::Result<Option<u64>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let kib = status
        .lines()
        .find_map(|line| line.strip_prefix("VmSize:"))
        .and_then(|rest| rest.trim().strip_suffix("kB"))
        .and_then(|kib| kib.trim().parse::<u64>().ok())
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no VmSize"))?;
    Ok(Some(kib.saturating_mul(1024)))
}

#[cfg(all(unix, not(target_os = "linux")))]
#[allow(clippy::unnecessary_wraps)]
fn address_space() -> io::Result<Option<u64>> {
    Ok(None)
}

/// Nothing to set here: the parent's time limit is the only wall.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)]
pub(super) fn confine(_limits: &Limits, _seconds: u64) -> io::Result<()> {
    Ok(())
}
