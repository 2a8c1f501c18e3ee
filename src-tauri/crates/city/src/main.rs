//! `koffer-city`: founds, serves and looks after a city.
//!
//! Answers for programs go to standard output, one thing on one line; what a person should know goes to standard error.

use clap::{Parser, Subcommand, ValueEnum};
use koffer_casework::account::{Department, Role};
use koffer_city::admin::account::NewAccount;
use koffer_city::admin::found::{self, Founding};
use koffer_city::admin::{AdminError, document, restore};
use koffer_city::http::{Serving, serve};
use koffer_city::keys::RootKey;
use koffer_city::{Backend, Folder};
use std::error::Error;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Parser)]
#[command(name = "koffer-city", about = "Das Stadt-System von Aktenkoffer", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Founds a city in DIR; the root key's file is printed once, and belongs in a safe.
    New {
        /// Where the city lives.
        dir: PathBuf,
        /// The municipality pack: a folder, or its canonical document.
        #[arg(long, required_unless_present = "from_directory")]
        pack: Option<PathBuf>,
        /// The federal law document; left out, the bundled one.
        #[arg(long)]
        law: Option<PathBuf>,
        /// `postgres://…` in place of a file in DIR.
        #[arg(long)]
        database: Option<String>,
        /// Founds an empty city anew from a cached Directory.
        #[arg(long, requires = "root_key")]
        from_directory: Option<PathBuf>,
        /// The file that the first founding printed.
        #[arg(long)]
        root_key: Option<PathBuf>,
    },
    /// Serves until SIGTERM; prints `listening on http://…` when ready.
    Serve {
        /// Where the city lives.
        dir: PathBuf,
        /// Address and port; port 0 takes any free one.
        #[arg(long, default_value = "127.0.0.1:0")]
        listen: SocketAddr,
    },
    /// Accounts.
    Account {
        #[command(subcommand)]
        what: AccountCommand,
    },
    /// Prints a one-time code for the next device of an account.
    Code {
        /// Where the city lives.
        dir: PathBuf,
        /// Whose.
        #[arg(long)]
        account: String,
    },
    /// Takes a folder of applications in; prints a line of JSON for each file.
    Intake {
        /// Where the city lives.
        dir: PathBuf,
        /// The folder.
        folder: PathBuf,
    },
    /// Takes invented applications in, for a demonstration; prints a line of JSON for each.
    Demo {
        /// Where the city lives.
        dir: PathBuf,
        /// How many.
        #[arg(long, default_value_t = 300)]
        files: usize,
        /// Which sequence of them.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Writes a copy of the whole city.
    Backup {
        /// Where the city lives.
        dir: PathBuf,
        /// The copy.
        file: PathBuf,
    },
    /// Brings a city back from a copy, as a new generation.
    Restore {
        /// Where the city lives; what is there is moved aside.
        dir: PathBuf,
        /// The copy.
        file: PathBuf,
        /// `postgres://…` in place of a file in DIR.
        #[arg(long)]
        database: Option<String>,
    },
    /// Writes the signed Directory.
    Directory {
        /// Where the city lives.
        dir: PathBuf,
        /// Where to.
        file: PathBuf,
    },
    /// Writes the signed file by which a desk accepts a new address and generation.
    Pin {
        /// Where the city lives.
        dir: PathBuf,
        /// Where to.
        file: PathBuf,
        /// The new address.
        #[arg(long)]
        address: Option<String>,
    },
    /// Checks chains, signatures and blobs.
    Check {
        /// Where the city lives.
        dir: PathBuf,
    },
}

#[derive(Subcommand)]
enum AccountCommand {
    /// Adds a person.
    Add {
        /// Where the city lives.
        dir: PathBuf,
        /// What the person signs in with.
        #[arg(long)]
        name: String,
        /// As it stands under letters.
        #[arg(long)]
        full_name: Option<String>,
        /// What the person may do.
        #[arg(long)]
        role: RoleWord,
        /// Whose files the person may see.
        #[arg(long)]
        department: DepartmentWord,
    },
    /// Withdraws a person's access.
    Disable {
        /// Where the city lives.
        dir: PathBuf,
        /// Whose.
        #[arg(long)]
        name: String,
    },
    /// Gives it back.
    Enable {
        /// Where the city lives.
        dir: PathBuf,
        /// Whose.
        #[arg(long)]
        name: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum RoleWord {
    Clerk,
    Lead,
    Admin,
    Auditor,
}

#[derive(Clone, Copy, ValueEnum)]
enum DepartmentWord {
    Sozialamt,
    Jugendamt,
    Beteiligung,
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("KOFFER_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    match runtime.block_on(run(Arguments::parse().command)) {
        Ok(code) => code,
        Err(error) => failed(error.as_ref()),
    }
}

fn failed(error: &dyn Error) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "koffer-city: {error}");
    ExitCode::FAILURE
}

fn say(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

async fn run(command: Command) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::New { dir, pack, law, database, from_directory, root_key } => {
            let founding = Founding {
                pack: pack.as_deref().map(document::pack).transpose()?,
                law: law.as_deref().map(document::law).transpose()?,
                database,
            };
            new(&Folder::at(&dir), founding, from_directory.zip(root_key)).await?;
        }
        Command::Serve { dir, listen } => {
            let backend = Arc::new(Backend::open(&Folder::at(&dir)).await?);
            let serving = Serving::bind(listen).await?;
            say(&format!("listening on http://{}", serving.address()))?;
            serve(serving, backend, asked_to_end()).await?;
        }
        Command::Account { what } => account(what).await?,
        Command::Code { dir, account } => {
            let city = open(&dir).await?;
            say(city.issue_code(&account).await?.expose())?;
            city.close().await;
        }
        Command::Intake { dir, folder } => {
            let city = open(&dir).await?;
            city.take_in_folder(&folder, &mut |line| say(line)).await?;
            city.close().await;
        }
        Command::Demo { dir, files, seed } => {
            let city = open(&dir).await?;
            city.demonstrate(&Folder::at(&dir), seed, files, &mut |line| say(line)).await?;
            city.close().await;
        }
        Command::Backup { dir, file } => open(&dir).await?.backup(&file).await?,
        Command::Restore { dir, file, database } => {
            let now = jiff::Timestamp::now();
            let generation = restore::restore(&Folder::at(&dir), &file, database, now).await?;
            say(&format!("generation {generation}"))?;
        }
        Command::Directory { dir, file } => write(&file, &open(&dir).await?.export_directory().await?)?,
        Command::Pin { dir, file, address } => write(&file, &open(&dir).await?.pin(address).await?)?,
        Command::Check { dir } => {
            let findings = open(&dir).await?.check().await?;
            say(&serde_json::to_string(&findings)?)?;
            if !findings.is_sound() {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn open(dir: &Path) -> Result<Backend, AdminError> {
    Ok(Backend::open(&Folder::at(dir)).await?)
}

async fn new(
    folder: &Folder,
    founding: Founding,
    known: Option<(PathBuf, PathBuf)>,
) -> Result<(), Box<dyn Error>> {
    let now = jiff::Timestamp::now();
    let Some((directory, root_key)) = known else {
        let root = found::new(folder, founding, now).await?;
        let mut err = std::io::stderr().lock();
        writeln!(
            err,
            "Die nächste Zeile ist der Wurzelschlüssel der Stadt. Er wird nur dieses eine Mal ausgegeben."
        )?;
        say(&root.to_text()?)?;
        return Ok(());
    };
    let signed = serde_json::from_str(&std::fs::read_to_string(directory)?)?;
    let root = RootKey::from_text(&std::fs::read_to_string(root_key)?)?;
    Ok(found::from_directory(folder, &signed, &root, founding, now).await?)
}

async fn account(what: AccountCommand) -> Result<(), AdminError> {
    match what {
        AccountCommand::Add { dir, name, full_name, role, department } => {
            let role = match role {
                RoleWord::Clerk => Role::Clerk,
                RoleWord::Lead => Role::Lead,
                RoleWord::Admin => Role::Admin,
                RoleWord::Auditor => Role::Auditor,
            };
            let department = match department {
                DepartmentWord::Sozialamt => Department::Sozialamt,
                DepartmentWord::Jugendamt => Department::Jugendamt,
                DepartmentWord::Beteiligung => Department::Beteiligung,
            };
            open(&dir).await?.add_account(NewAccount { name, full_name, role, department }).await
        }
        AccountCommand::Disable { dir, name } => open(&dir).await?.set_disabled(&name, true).await,
        AccountCommand::Enable { dir, name } => open(&dir).await?.set_disabled(&name, false).await,
    }
}

fn write(path: &Path, document: &impl serde::Serialize) -> Result<(), Box<dyn Error>> {
    Ok(std::fs::write(path, serde_json::to_string(document)?)?)
}

/// SIGTERM or Ctrl-C.
async fn asked_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
