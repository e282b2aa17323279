//! The bytes of a pack, both ways.
//!
//! | bytes | what |
//! | --- | --- |
//! | 8 | `vouchpck` |
//! | 4 | format version, little endian |
//! | 8 | length of the content in bytes, little endian |
//! | 32 | SHA-256 of the content |
//! | the rest | the content: id, number of documents, and each document field by field; from version 2 on then the trees of each document, as their length and their bytes |
//!
//! A number is written in base 128, seven bits a byte, lowest first; a text as its length and its UTF-8 bytes; a field
//! that may be unknown as 0, or as 1 and its text. A later version must still open everything an earlier one wrote.

use super::{Pack, PackError};
use crate::text::Document;
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"vouchpck";
const VERSION: u32 = 2;
/// The version without trees, which is still written for packs that have none.
const PLAIN: u32 = 1;
const HEADER: usize = 8 + 4 + 8 + 32;

pub(super) fn encode(pack: &Pack) -> Vec<u8> {
    let mut content = content(pack);
    let version = if pack.trees.is_empty() { PLAIN } else { VERSION };
    if version > PLAIN {
        let mut writer = Writer { bytes: content };
        for index in 0..pack.documents.len() {
            writer.blob(pack.kept(index));
        }
        content = writer.bytes;
    }
    let mut bytes = Vec::with_capacity(HEADER + content.len());
    bytes.extend(MAGIC);
    bytes.extend(version.to_le_bytes());
    bytes.extend((content.len() as u64).to_le_bytes());
    bytes.extend(Sha256::digest(&content));
    bytes.extend(content);
    bytes
}

pub(super) fn decode(bytes: &[u8]) -> Result<Pack, PackError> {
    if !bytes.starts_with(MAGIC) {
        return Err(PackError::new("this is not a pack; make one with `vouch build DIR -o FILE`"));
    }
    let Some((header, content)) = bytes.split_at_checked(HEADER) else {
        return Err(cut_short());
    };
    let version = u32::from_le_bytes(header[8..12].try_into().unwrap_or_default());
    if !(1..=VERSION).contains(&version) {
        return Err(PackError::new(format!(
            "the pack has format version {version}, and this engine opens versions 1 to {VERSION}; \
             update the engine, or build the pack again with `vouch build`"
        )));
    }
    let length = u64::from_le_bytes(header[12..20].try_into().unwrap_or_default());
    if (content.len() as u64) < length {
        return Err(cut_short());
    }
    if content.len() as u64 != length || Sha256::digest(content)[..] != header[20..] {
        return Err(damaged());
    }
    Reader { rest: content }.pack(version).ok_or_else(damaged)
}

pub(super) fn hash(pack: &Pack) -> String {
    let digest = Sha256::digest(content(pack));
    let hex: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256-{}", hex.concat())
}

fn cut_short() -> PackError {
    PackError::new("the pack is cut short; download or build it again")
}

fn damaged() -> PackError {
    PackError::new("the pack is damaged: its checksum does not match; download or build it again")
}

fn content(pack: &Pack) -> Vec<u8> {
    let mut writer = Writer { bytes: Vec::new() };
    writer.text(&pack.id);
    writer.number(pack.documents.len() as u64);
    for document in &pack.documents {
        writer.text(&document.id);
        writer.text(&document.text);
        for field in fields(document) {
            writer.field(field.as_deref());
        }
    }
    writer.bytes
}

/// What may be unknown of a document, in the order of the file.
fn fields(document: &Document) -> [&Option<String>; 6] {
    let Document { id: _, text: _, title, publisher, author, published, retrieved, url } = document;
    [title, publisher, author, published, retrieved, url]
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.blob(text.as_bytes());
    }

    fn blob(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.bytes.extend(bytes);
    }

    fn field(&mut self, field: Option<&str>) {
        self.bytes.push(u8::from(field.is_some()));
        if let Some(text) = field {
            self.text(text);
        }
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn pack(&mut self, version: u32) -> Option<Pack> {
        let id = self.text()?;
        let count = self.number()?;
        let mut documents = Vec::new();
        for _ in 0..count {
            documents.push(self.document()?);
        }
        let mut trees = Vec::new();
        if version > PLAIN {
            for _ in 0..count {
                trees.push(self.blob()?.to_vec());
            }
        }
        self.rest.is_empty().then_some(Pack { id, documents, trees })
    }

    fn document(&mut self) -> Option<Document> {
        Some(Document {
            id: self.text()?,
            text: self.text()?,
            title: self.field()?,
            publisher: self.field()?,
            author: self.field()?,
            published: self.field()?,
            retrieved: self.field()?,
            url: self.field()?,
        })
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.blob()?.to_vec()).ok()
    }

    fn blob(&mut self) -> Option<&[u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (blob, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(blob)
    }

    fn field(&mut self) -> Option<Option<String>> {
        match self.byte()? {
            0 => Some(None),
            1 => self.text().map(Some),
            _ => None,
        }
    }
}
