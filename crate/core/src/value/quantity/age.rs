//! Ages and degrees: units that only their surroundings tell.

use super::measure::Measure;
use crate::text::Language;
use crate::value::Unit;
use crate::value::number::{Number, NumberKind, PieceKind, Pieces};

/// "18-year-old", "five years of age", "de 18 años de edad", "aged 18".
pub(super) fn read(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let end = measure.end;
    let Some(unit) = measure.unit.and_then(of_age) else {
        return aged(pieces, measure, language);
    };
    let behind = match language {
        Language::English => {
            let hyphen = usize::from(pieces.folded(end) == "-");
            match pieces.folded(end + hyphen) {
                "old" | "olds" => Some(end + hyphen + 1),
                "of" if pieces.folded(end + 1) == "age" => Some(end + 2),
                _ => None,
            }
        }
        Language::Spanish => {
            (pieces.folded(end) == "de" && pieces.folded(end + 1) == "edad").then_some(end + 2)
        }
    };
    if let Some(behind) = behind {
        (measure.unit, measure.end) = (Some(unit), behind);
        if language == Language::English {
            measure.unit_pieces = measure.unit_pieces.map(|(start, _)| (start, behind));
        }
    } else if of_age_before(pieces, measure.start, language)
        || language == Language::Spanish && of_somebody(pieces, measure.start)
    {
        measure.unit = Some(unit);
    }
}

/// "at the age of 43 years".
fn of_age_before(pieces: &Pieces<'_>, start: usize, language: Language) -> bool {
    language == Language::English
        && start > 1
        && pieces.folded(start - 1) == "of"
        && pieces.folded(start - 2) == "age"
}

/// "una mujer de 43 años", "Ruiz, de 43 años": whose age it is stands before the "de".
fn of_somebody(pieces: &Pieces<'_>, start: usize) -> bool {
    if start < 2 || pieces.folded(start - 1) != "de" {
        return false;
    }
    let named = |at: usize| pieces.get(at).is_some_and(|it| it.capital && it.kind == PieceKind::Word);
    PEOPLE.contains(&pieces.folded(start - 2))
        || start >= 3 && pieces.raw(start - 2) == "," && named(start - 3)
}

/// Nouns for somebody who has an age, folded.
const PEOPLE: &[&str] = &[
    "hombre",
    "hombres",
    "mujer",
    "mujeres",
    "nino",
    "ninos",
    "nina",
    "ninas",
    "joven",
    "jovenes",
    "chico",
    "chicos",
    "chica",
    "chicas",
    "adolescente",
    "adolescentes",
    "anciano",
    "anciana",
    "bebe",
    "persona",
    "personas",
    "menor",
    "menores",
    "hijo",
    "hija",
    "estudiante",
    "jugador",
    "jugadora",
    "varon",
    "senor",
    "senora",
    "turista",
    "conductor",
    "victima",
];

fn of_age(unit: Unit) -> Option<Unit> {
    Some(match unit.name {
        "year" => Unit::YEAR_OF_AGE,
        "month" => Unit::MONTH_OF_AGE,
        "week" => Unit::WEEK_OF_AGE,
        "day" => Unit::DAY_OF_AGE,
        _ => return None,
    })
}

/// "aged 18", "at age 18", "Senard, 65, ..."
fn aged(pieces: &Pieces<'_>, measure: &mut Measure, language: Language) {
    let (start, number) = (measure.start, measure.number);
    let possible = measure.unit.is_none()
        && number.value > 0.0
        && number.value < 120.0
        && number.kind == NumberKind::Cardinal;
    if !possible || start == 0 {
        return;
    }
    let word = match language {
        Language::English => matches!(pieces.folded(start - 1), "aged" | "age" | "ages"),
        Language::Spanish => false,
    };
    let name_before = start >= 2
        && pieces.raw(start - 1) == ","
        && pieces.get(start - 2).is_some_and(|piece| piece.capital && piece.kind == PieceKind::Word);
    let apposition = name_before
        && number.bare
        && number.value >= 15.0
        && matches!(pieces.raw(number.end), "," | "." | ";")
        && !pieces.touches(number.end + 1);
    let said = language == Language::English && is_said_of_somebody(pieces, start, &number);
    if word || apposition || said {
        measure.unit = Some(Unit::YEAR_OF_AGE);
        if word {
            measure.unit_pieces = Some((start - 1, start));
        }
    }
    if matches!(pieces.folded(number.end), "yo" | "yos") && language == Language::English {
        (measure.unit, measure.unit_pieces, measure.end) =
            (Some(Unit::YEAR_OF_AGE), Some((number.end, number.end + 1)), number.end + 1);
    }
}

/// "Ada Mond is 34.", "his deputy, Ada Mond, is 34"
fn is_said_of_somebody(pieces: &Pieces<'_>, start: usize, number: &Number) -> bool {
    let named = |at: usize| {
        pieces.get(at).is_some_and(|it| it.capital && it.kind == PieceKind::Word)
            && pieces.raw(at).chars().any(char::is_lowercase)
    };
    if start < 3 || !matches!(pieces.folded(start - 1), "is" | "was") {
        return false;
    }
    let somebody = matches!(pieces.folded(start - 2), "he" | "she")
        || named(start - 2) && named(start - 3)
        || pieces.raw(start - 2) == "," && named(start - 3);
    let ends = matches!(pieces.raw(number.end), "," | "." | ";" | "") && !pieces.touches(number.end + 1);
    somebody && ends && number.bare && number.value >= 15.0
}

/// "40 degrees" of heat, unless something turns or is hyphenated: "a 45-degree angle", "rotate 90°".
pub(super) fn degrees(pieces: &Pieces<'_>, measure: &mut Measure) {
    const TURNING: &[&str] = &[
        "turn",
        "rotate",
        "rotated",
        "angle",
        "angles",
        "spin",
        "tilt",
        "tilted",
        "girar",
        "gire",
        "angulo",
        "rotar",
        "latitude",
        "longitude",
        "view",
    ];
    let Some((at, _)) =
        measure.unit_pieces.filter(|_| measure.unit.is_some_and(|unit| unit.name == "degree"))
    else {
        return;
    };
    let hyphen = at > 0 && pieces.folded(at - 1) == "-";
    if !hyphen && !(0..pieces.len()).any(|at| TURNING.contains(&pieces.folded(at))) {
        measure.unit = Some(Unit::DEGREE);
    }
}
