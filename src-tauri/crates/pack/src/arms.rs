//! Coats of arms as vector paths, so that they print sharp at every size and weigh a few hundred bytes.
//!
//! Path data is the part of SVG's that a coat of arms needs: absolute `M`, `L`, `C` and `Z`.

use serde::{Deserialize, Serialize};

/// A coat of arms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arms {
    /// What it shows, read aloud in place of the picture.
    pub alt: String,
    /// Width and height of the drawing, in points at standard size.
    pub size: [f32; 2],
    /// Paths, painted in order.
    pub paths: Vec<ArmsPath>,
}

/// One path.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArmsPath {
    /// `#RRGGBB`; left out, not filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<String>,
    /// Outline; left out, none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stroke: Option<Stroke>,
    /// Path data, y downwards from the top left of the drawing.
    pub d: String,
}

/// An outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stroke {
    /// `#RRGGBB`.
    pub color: String,
    /// Points.
    pub width: f32,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Start of a ring.
    Move([f32; 2]),
    /// Straight line.
    Line([f32; 2]),
    /// Cubic curve: two control points, end.
    Curve([[f32; 2]; 3]),
    /// Back to the start of the ring.
    Close,
}

impl ArmsPath {
    /// The steps of the path, or the first piece that is none.
    ///
    /// # Errors
    /// The offending piece of path data.
    pub fn steps(&self) -> Result<Vec<Step>, String> {
        let mut words = self.d.split_whitespace();
        let mut steps = Vec::new();
        while let Some(word) = words.next() {
            let mut point = || -> Result<[f32; 2], String> {
                let mut number =
                    || words.next().and_then(|w| w.parse::<f32>().ok()).ok_or_else(|| self.d.clone());
                Ok([number()?, number()?])
            };
            steps.push(match word {
                "M" => Step::Move(point()?),
                "L" => Step::Line(point()?),
                "C" => Step::Curve([point()?, point()?, point()?]),
                "Z" => Step::Close,
                other => return Err(other.to_owned()),
            });
        }
        Ok(steps)
    }
}

/// Red, green, blue from 0 to 1 of `#RRGGBB`.
pub fn rgb(color: &str) -> Option<[f32; 3]> {
    let digits = color.strip_prefix('#').filter(|d| d.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok().map(|v| f32::from(v) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}
