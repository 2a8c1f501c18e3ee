//! veraPDF, the reference checker for PDF/A and PDF/UA, as jar files. A check tool, never shipped.

use crate::failure::Failure;
use crate::program::Program;
use crate::root;
use std::path::PathBuf;

/// The folder with veraPDF's jar files, copied by Maven after `tests/verapdf/pom.xml` when it is not there yet.
pub(crate) fn jars() -> Result<PathBuf, Failure> {
    let pom = root::root().join("tests/verapdf/pom.xml");
    let folder = root::tools().join("verapdf");
    let stamp = folder.join(".pom.xml");
    let wanted = std::fs::read(&pom).map_err(Failure::file(&pom))?;
    if std::fs::read(&stamp).is_ok_and(|copied| copied == wanted) {
        return Ok(folder);
    }
    Program::new("mvn")
        .args(["-q", "-B", "-f"])
        .arg(&pom)
        .args(["dependency:copy-dependencies", "-DincludeScope=runtime"])
        .arg(format!("-DoutputDirectory={}", folder.display()))
        .run()?;
    std::fs::write(&stamp, wanted).map_err(Failure::file(stamp))?;
    Ok(folder)
}
