//! Why a pack could not be built or opened.

use std::borrow::Cow;
use std::fmt;

/// Why a pack could not be built or opened; its message names the fix.
#[derive(Debug, PartialEq, Eq)]
pub struct PackError(Cow<'static, str>);

impl PackError {
    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PackError {}
