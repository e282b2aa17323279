//! Bad use and bad input: what it was, and how to mend it.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command could not do its work.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with this message: lower case, no full stop, value in backticks, with the fix.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure to read or write `path`.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        let fix = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file; check the path",
            io::ErrorKind::PermissionDenied => "permission denied; check who may read and write it",
            io::ErrorKind::IsADirectory => "it is a directory; name a file",
            _ => return Self(format!("`{}`: {error}", path.display())),
        };
        Self(format!("`{}`: {fix}", path.display()))
    }

    /// The same failure, naming the input it came from.
    pub fn within(path: &Path, error: &dyn fmt::Display) -> Self {
        Self(format!("`{}`: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Writing to a closed pipe (`vouch read x | head`) and the like.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(format!("cannot write the answer: {error}"))
    }
}
