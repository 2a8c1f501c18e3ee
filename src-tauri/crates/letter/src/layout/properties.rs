//! Arbitrary letters: no word is lost or said twice, nothing overlaps, no heading stands alone at the foot.

use super::flow::{First, paginate};
use super::geometry::{BODY_BOTTOM, LEFT, RIGHT};
use super::item::{Page, Tag};
use super::setter::Setter;
use super::tree::{Role, Tree};
use super::{body, look};
use crate::content::{
    Align, Block, Column, Content, Heading, Information, List, Paragraph, Recipient, Rendition, Sender,
    Signature, Table, Text,
};
use crate::text::Shaper;
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[A-ZÄÖÜa-zäöüßğłőẞ]{1,14}",
        "[0-9]{1,4},[0-9]{2} €",
        Just("Grundsicherungsleistungsberechtigung".to_owned()),
        Just("§ 41 Absatz 1 SGB XII".to_owned()),
        Just("Kranken- und Pflegeversicherung,".to_owned()),
        Just("M̐Z̧S̛̄ C̨̆ÿ́ Nguyễn".to_owned()),
        Just("sozialamt@lindbrueck.example".to_owned()),
        Just("x".repeat(180)),
    ];
    prop::collection::vec(word, 1..60).prop_map(|words| words.join(" "))
}

fn block() -> impl Strategy<Value = Block> {
    let text = |text| Text { text };
    prop_oneof![
        6 => words().prop_map(|text| Block::Paragraph(Paragraph { text, legal_basis: vec![] })),
        3 => ("[A-Z][a-z]{3,12}( [a-z]{3,9}){0,4}", 1u8..=2)
            .prop_map(|(text, level)| Block::Heading(Heading { level, text })),
        2 => prop::collection::vec(words(), 1..5).prop_map(|items| Block::List(List { items })),
        1 => words().prop_map(move |t| Block::RemedyNotice(text(t))),
        1 => prop::collection::vec(("[A-Za-z ]{3,40}", 0i64..10_000_000), 1..50).prop_map(|rows| {
            let cell = |(label, cents): (String, i64)| vec![format!("z{label}"), crate::german::amount(cents)];
            Block::Table(Table {
                caption: "Tabelle".into(),
                columns: vec![
                    Column { title: "Position".into(), align: Align::Text },
                    Column { title: "Betrag".into(), align: Align::Amount },
                ],
                rows: rows.into_iter().map(cell).collect(),
                totals: 1,
            })
        }),
    ]
}

fn letter() -> impl Strategy<Value = Content> {
    (prop::collection::vec(block(), 1..14), prop::bool::ANY, "[A-Z][a-zäöü]{2,14}( [a-zäöü]{2,14}){0,12}")
        .prop_map(|(mut body, large, subject)| {
            body.push(Block::Signature(Signature { lines: vec!["Im Auftrag".into(), "Ende".into()] }));
            Content {
                rendition: if large { Rendition::Grossdruck } else { Rendition::Standard },
                sender: Sender {
                    pack: "x".into(),
                    office: "x".into(),
                    return_line: "x".into(),
                    lines: vec![],
                },
                recipient: Recipient { lines: vec!["x".into()] },
                information: Vec::<Information>::new(),
                date: jiff::civil::date(2026, 11, 24),
                subject,
                code: None,
                draft: false,
                body,
            }
            .normalized()
        })
}

/// The texts of the content, in reading order, with nothing between them.
fn said(content: &Content) -> String {
    let mut out = content.subject.clone();
    for block in &content.body {
        match block {
            Block::Paragraph(p) => out.push_str(&p.text),
            Block::Heading(h) => out.push_str(&h.text),
            Block::List(list) => {
                for (number, item) in list.items.iter().enumerate() {
                    out.push_str(&format!("{}.{item}", number + 1));
                }
            }
            Block::RemedyNotice(text) => {
                out.push_str("Rechtsbehelfsbelehrung");
                out.push_str(&text.text);
            }
            Block::Table(table) => {
                out.push_str("TabellePositionBetrag");
                table.rows.iter().flatten().for_each(|cell| out.push_str(cell));
            }
            Block::Signature(signature) => signature.lines.iter().for_each(|line| out.push_str(line)),
            _ => {}
        }
    }
    squeezed(&out)
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

fn heard(pages: &[Page]) -> String {
    let texts = pages.iter().flat_map(|page| &page.texts).filter(|text| matches!(text.tag, Tag::Node(_)));
    let glyphs = texts.flat_map(|text| &text.line.words).flat_map(|word| &word.glyphs);
    let joined: String = glyphs.map(|glyph| &*glyph.text).collect();
    use unicode_normalization::UnicodeNormalization;
    squeezed(&joined.nfc().collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost_nothing_overlaps_no_heading_stands_alone(content in letter()) {
        let look = look::look(content.rendition);
        let mut shaper = Shaper::new();
        let mut tree = Tree::new();
        let mut setter = Setter { shaper: &mut shaper, look };
        let rows = body::rows(&mut setter, &mut tree, &content).unwrap();
        let pages = paginate(rows, First { page: Page::default(), top: 300.0 }, look);
        prop_assert_eq!(heard(&pages), said(&content));
        for page in &pages {
            let mut last_line = f32::NEG_INFINITY;
            for text in &page.texts {
                prop_assert!(text.x >= LEFT - 0.1);
                prop_assert!(text.x + text.line.width_at(text.size) <= RIGHT + 0.6, "over the margin");
                prop_assert!(text.y <= BODY_BOTTOM + 1.0, "below the foot: {}", text.y);
                // Reading order is top down, except that cells of a row stand side by side.
                let in_table = matches!(text.tag, Tag::Node(node)
                    if matches!(tree.nodes[node].role, Role::Th | Role::Td)) || text.tag == Tag::Header;
                prop_assert!(in_table || text.y >= last_line - 0.1, "overlap");
                last_line = if in_table { last_line } else { text.y };
            }
            let foot = page.texts.iter().rev().find_map(|text| match text.tag {
                Tag::Node(node) => Some(tree.nodes[node].role),
                _ => None,
            });
            prop_assert!(!matches!(foot, Some(Role::H1 | Role::H2 | Role::H3)), "a heading alone at the foot");
        }
    }

    #[test]
    fn any_text_is_set_or_its_character_is_named(text in "\\PC{1,40}") {
        let mut shaper = Shaper::new();
        let text: String = unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect();
        match shaper.word(crate::text::Style::PLAIN, &text) {
            Ok(word) => prop_assert!(word.glyphs.iter().all(|glyph| glyph.id != 0)),
            Err(missing) => prop_assert!(text.contains(&missing.text) && missing.code_points.starts_with("U+")),
        }
    }
}
