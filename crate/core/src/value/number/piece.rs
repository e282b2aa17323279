//! The smallest parts of a sentence that number reading looks at: runs of letters, runs of digits, single marks.

use crate::text::Span;

/// A sentence cut into runs of letters, runs of digits and marks.
///
/// Finer than the tokens of `text`, so that "5kg", "£5" and "2.4-litre" all come apart the same way.
pub(crate) struct Pieces<'t> {
    text: &'t str,
    list: Vec<Piece>,
    folded: String,
}

/// A run of letters, a run of digits, or one mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Where it stands in the whole text.
    pub(crate) span: Span,
    /// What it is made of.
    pub(crate) kind: PieceKind,
    /// Whether white space (or the start) is before it.
    pub(crate) spaced: bool,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    folded: (usize, usize),
}

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceKind {
    /// Letters.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither.
    Mark,
}

impl<'t> Pieces<'t> {
    /// Cuts a whole text.
    pub(crate) fn of(text: &'t str) -> Self {
        Self::inside(text, Span::new(0, text.len()))
    }

    /// Cuts the part of `text` that stands at `span`; the pieces know their place in the whole text.
    pub(crate) fn inside(text: &'t str, span: Span) -> Self {
        let mut pieces = Self {
            text,
            list: Vec::with_capacity(span.end.saturating_sub(span.start) / 5),
            folded: String::new(),
        };
        let mut spaced = true;
        let mut chars = span.of(text).char_indices().peekable();
        while let Some((at, first)) = chars.next() {
            if first.is_whitespace() {
                spaced = true;
                continue;
            }
            let kind = kind_of(first);
            let folded_start = pieces.folded.len();
            fold(first, &mut pieces.folded);
            let mut end = at + first.len_utf8();
            while let Some(&(next, c)) = chars.peek() {
                if kind == PieceKind::Mark || kind_of(c) != kind || c.is_whitespace() {
                    break;
                }
                fold(c, &mut pieces.folded);
                end = next + c.len_utf8();
                chars.next();
            }
            pieces.list.push(Piece {
                span: Span::new(span.start + at, span.start + end),
                kind,
                spaced,
                capital: first.is_uppercase(),
                folded: (folded_start, pieces.folded.len()),
            });
            spaced = false;
        }
        pieces
    }

    /// How many pieces there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The piece at `at`, if there is one.
    pub(crate) fn get(&self, at: usize) -> Option<&Piece> {
        self.list.get(at)
    }

    /// The kind of the piece at `at`, if there is one.
    pub(crate) fn kind(&self, at: usize) -> Option<PieceKind> {
        self.list.get(at).map(|piece| piece.kind)
    }

    /// Where the pieces `start..end` stand; empty when there are none.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        match (self.list.get(start), end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end.max(first.span.start)),
            _ => Span::default(),
        }
    }

    /// The piece at `at` in lower case without accents (but `ñ`); empty past the end.
    pub(crate) fn folded(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |piece| &self.folded[piece.folded.0..piece.folded.1])
    }

    /// The piece at `at` as written; empty past the end.
    pub(crate) fn raw(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |piece| piece.span.of(self.text))
    }

    /// Whether piece `at` exists and stands right behind the one before it.
    pub(crate) fn touches(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|piece| !piece.spaced)
    }

    /// The first piece at or behind byte `offset`.
    pub(crate) fn at_offset(&self, offset: usize) -> usize {
        self.list.partition_point(|piece| piece.span.start < offset)
    }

    /// The text the pieces come from.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }
}

fn kind_of(c: char) -> PieceKind {
    if c.is_ascii_digit() {
        PieceKind::Digits
    } else if c.is_alphabetic() && !matches!(c, 'º' | 'ª') {
        PieceKind::Word
    } else {
        PieceKind::Mark
    }
}

/// Appends `c` in lower case and without its accent; `ñ` stays, since "año" and "ano" differ.
fn fold(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        'á' | 'à' | 'Á' | 'À' => folded.push('a'),
        'é' | 'è' | 'É' | 'È' => folded.push('e'),
        'í' | 'Í' => folded.push('i'),
        'ó' | 'Ó' => folded.push('o'),
        'ú' | 'ü' | 'Ú' | 'Ü' => folded.push('u'),
        'µ' => folded.push('μ'),
        'º' | '˚' => folded.push('°'),
        '’' | '‘' | '′' => folded.push('\''),
        '”' | '“' | '″' => folded.push('"'),
        '–' | '—' | '‑' | '‐' | '−' => folded.push('-'),
        '⁄' => folded.push('/'),
        _ => folded.extend(c.to_lowercase()),
    }
}
