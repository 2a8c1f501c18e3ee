//! A printing device that does what its control file says and keeps what it gets.
//!
//! It is a CUPS backend of twenty lines of shell: it waits until it may go on, then files the bytes and the words with
//! which CUPS called it. It ends by itself when its folder is gone.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

/// The backend. CUPS calls it with job, user, title, copies, options and, for one copy of a raw queue, the file.
pub(super) const BACKEND: &str = r#"#!/bin/sh
[ $# -eq 0 ] && { echo 'direct folder "Folder" "Folder"'; exit 0; }
dir=${DEVICE_URI#folder:}
told=
while :; do
    command=gone
    [ -r "$dir/control" ] && read -r command < "$dir/control"
    case $command in
    ok)
        [ "$told" = empty ] && echo 'STATE: -media-empty-error' >&2
        break ;;
    empty)
        if [ "$told" != empty ]; then
            echo 'STATE: +media-empty-error' >&2
            echo 'ERROR: Fach 2 ist leer.' >&2
            told=empty
        fi ;;
    fail)
        echo 'ERROR: Die Fixiereinheit ist defekt.' >&2
        exit 1 ;;
    gone) exit 1 ;;
    esac
    sleep 0.05
done
out=$dir/out/$1
printf '%s\n' "$2" "$3" "$4" "$5" > "$out.call"
if [ -n "$6" ]; then cat "$6" > "$out.part"; else cat > "$out.part"; fi
mv "$out.part" "$out.bin"
"#;

/// What the device is to do with the next job, and with the one that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Take it.
    Ok,
    /// Keep it waiting without a word.
    Hold,
    /// Say that a tray is empty (`media-empty-error`, „Fach 2 ist leer.“) and wait.
    PaperOut,
    /// Say „Die Fixiereinheit ist defekt.“ and give up.
    Fail,
}

/// A device in a folder of its own. Dropping it ends jobs that wait for it.
#[derive(Debug)]
pub struct FakeDevice {
    folder: TempDir,
}

/// A job that the device took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The server's job number.
    pub job: i32,
    /// The account, as the server tells devices.
    pub user: String,
    /// The title, as the server tells devices.
    pub title: String,
    /// Copies asked of the device.
    pub copies: String,
    /// The options: `sides=two-sided-long-edge …`.
    pub options: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl FakeDevice {
    /// A device that takes everything.
    ///
    /// # Errors
    /// When its folder cannot be made.
    pub fn new() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("koffer-device-").tempdir()?;
        let out = folder.path().join("out");
        fs::create_dir(&out)?;
        // Under root the backend runs as another account.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        fs::set_permissions(&out, fs::Permissions::from_mode(0o777))?;
        let device = Self { folder };
        device.tell(Command::Ok)?;
        Ok(device)
    }

    /// Gives the device a command.
    ///
    /// # Errors
    /// When the control file cannot be written.
    pub fn tell(&self, command: Command) -> io::Result<()> {
        let word = match command {
            Command::Ok => "ok",
            Command::Hold => "hold",
            Command::PaperOut => "empty",
            Command::Fail => "fail",
        };
        let next = self.folder.path().join("control.next");
        fs::write(&next, format!("{word}\n"))?;
        fs::set_permissions(&next, fs::Permissions::from_mode(0o644))?;
        fs::rename(next, self.folder.path().join("control"))
    }

    /// What the device has taken so far, by job number.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn received(&self) -> io::Result<Vec<Received>> {
        let mut jobs = Vec::new();
        for entry in fs::read_dir(self.folder.path().join("out"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "bin") {
                jobs.push(read(&path)?);
            }
        }
        jobs.sort_by_key(|received| received.job);
        Ok(jobs)
    }

    /// The address of the device for a queue.
    #[must_use]
    pub fn address(&self) -> String {
        format!("folder:{}", self.folder.path().display())
    }
}

fn read(bin: &PathBuf) -> io::Result<Received> {
    let job = bin
        .file_stem()
        .and_then(|stem| stem.to_str())
        .and_then(|stem| stem.parse().ok())
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "a job without a number"))?;
    let call = fs::read_to_string(Path::new(bin).with_extension("call"))?;
    let mut lines = call.lines().map(str::to_owned);
    let mut next = || lines.next().unwrap_or_default();
    Ok(Received { job, user: next(), title: next(), copies: next(), options: next(), bytes: fs::read(bin)? })
}
