//! A private print server in a temporary folder.
//!
//! The test binds the server's socket itself and hands it over (as systemd would), so questions wait in the backlog
//! until the server is up: no sleeping, no race for a port.

use std::{
    fs, io,
    os::{
        fd::OwnedFd,
        unix::{
            fs::{PermissionsExt, symlink},
            net::UnixListener,
        },
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use super::device::{BACKEND, FakeDevice};
use crate::cups::Server;

/// How the server treats what it keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CupsdOptions {
    /// Keeps the documents of finished jobs, as a server without `PreserveJobFiles No` does for a day.
    pub preserve_files: bool,
    /// Writes what it knows of jobs at once. Otherwise after 30 s, so that a killed server has forgotten them.
    pub writes_at_once: bool,
    /// Seconds after which a job without a document is given up.
    pub open_job_seconds: u32,
}

impl Default for CupsdOptions {
    fn default() -> Self {
        Self { preserve_files: false, writes_at_once: true, open_job_seconds: 900 }
    }
}

/// What a queue does when its device fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorPolicy {
    /// Gives up the job.
    AbortJob,
    /// Tries the job again later.
    RetryJob,
    /// Stops the queue and keeps the job.
    StopPrinter,
}

/// A running print server. Dropping it ends it and removes everything it wrote.
#[derive(Debug)]
pub struct Cupsd {
    folder: TempDir,
    listener: UnixListener,
    child: Child,
}

impl Cupsd {
    /// Starts a server. It may still be starting when this returns; questions wait until it is up.
    ///
    /// # Errors
    /// When the server's programs are not installed, or its folder cannot be made.
    pub fn start(options: CupsdOptions) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("koffer-cups-").tempdir()?;
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        lay_out(folder.path(), options)?;
        let listener = UnixListener::bind(folder.path().join("s"))?;
        fs::set_permissions(folder.path().join("s"), fs::Permissions::from_mode(0o777))?;
        let child = launch(folder.path(), &listener)?;
        Ok(Self { folder, listener, child })
    }

    /// Where it listens.
    #[must_use]
    pub fn server(&self) -> Server {
        Server::Socket(self.socket())
    }

    /// The socket's path, for `CUPS_SERVER`.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("s")
    }

    /// Adds a queue without a driver: the device gets the bytes as they are.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn add_raw_queue(&self, name: &str, device: &FakeDevice, policy: ErrorPolicy) -> io::Result<()> {
        let policy = match policy {
            ErrorPolicy::AbortJob => "printer-error-policy=abort-job",
            ErrorPolicy::RetryJob => "printer-error-policy=retry-job",
            ErrorPolicy::StopPrinter => "printer-error-policy=stop-printer",
        };
        self.run("lpadmin", &["-p", name, "-E", "-v", &device.address(), "-o", policy])
    }

    /// Adds a queue that asks the printer at `uri` what it can do (`-m everywhere`). The server does so a little
    /// later: ask the list until it has sides.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn add_driverless_queue(&self, name: &str, uri: &str) -> io::Result<()> {
        self.run("lpadmin", &["-p", name, "-E", "-v", uri, "-m", "everywhere"])
    }

    /// Makes a queue the default.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn set_default(&self, name: &str) -> io::Result<()> {
        self.run("lpadmin", &["-d", name])
    }

    /// Stops a queue: it takes jobs and keeps them.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn pause(&self, name: &str) -> io::Result<()> {
        self.run("cupsdisable", &["-r", "Wartung bis 14 Uhr", name])
    }

    /// Lets a stopped queue go on.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn resume(&self, name: &str) -> io::Result<()> {
        self.run("cupsenable", &[name])
    }

    /// Makes a queue refuse jobs.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn reject(&self, name: &str) -> io::Result<()> {
        self.run("cupsreject", &["-r", "Umzug", name])
    }

    /// Kills the server as a power cut would and starts it again in the same folder.
    ///
    /// # Errors
    /// When it cannot be started again.
    pub fn crash_and_restart(&mut self) -> io::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        self.child = launch(self.folder.path(), &self.listener)?;
        Ok(())
    }

    /// Names of the documents (`d…`) and control files (`c…`) in the spool.
    ///
    /// # Errors
    /// When the spool cannot be read.
    pub fn spooled(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.folder.path().join("spool"))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// Files of the server, logs and caches included, that contain `marker`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn files_with(&self, marker: &[u8]) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    folders.push(entry.path());
                } else if kind.is_file() {
                    let bytes = fs::read(entry.path())?;
                    if bytes.windows(marker.len()).any(|window| window == marker) {
                        found.push(entry.path());
                    }
                }
            }
        }
        Ok(found)
    }

    /// The server's own account of what it did, for a test that fails.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log/error")).unwrap_or_default()
    }

    fn run(&self, program: &str, arguments: &[&str]) -> io::Result<()> {
        let output = Command::new(program)
            .args(arguments)
            .env("CUPS_SERVER", self.socket())
            .env("LC_ALL", "C")
            .env("PATH", path_with_sbin())
            .stdin(Stdio::null())
            .output()?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(io::Error::other(format!("{program}: {said}")))
    }
}

impl Drop for Cupsd {
    fn drop(&mut self) {
        // Asked first, so that it ends its own children; a server that is gone already is fine.
        if let Ok(id) = i32::try_from(self.child.id())
            && let Some(id) = rustix::process::Pid::from_raw(id)
        {
            rustix::process::kill_process(id, rustix::process::Signal::TERM).ok();
        }
        self.child.wait().ok();
    }
}

fn launch(folder: &Path, listener: &UnixListener) -> io::Result<Child> {
    // The socket travels as stdin and becomes descriptor 3, where a server started by systemd expects it.
    let socket: OwnedFd = listener.try_clone()?.into();
    Command::new("/bin/sh")
        .arg("-c")
        .arg(r#"exec 3<&0 </dev/null; LISTEN_PID=$$ LISTEN_FDS=1 exec cupsd -l -f -c "$1/etc/cupsd.conf" -s "$1/etc/cups-files.conf""#)
        .arg("cupsd")
        .arg(folder)
        .env("PATH", path_with_sbin())
        .env("LC_ALL", "C")
        .stdin(Stdio::from(socket))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn path_with_sbin() -> String {
    let path = std::env::var("PATH").unwrap_or_default();
    format!("{path}:/usr/sbin:/sbin")
}

/// Folders and settings. Everything lies in one folder; backends are the server's own `ipp` and the obeying device.
fn lay_out(folder: &Path, options: CupsdOptions) -> io::Result<()> {
    for name in ["etc/ssl", "spool/tmp", "cache", "run/certs", "log", "bin/backend"] {
        fs::create_dir_all(folder.join(name))?;
    }
    for name in ["filter", "daemon", "notifier", "driver"] {
        let original = Path::new("/usr/lib/cups").join(name);
        if original.exists() {
            symlink(original, folder.join("bin").join(name))?;
        }
    }
    symlink("/usr/lib/cups/backend/ipp", folder.join("bin/backend/ipp"))?;
    let backend = folder.join("bin/backend/folder");
    fs::write(&backend, BACKEND)?;
    fs::set_permissions(&backend, fs::Permissions::from_mode(0o755))?;

    let at = |name: &str| folder.join(name).display().to_string();
    let (user, group) = accounts()?;
    let mut files = format!("SystemGroup {group}\n");
    for (setting, place) in [
        ("ServerRoot", at("etc")),
        ("ServerBin", at("bin")),
        ("DataDir", "/usr/share/cups".to_owned()),
        ("RequestRoot", at("spool")),
        ("TempDir", at("spool/tmp")),
        ("CacheDir", at("cache")),
        ("StateDir", at("run")),
        ("ServerKeychain", at("etc/ssl")),
        ("AccessLog", at("log/access")),
        ("ErrorLog", at("log/error")),
        ("PageLog", at("log/page")),
        ("User", user.0),
        ("Group", user.1),
    ] {
        files.push_str(&format!("{setting} {place}\n"));
    }
    fs::write(folder.join("etc/cups-files.conf"), files)?;

    let settings = format!(
        "Listen {socket}\nBrowsing Off\nWebInterface No\nIdleExitTimeout 0\nLogLevel debug\nDefaultAuthType Basic\n\
         PreserveJobHistory Yes\nPreserveJobFiles {keep}\nDirtyCleanInterval {clean}\nMultipleOperationTimeout {open}\n\
         <Location />\n  Order allow,deny\n  Allow all\n</Location>\n{POLICY}",
        socket = at("s"),
        keep = if options.preserve_files { "Yes" } else { "No" },
        clean = if options.writes_at_once { 0 } else { 30 },
        open = options.open_job_seconds,
    );
    fs::write(folder.join("etc/cupsd.conf"), settings)
}

/// Who may what: as a Debian server has it, in short.
const POLICY: &str = "<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Cancel-Job Hold-Job Release-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Set-Default Pause-Printer Resume-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
";

/// The account and group that devices run under, and the group that may administer: an administrator's server gives
/// its devices to `lp`, an ordinary user's server has only that user.
fn accounts() -> io::Result<((String, String), String)> {
    let own_group =
        String::from_utf8_lossy(&Command::new("id").arg("-gn").output()?.stdout).trim().to_owned();
    if rustix::process::geteuid().is_root() {
        return Ok((("lp".to_owned(), "lp".to_owned()), own_group));
    }
    let user = whoami::username().map_err(io::Error::other)?;
    Ok(((user, own_group.clone()), own_group))
}
