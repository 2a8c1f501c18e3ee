//! The same content gives the same bytes, whatever happened before and wherever it runs.

mod support;

use koffer_letter::{
    Content, Press, RenderError, Rendition, content::plain::plain_text, verify, verify::Proof,
};
use support::{contents, pack_of};

#[test]
fn a_used_press_a_fresh_one_and_other_threads_give_the_same_bytes() {
    let mut used = Press::new();
    let all = contents();
    let first: Vec<Vec<u8>> =
        all.iter().map(|(_, content)| used.render(content, &pack_of(content)).unwrap().pdf).collect();
    let again: Vec<Vec<u8>> =
        all.iter().rev().map(|(_, content)| used.render(content, &pack_of(content)).unwrap().pdf).collect();
    assert!(first.iter().eq(again.iter().rev()), "the order of letters changed a byte");
    std::thread::scope(|scope| {
        for half in [&all[..all.len() / 2], &all[all.len() / 2..]] {
            let first = &first;
            let all = &all;
            scope.spawn(move || {
                for (name, content) in half {
                    let place = all.iter().position(|(other, _)| other == name).unwrap();
                    let pdf = Press::new().render(content, &pack_of(content)).unwrap().pdf;
                    assert!(pdf == first[place], "{name} differs in another thread");
                }
            });
        }
    });
}

#[test]
fn renditions_share_identity_and_code_but_not_bytes() {
    for (name, content) in contents() {
        let pack = pack_of(&content);
        let standard = Press::new().render(&content, &pack).unwrap();
        let large = Content { rendition: Rendition::Grossdruck, ..content.clone() };
        let large = Press::new().render(&large, &pack).unwrap();
        assert_eq!((standard.content_hash, standard.code), (large.content_hash, large.code), "{name}");
        assert_ne!(standard.file_hash, large.file_hash, "{name}");
    }
}

#[test]
fn decomposed_and_composed_spellings_are_one_letter() {
    let (_, content) = contents().swap_remove(0);
    let mut decomposed = content.clone();
    decomposed.recipient.lines[1] = "Zoe\u{308} Müller".into();
    let mut composed = content;
    composed.recipient.lines[1] = "Zoë Müller".into();
    let pack = pack_of(&composed);
    let (one, other) =
        (Press::new().render(&decomposed, &pack).unwrap(), Press::new().render(&composed, &pack).unwrap());
    assert!(one.pdf == other.pdf);
}

#[test]
fn a_changed_byte_and_a_changed_word_are_noticed() {
    let (_, content) = contents().swap_remove(0);
    let pack = pack_of(&content);
    let letter = Press::new().render(&content, &pack).unwrap();
    let hash = hex::encode(letter.file_hash);
    let Proof::Unchanged(facts) = verify(&letter.pdf, Some(&hash)).unwrap() else {
        panic!("frozen letter not found")
    };
    assert_eq!(facts.code, letter.code.to_string());
    assert!(matches!(verify(&letter.pdf, None), Ok(Proof::Consistent(_))));
    let mut other = content.clone();
    other.subject.push('!');
    let other = Press::new().render(&other, &pack).unwrap();
    assert!(matches!(verify(&other.pdf, Some(&hash)), Ok(Proof::Changed(_))));
    assert_ne!(other.code, letter.code);
}

#[test]
fn a_code_that_is_not_its_own_is_refused() {
    let (_, mut content) = contents().swap_remove(0);
    let pack = pack_of(&content);
    let code = Press::new().render(&content, &pack).unwrap().code;
    content.code = Some(code.to_string());
    assert!(Press::new().render(&content, &pack).is_ok());
    content.subject.push('.');
    assert!(matches!(Press::new().render(&content, &pack), Err(RenderError::OtherCode { .. })));
}

#[test]
fn a_character_no_face_has_is_named_with_its_field() {
    let (_, mut content) = contents().swap_remove(0);
    content.recipient.lines[1] = "Hedwig 中 Quittenbaum".into();
    let error = Press::new().render(&content, &pack_of(&content)).unwrap_err().to_string();
    assert_eq!(error, "recipient.lines[1]: Das Zeichen „中“ (U+4E2D) lässt sich nicht drucken.");
}

#[test]
fn a_gap_is_refused_outside_drafts_and_printed_as_words_in_drafts() {
    let (_, mut content) = contents().swap_remove(0);
    content.subject = "Bescheid {{Nummer}}".into();
    let error = Press::new().render(&content, &pack_of(&content)).unwrap_err().to_string();
    assert!(error.starts_with("subject: Der Wert „Nummer“ fehlt."), "{error}");
    content.draft = true;
    assert!(Press::new().render(&content, &pack_of(&content)).is_ok());
    assert!(plain_text(&content, &pack_of(&content)).unwrap().contains("Nummer fehlt"));
}

#[test]
fn errors_name_the_field_inside_a_block() {
    let (_, content) = contents().swap_remove(0);
    let good = serde_json::to_value(&content).unwrap();
    let refused = |path: &str, value: serde_json::Value| {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap() = value;
        Content::from_json(&serde_json::to_vec(&bad).unwrap()).unwrap_err().to_string()
    };
    let paragraph = serde_json::json!({"block": "paragraph", "text": "x", "colour": "red"});
    assert_eq!(refused("/body/1", paragraph), "body[1].colour: unbekanntes Feld");
    assert_eq!(
        refused("/body/1", serde_json::json!({"block": "heading", "level": 1})),
        "body[1].text: fehlt"
    );
    let deep = serde_json::json!({"block": "table", "caption": "c", "columns": [{"title": 3}], "rows": []});
    assert!(refused("/body/1", deep).starts_with("body[1].columns[0].title: "));
    assert!(refused("/date", "31.12.2026".into()).starts_with("date: "));
}
