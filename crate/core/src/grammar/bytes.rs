//! The bytes of a model file, both ways.

use super::model::ModelError;

/// Bytes being written.
#[derive(Debug, Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// Writes one byte.
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Writes a number in as few bytes as it needs, seven bits each.
    pub fn number(&mut self, mut number: u32) {
        while number >= 128 {
            self.0.push(number as u8 | 128);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// Writes a text and its length.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend_from_slice(text.as_bytes());
    }
}

/// Bytes being read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn byte(&mut self) -> Result<u8, ModelError> {
        let (&first, rest) = self.0.split_first().ok_or_else(too_short)?;
        self.0 = rest;
        Ok(first)
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or_else(too_short)?;
        self.0 = rest;
        Ok(bytes)
    }

    pub(super) fn float(&mut self) -> Result<f32, ModelError> {
        let bytes = self.take(4)?;
        Ok(f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    pub(super) fn number(&mut self) -> Result<u32, ModelError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        Err(ModelError::damaged("a number is too long"))
    }

    pub(super) fn text(&mut self) -> Result<&'a str, ModelError> {
        let length = self.number()? as usize;
        std::str::from_utf8(self.take(length)?).map_err(|_| ModelError::damaged("a text is not UTF-8"))
    }

    /// Fails before memory is asked for when fewer than `count` bytes are left.
    pub(super) fn expect_at_least(&self, count: usize) -> Result<(), ModelError> {
        if self.0.len() < count { Err(too_short()) } else { Ok(()) }
    }
}

fn too_short() -> ModelError {
    ModelError::damaged("it ends early")
}
