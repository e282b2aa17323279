//! Hedges, units, intervals, counted things; what is no quantity; every row of the tables.

use super::{Change, Hedge, Quantity, quantities_in};
use crate::table;
use crate::text::Language::{self, English, Spanish};

fn one(text: &str, language: Language) -> Quantity {
    let mut all = quantities_in(text, language);
    assert_eq!(all.len(), 1, "`{text}`: {all:#?}");
    all.remove(0)
}

fn nothing(texts: &[&str], language: Language) {
    for text in texts {
        let all: Vec<Quantity> = quantities_in(text, language).into_iter().filter(|it| !it.ordinal).collect();
        assert!(all.is_empty(), "`{text}`: {all:#?}");
    }
}

fn interval(text: &str) -> (f64, f64) {
    let interval = one(text, English).interval;
    (interval.low, interval.high)
}

#[test]
fn written_precision_makes_the_interval() {
    assert_eq!(interval("32,000 firearms"), (31_500.0, 32_500.0));
    assert_eq!(interval("17 million rounds"), (16.5e6, 17.5e6));
    assert_eq!(interval("20 measures"), (20.0, 20.0));
    assert_eq!(interval("300 people"), (300.0, 300.0));
    assert_eq!(interval("154 tonnes of it"), (153.5, 154.5));
    assert_eq!(interval("9.2% of them"), (9.149999999999999, 9.25));
    assert_eq!(interval("1 million people"), (750_000.0, 1_250_000.0));
}

#[test]
fn hedges_move_the_interval() {
    assert_eq!(interval("exactly 32,000 firearms"), (32_000.0, 32_000.0));
    assert_eq!(interval("over 32,000 firearms"), (32_000.0, 40_000.0));
    assert_eq!(interval("at least 74 people"), (74.0, 92.5));
    assert_eq!(interval("up to 50 people"), (0.0, 50.0));
    assert_eq!(interval("nearly 70 kg"), (63.0, 70.0));
    assert_eq!(interval("about 9 people"), (8.1, 9.9));
    assert_eq!(interval("dozens of people"), (24.0, 99.0));
    assert_eq!(interval("tens of thousands of people"), (20_000.0, 99_999.0));
    let over = one("over 32,000 firearms", English).interval;
    assert!(!over.overlaps(one("over 90,000 firearms", English).interval));
}

#[test]
fn one_amount_in_many_spellings() {
    let english = [
        "$75.3 million",
        "US$75.3 million",
        "75.3 million dollars",
        "$75.3m",
        "USD 75.3 million",
        "$ 75,300,000",
        "75.3 MUSD",
    ];
    for text in english {
        let quantity = one(text, English);
        assert_eq!(quantity.value, 75_300_000.0, "`{text}`");
        assert_eq!(quantity.unit.map(|unit| unit.name), Some("dollar"), "`{text}`");
    }
    for text in [
        "75,3 millones de dólares",
        "$75,3 millones",
        "75,3 millones de dólares estadounidenses",
        "US$ 75.300.000",
    ] {
        let quantity = one(text, Spanish);
        assert_eq!(quantity.value, 75_300_000.0, "`{text}`");
        assert_eq!(quantity.unit.map(|unit| unit.name), Some("dollar"), "`{text}`");
    }
}

#[test]
fn units_convert_inside_a_dimension() {
    let (tonnes, kilograms) = (one("1.5 tonnes", English), one("1,500 kg", English));
    let (Some(tonne), Some(kilogram)) = (tonnes.unit, kilograms.unit) else { panic!("no units") };
    assert_eq!(tonne.convert(tonnes.value, kilogram), Some(1500.0));
    let celsius = one("20 °C", English).unit.and_then(|celsius| {
        one("68 °F", English).unit.and_then(|fahrenheit| fahrenheit.convert(68.0, celsius))
    });
    assert!(celsius.is_some_and(|degrees| (degrees - 20.0).abs() < 1e-9), "{celsius:?}");
    let dollar = one("$5", English).unit;
    assert_eq!(dollar.and_then(|dollar| dollar.convert(5.0, kilogram)), None);
}

#[test]
fn ranges() {
    for text in [
        "between 3 and 5 people",
        "3 to 5 people",
        "from 3 to 5 people",
        "3-5 people",
        "3–5 people",
        "three to five people",
    ] {
        assert_eq!(one(text, English).range, Some((3.0, 5.0)), "`{text}`");
    }
    for text in ["entre 3 y 5 personas", "de 3 a 5 personas", "3-5 personas", "de tres a cinco personas"] {
        assert_eq!(one(text, Spanish).range, Some((3.0, 5.0)), "`{text}`");
    }
    assert_eq!(one("33-35 billion euros", English).range, Some((33e9, 35e9)));
    assert_eq!(one("$62 to $68 a share", English).range, Some((62.0, 68.0)));
}

#[test]
fn a_change_from_one_level_to_another() {
    let fall = one("Growth slowed from 4.8 to 4.7 percent.", English);
    assert_eq!((fall.before, fall.value, fall.change), (Some(4.8), 4.7, Change::Down));
    assert_eq!((fall.interval.low, fall.interval.high), (4.65, 4.75));
    let rise = one("Homicides rose by 9.2%.", English);
    assert_eq!((rise.value, rise.change), (9.2, Change::Up));
}

#[test]
fn what_is_counted() {
    let counted = |text: &str, language| {
        let quantity = one(text, language);
        (quantity.counted.map(|span| span.of(text).to_owned()), quantity.counted_key)
    };
    let some = |words: &str, key: &str| (Some(words.to_owned()), Some(key.to_owned()));
    assert_eq!(
        counted("over 17 million rounds of ammunition", English),
        some("rounds of ammunition", "round")
    );
    assert_eq!(
        counted("2 million fentanyl pills were found", English),
        some("fentanyl pills", "fentanyl pill")
    );
    assert_eq!(counted("5 tonnes of cocaine", English), some("cocaine", "cocaine"));
    assert_eq!(counted("300 personas detenidas", Spanish), some("personas", "persona"));
    assert_eq!(counted("154 toneladas de metanfetamina", Spanish), some("metanfetamina", "metanfetamina"));
}

#[test]
fn rates() {
    let per = |text: &str| {
        let quantity = one(text, English);
        (quantity.value, quantity.normalized_unit(text))
    };
    assert_eq!(per("$14.95 a month"), (14.95, Some("dollar per month".into())));
    assert_eq!(per("$62 per share"), (62.0, Some("dollar per share".into())));
    assert_eq!(per("15 homicides per 100,000 people"), (15.0, Some("homicide per 100,000 people".into())));
    assert_eq!(per("tenfold"), (10.0, Some("count".into())));
    assert_eq!(per("60 mph"), (60.0, Some("mile per hour".into())));
}

#[test]
fn what_is_no_quantity() {
    nothing(
        &[
            "Call 555-123-4567 now.",
            "Call +1 (555) 123-4567 now.",
            "version 2.10.3",
            "5G networks",
            "the 22nd amendment",
            "won 3-2 at home",
            "a 2-0 victory",
            "at 11:30 a.m. or 5 p.m.",
            "in 2019 and 1995",
            "the 2014-15 season",
            "March 7 and 5 October 2023",
            "Sept. 20-24",
            "Section 427 Row 21",
            "a Boeing 737 landed",
            "COVID-19",
            "the TA-35 index",
            "No. 5",
            "#12",
            "https://example.org/2024/05/1234?id=77",
            "no one knows",
            "the 1990s",
            "on the one hand",
        ],
        English,
    );
    nothing(
        &["una casa", "en 2019", "el 7 de marzo de 2023", "artículo 27", "a las 11:30", "un hombre"],
        Spanish,
    );
}

#[test]
fn every_unit_reads_its_example_and_its_forms() {
    for [name, _, _, _, english, spanish, example] in table::rows(table::written!("units")) {
        let found = quantities_in(example, if english.is_empty() { Spanish } else { English });
        let reads = |it: &Quantity| it.unit.is_some_and(|unit| unit.name == name);
        assert!(found.iter().any(reads), "`{example}` does not read as `{name}`: {found:?}");
        for (forms, language) in [(english, English), (spanish, Spanish)] {
            for form in forms.split(',').filter(|form| !form.is_empty()) {
                let texts =
                    [format!("7.5 {form}"), format!("{form}7.5"), format!("7.5{form}"), format!("7{form}")];
                let read = texts.iter().any(|text| quantities_in(text, language).iter().any(reads));
                assert!(read, "`{form}` does not read as `{name}`");
            }
        }
    }
}

#[test]
fn every_hedge_reads_its_example() {
    for [code, phrase, name, _, example] in table::rows(table::written!("hedges")) {
        let language = if code == "es" { Spanish } else { English };
        let hedge = match name {
            "over" => Hedge::Over,
            "at_least" => Hedge::AtLeast,
            "under" => Hedge::Under,
            "at_most" => Hedge::AtMost,
            "about" => Hedge::About,
            "nearly" => Hedge::Nearly,
            "exactly" => Hedge::Exactly,
            other => panic!("`{other}` is no hedge: `{phrase}`"),
        };
        assert_eq!(one(example, language).hedge, hedge, "`{example}`");
    }
}

#[test]
fn every_change_reads_its_example() {
    for [code, _, direction, _, example] in table::rows(table::written!("changes")) {
        let language = if code == "es" { Spanish } else { English };
        let change = if direction == "up" { Change::Up } else { Change::Down };
        assert_eq!(one(example, language).change, change, "`{example}`");
    }
}

#[test]
fn any_text_can_be_read() {
    let parts = [
        "5", "$", "½", "—", " ", "million", "'", "’s", "\u{202f}", "(", "%", "de", "y", "º", "🙂", "a", "-",
        ".", ",", "of", "é", "\n", "2019", "to",
    ];
    let mut seed = 7_u32;
    for length in 0..400 {
        let mut text = String::new();
        for _ in 0..length % 14 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(parts[(seed >> 16) as usize % parts.len()]);
        }
        for language in [English, Spanish] {
            for quantity in quantities_in(&text, language) {
                let spans = [quantity.span, quantity.number_span, quantity.measure_span];
                let others = [quantity.unit_span, quantity.per, quantity.counted];
                for span in spans.into_iter().chain(others.into_iter().flatten()) {
                    assert!(text.get(span.start..span.end).is_some(), "{span:?} in `{text}`");
                }
                assert!(quantity.interval.low <= quantity.interval.high, "`{text}`: {quantity:?}");
            }
        }
    }
}
