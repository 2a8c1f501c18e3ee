//! Every story on PostgreSQL, in a throw-away cluster of the test's own. Needs the programs of PostgreSQL: in
//! `KOFFER_TEST_POSTGRES_BIN`, or where Debian puts them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a story that cannot go on fails"
)]

#[expect(unreachable_pub, reason = "one module, shared by two test programs")]
mod story;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// A cluster in a folder, stopped when it goes.
struct Cluster {
    temp: tempfile::TempDir,
    bin: PathBuf,
}

impl Cluster {
    fn start() -> Self {
        let cluster = Self { temp: tempfile::tempdir().unwrap(), bin: programs() };
        let data = cluster.data();
        if is_root() {
            let owned = Command::new("chown").arg("postgres").arg(cluster.temp.path()).status().unwrap();
            assert!(owned.success());
        }
        let words = ["-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync", "-U", "city", "-D"];
        cluster.run("initdb", &[&words[..], &[data.as_str()]].concat());
        let folder = cluster.temp.path().display().to_string();
        let options = format!("-F -k {folder} -c listen_addresses=''");
        cluster.run("pg_ctl", &["start", "-w", "-D", &data, "-o", &options, "-l", &format!("{folder}/log")]);
        cluster
    }

    fn data(&self) -> String {
        self.temp.path().join("data").display().to_string()
    }

    /// As root the programs refuse to run: then as the user that Debian made for them.
    fn run(&self, program: &str, arguments: &[&str]) {
        let path = self.bin.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        let done = command.args(arguments).current_dir("/").output().unwrap();
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// An empty database.
    fn database(&self, name: &str) -> String {
        let folder = self.temp.path().display().to_string();
        self.run("createdb", &["-h", &folder, "-U", "city", name]);
        format!("postgres:///{name}?host={folder}&user=city")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.run("pg_ctl", &["stop", "-m", "immediate", "-D", &self.data()]);
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    String::from_utf8_lossy(&id.stdout).trim() == "0"
}

fn programs() -> PathBuf {
    if let Some(named) = std::env::var_os("KOFFER_TEST_POSTGRES_BIN") {
        return named.into();
    }
    let versions = std::fs::read_dir(Path::new("/usr/lib/postgresql")).expect("PostgreSQL is not installed");
    versions.flatten().map(|entry| entry.path().join("bin")).max().expect("PostgreSQL is not installed")
}

#[test]
fn every_story_holds_on_postgresql() {
    let cluster = Arc::new(Cluster::start());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    macro_rules! on_postgresql {
        ($($name:ident),+ $(,)?) => {
            $(
                let database = cluster.database(&stringify!($name)[..40.min(stringify!($name).len())]);
                println!("{}", stringify!($name));
                runtime.block_on(story::stories::$name(Some(database)));
            )+
        };
    }
    stories!(on_postgresql);
}
