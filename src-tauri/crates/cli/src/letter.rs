//! `aktenkoffer-cli letter render` and `letter verify`: frozen content to paper, and back to its proof.
//!
//! Nothing is left behind when a letter cannot be set: the file is written under another name and moved into place.

use crate::manners::{Refusal, answer, read_input};
use crate::pack_folder;
use koffer_letter::{Content, Press, Rendition, content, verify::Proof};
use koffer_pack::Pack;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Ein Schreiben setzen (JSON), oder viele (NDJSON in einen Ordner).
    Render(Render),
    /// Prüfen, ob eine Datei das eingefrorene Schreiben ist.
    Verify(Verify),
}

#[derive(clap::Args)]
struct Render {
    /// Inhalt als JSON; `-` liest die Standardeingabe; mehrere Schreiben als `.ndjson`.
    file: PathBuf,
    /// Ziel: eine Datei, bei `.ndjson` ein Ordner.
    #[arg(short, long)]
    output: PathBuf,
    /// Reinen Text statt PDF schreiben.
    #[arg(long)]
    text: bool,
    /// `standard` oder `grossdruck`; sonst gilt, was im Inhalt steht.
    #[arg(long)]
    rendition: Option<RenditionArg>,
    /// Ordner eines Pakets; sonst das mitgelieferte Paket dieses Namens.
    #[arg(long)]
    pack: Option<PathBuf>,
    /// Zahl der Fäden bei vielen Schreiben.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum RenditionArg {
    Standard,
    Grossdruck,
}

#[derive(clap::Args)]
struct Verify {
    /// Die PDF-Datei.
    file: PathBuf,
    /// Prüfsumme der eingefrorenen Datei (SHA-256, hexadezimal).
    #[arg(long)]
    against: Option<String>,
}

pub(crate) fn run(args: &Args) -> Result<(), Refusal> {
    match &args.command {
        Command::Render(render) if render.file.extension().is_some_and(|ext| ext == "ndjson") => {
            batch(render)
        }
        Command::Render(render) => single(render),
        Command::Verify(verify) => prove(verify),
    }
}

fn single(args: &Render) -> Result<(), Refusal> {
    let bytes = set(&mut Press::new(), &read_input(&args.file)?, args)?;
    write(&args.output, &bytes)
}

fn batch(args: &Render) -> Result<(), Refusal> {
    let input = read_input(&args.file)?;
    let lines: Vec<(usize, &[u8])> = input
        .split(|byte| *byte == b'\n')
        .enumerate()
        .filter(|(_, line)| !line.trim_ascii().is_empty())
        .collect();
    let jobs = args.jobs.clamp(1, 64);
    // All letters are set before the first is written: one bad letter leaves no half batch behind.
    type Part = Result<Vec<(usize, Vec<u8>)>, Refusal>;
    let parts: Vec<Part> = std::thread::scope(|scope| {
        let chunk = lines.len().div_ceil(jobs).max(1);
        let threads: Vec<_> = lines
            .chunks(chunk)
            .map(|part| {
                scope.spawn(move || {
                    let mut press = Press::new();
                    part.iter()
                        .map(|(number, line)| {
                            let bytes = set(&mut press, line, args)
                                .map_err(|refusal| refusal.at(format_args!("[{}]", number + 1)))?;
                            Ok((*number, bytes))
                        })
                        .collect()
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err(Refusal::new("Ein Faden ist abgebrochen."))))
            .collect()
    });
    let mut set = Vec::new();
    for part in parts {
        set.extend(part?);
    }
    let folder = |error| Refusal::new(format_args!("{}: {error}", args.output.display()));
    std::fs::create_dir_all(&args.output).map_err(folder)?;
    let ending = if args.text { "txt" } else { "pdf" };
    for (number, bytes) in &set {
        write(&args.output.join(format!("{:05}.{ending}", number + 1)), bytes)?;
    }
    Ok(())
}

fn set(press: &mut Press, bytes: &[u8], args: &Render) -> Result<Vec<u8>, Refusal> {
    let mut content = Content::from_json(bytes).map_err(Refusal::new)?;
    match args.rendition {
        Some(RenditionArg::Standard) => content.rendition = Rendition::Standard,
        Some(RenditionArg::Grossdruck) => content.rendition = Rendition::Grossdruck,
        None => {}
    }
    let pack = load_pack(&content, args.pack.as_deref())?;
    if args.text {
        return content::plain::plain_text(&content, &pack).map(String::into_bytes).map_err(Refusal::new);
    }
    press.render(&content, &pack).map(|rendered| rendered.pdf).map_err(Refusal::new)
}

fn load_pack(content: &Content, folder: Option<&Path>) -> Result<Pack, Refusal> {
    let Some(folder) = folder else {
        return koffer_pack::bundled(&content.sender.pack)
            .map_err(|error| Refusal::new(format_args!("sender.pack: {error}")));
    };
    pack_folder::read(folder)
}

/// Writes beside the target first, so that a full disk or a crash leaves no half letter under its name.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let refuse = |error: std::io::Error| Refusal::new(format_args!("{}: {error}", path.display()));
    let mut partial = path.as_os_str().to_owned();
    partial.push(".part");
    let partial = PathBuf::from(partial);
    let done = std::fs::write(&partial, bytes).and_then(|()| std::fs::rename(&partial, path));
    if done.is_err() {
        // The first error is the one to report.
        let _ = std::fs::remove_file(&partial);
    }
    done.map_err(refuse)
}

fn prove(args: &Verify) -> Result<(), Refusal> {
    let bytes = read_input(&args.file)?;
    let proof = koffer_letter::verify::verify(&bytes, args.against.as_deref()).map_err(Refusal::new)?;
    if let Proof::Changed(facts) = &proof {
        let file = args.file.display();
        return Err(Refusal::new(format_args!(
            "{file}: Das ist nicht das eingefrorene Schreiben (Prüfsumme der Datei {}).",
            facts.file_hash
        )));
    }
    answer(&serde_json::to_string(&proof).map_err(Refusal::new)?)
}
