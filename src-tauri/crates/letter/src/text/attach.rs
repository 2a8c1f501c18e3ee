//! Which text stands behind which glyph of a cluster, so that copying and reading aloud give the letters back.
//!
//! A PDF maps one code to one text. A cluster of several glyphs is shared out: one character each if the counts agree
//! in NFC or in NFD, else the longest composed beginning for the first glyph and one mark for each other
//! (`Ǟ` = Ä + macron). Together the texts are canonically the cluster, never more.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The texts of the `count` glyphs of `cluster`, in glyph order; joined they are canonically equal to `cluster`.
pub(crate) fn share_out(cluster: &str, count: usize) -> Vec<String> {
    if count <= 1 {
        return vec![cluster.to_owned()];
    }
    let composed: Vec<char> = cluster.nfc().collect();
    if composed.len() == count {
        return composed.into_iter().map(String::from).collect();
    }
    let decomposed: Vec<char> = cluster.nfd().collect();
    if decomposed.len() >= count {
        let head = decomposed.len() + 1 - count;
        let mut texts = vec![decomposed[..head].iter().copied().nfc().collect::<String>()];
        texts.extend(decomposed[head..].iter().map(|c| c.to_string()));
        return texts;
    }
    // More glyphs than characters: the first carries the text, the others a word joiner (nothing to read).
    let mut texts = vec![cluster.to_owned()];
    texts.resize(count, "\u{2060}".to_owned());
    texts
}

/// Is `text` a combining mark that should sit on the glyph before it?
pub(crate) fn is_mark(text: &str) -> bool {
    text.chars().next().is_some_and(is_combining_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_a_cluster_join_to_the_cluster() {
        for (cluster, count) in [("Ç̆", 3), ("Ǟ", 2), ("fi", 1), ("M̐", 2), ("ḯ", 2)] {
            let joined: String = share_out(cluster, count).concat();
            assert_eq!(joined.nfc().collect::<String>(), cluster.nfc().collect::<String>());
            assert_eq!(share_out(cluster, count).len(), count);
        }
    }
}
