//! The tables of `data/`: a row a line, tabs between its cells, `#` before a comment. The first comment names the columns.
//!
//! A table whose last columns are an `example` and what it reads as has a test that runs every example. The engine carries
//! the tables without examples and comments (`build.rs`).

/// The text of a table as the engine carries it: `shipped!("units")`.
macro_rules! shipped {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}

/// The text of a table as people write it, with its examples: `written!("units")`.
#[cfg(test)]
macro_rules! written {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $name, ".tsv"))
    };
}

pub(crate) use shipped;
#[cfg(test)]
pub(crate) use written;

/// The first `N` cells of every row; a cell that the row does not have is empty.
pub(crate) fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_their_cells_and_no_comments() {
        let table = "# word\tclass\texample\nact\twork\tThe Act began.\n# a comment\nbay\n";
        assert_eq!(rows::<2>(table).collect::<Vec<_>>(), [["act", "work"], ["bay", ""]]);
    }

    #[test]
    fn the_engine_carries_every_row_without_its_example() {
        let whole: Vec<[&str; 4]> = rows(written!("changes")).collect();
        assert_eq!(rows::<4>(shipped!("changes")).collect::<Vec<_>>(), whole);
        assert!(!shipped!("changes").contains("rose by 9.2%"));
        assert!(rows::<5>(shipped!("changes")).all(|[.., example]| example.is_empty()));
    }
}
