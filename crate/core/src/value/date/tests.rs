//! One date in many spellings, and what is no date.

use super::*;
use crate::text;

fn read_in(text: &str, language: Language, published: Option<&str>) -> Vec<Date> {
    let mut layout = text::split(text);
    layout.language = language;
    read(text, &layout, &[], published.and_then(CivilDate::parse))
}

/// Every text holds exactly one date, with this timex.
fn same(timex: &str, language: Language, texts: &[&str]) {
    for text in texts {
        let dates = read_in(text, language, None);
        let found: Vec<&str> = dates.iter().map(|date| date.timex.as_str()).collect();
        assert_eq!(found, [timex], "{text:?}");
    }
}

/// No text holds a date.
fn none(language: Language, texts: &[&str]) {
    for text in texts {
        let dates = read_in(text, language, None);
        let found: Vec<&str> = dates.iter().map(|date| date.span.of(text)).collect();
        assert!(found.is_empty(), "{text:?} holds {found:?}");
    }
}

/// The only date of `text` has these days.
fn days(text: &str, language: Language, published: &str, first: &str, last: &str) {
    let dates = read_in(text, language, Some(published));
    assert_eq!(dates.len(), 1, "{text:?}: {dates:?}");
    let found = dates[0].days.map(|(first, last)| (first.to_string(), last.to_string()));
    assert_eq!(found, Some((first.to_string(), last.to_string())), "{text:?}: {dates:?}");
}

const EN: Language = Language::English;
const ES: Language = Language::Spanish;

#[test]
fn one_day_in_many_spellings() {
    let english = [
        "It was signed on October 5, 2023.",
        "It was signed on Oct. 5, 2023.",
        "It was signed on 5 October 2023.",
        "on 5th October 2023",
        "on October 5th, 2023",
        "on the 5th of October, 2023",
        "on the fifth of October 2023",
        "on October fifth 2023",
        "dated 2023-10-05",
        "dated 10/5/2023",
        "dated 10/05/23",
        "dated 5-Oct-2023",
        "dated 5/Oct/2023",
        "on Thursday, October 5, 2023",
        "on Thursday 5 October 2023",
        "(OCTOBER 5, 2023)",
        "on 05th Oct 2023",
    ];
    same("2023-10-05", EN, &english);
    let spanish = [
        "Se firmó el 5 de octubre de 2023.",
        "el 5 de octubre del 2023",
        "el cinco de octubre de 2023",
        "el 5 de oct. de 2023",
        "5 de Octubre de 2023",
        "5/10/2023",
        "el 05/10/2023",
        "05-10-2023",
        "5-oct-2023",
        "el jueves 5 de octubre de 2023",
        "el jueves, 5 de octubre de 2023",
        "el día 5 de octubre de 2023",
        "2023-10-05",
        "octubre 5, 2023",
    ];
    same("2023-10-05", ES, &spanish);
    same(
        "2019-01-01",
        ES,
        &[
            "el 1.º de enero de 2019",
            "el 1° de enero de 2019",
            "el primero de enero de 2019",
            "1ro de enero de 2019",
        ],
    );
}

#[test]
fn months_years_and_decades() {
    same("2023-10", EN, &["in October 2023", "in Oct. 2023", "in October of 2023", "in October, 2023"]);
    same("2023-10", ES, &["en octubre de 2023", "en oct. de 2023", "en octubre del 2023", "octubre 2023"]);
    same(
        "2008",
        EN,
        &["in 2008", "a 2008 pact", "the 2008 agreement", "the 2008 protests", "since the year 2008"],
    );
    same("2008", ES, &["en 2008", "un pacto de 2008", "el año 2008", "en el año 2008"]);
    same("(1990-01-01,2000-01-01,P10Y)", EN, &["in the 1990s", "in the 1990's"]);
    same("(1990-01-01,2000-01-01,P10Y)", ES, &["en la década de 1990", "en la década de los 1990"]);
    same("(XX90-01-01,XX00-01-01,P10Y)", EN, &["in the '90s", "in the 90s", "in the nineties"]);
    same("(XX90-01-01,XX00-01-01,P10Y)", ES, &["en los años 90", "en los años noventa"]);
    same(
        "(2020-04-01,2020-07-01,P3M)",
        EN,
        &["in Q2 2020", "in the second quarter of 2020", "2020 Q2", "the 2nd quarter of 2020"],
    );
    same("(2020-04-01,2020-07-01,P3M)", ES, &["en el segundo trimestre de 2020", "el 2.º trimestre de 2020"]);
    same("FY2021", EN, &["in fiscal 2021", "in fiscal year 2021", "in FY2021", "in FY 21"]);
    same("FY2021", ES, &["en el año fiscal 2021"]);
}

#[test]
fn periods_have_two_ends_or_one() {
    same(
        "(2007-01-01,2011-01-01,P4Y)",
        EN,
        &["between 2007 and 2011", "from 2007 to 2011", "from 2007 until 2011", "2007-2011", "2007–2011"],
    );
    same(
        "(2007-01-01,2011-01-01,P4Y)",
        ES,
        &["entre 2007 y 2011", "de 2007 a 2011", "desde 2007 hasta 2011", "2007-2011"],
    );
    same(
        "(XXXX-05-01,XXXX-07-01,P2M)",
        EN,
        &["from May to July", "between May and July", "May through July", "from May until July"],
    );
    same(
        "(XXXX-05-01,XXXX-07-01,P2M)",
        ES,
        &["de mayo a julio", "entre mayo y julio", "desde mayo hasta julio"],
    );
    days("since 2016", EN, "2023-10-05", "2016-01-01", "9999-12-31");
    days("by 2025", EN, "2023-10-05", "0001-01-01", "2025-12-31");
    days("before May 2018", EN, "2023-10-05", "0001-01-01", "2018-04-30");
    days("antes de mayo de 2018", ES, "2023-10-05", "0001-01-01", "2018-04-30");
    days("between 2007 and 2011", EN, "2023-10-05", "2007-01-01", "2011-12-31");
    days("from May 3 to June 5, 2020", EN, "2023-10-05", "2020-05-03", "2020-06-05");
}

#[test]
fn relative_dates_count_from_the_day_of_publication() {
    // A Thursday.
    let published = "2023-10-05";
    days("It was signed yesterday.", EN, published, "2023-10-04", "2023-10-04");
    days("It was signed on Monday.", EN, published, "2023-10-02", "2023-10-02");
    days("They will meet on Monday.", EN, published, "2023-10-09", "2023-10-09");
    days("Se reunirán el lunes.", ES, published, "2023-10-09", "2023-10-09");
    days("Se reunieron el lunes.", ES, published, "2023-10-02", "2023-10-02");
    days("It fell over the past year.", EN, published, "2022-10-05", "2023-10-05");
    days("It fell last month.", EN, published, "2023-09-01", "2023-09-30");
    days("Cayó el mes pasado.", ES, published, "2023-09-01", "2023-09-30");
    days("in the first nine months of the year", EN, published, "2023-01-01", "2023-09-30");
    days("en los primeros nueve meses del año", ES, published, "2023-01-01", "2023-09-30");
    days("It happened a day earlier.", EN, published, "2023-10-04", "2023-10-04");
    days("hace dos meses", ES, published, "2023-08-05", "2023-08-05");
    days("They agreed in December.", EN, published, "2022-12-01", "2022-12-31");
    days("They will agree in December.", EN, published, "2023-12-01", "2023-12-31");
    days("earlier this year", EN, published, "2023-01-01", "2023-05-01");
    days("the last three years", EN, published, "2020-10-05", "2023-10-05");
}

#[test]
fn without_the_day_of_publication_relative_dates_stay_relative() {
    same("REF:D+1", EN, &["tomorrow"]);
    same("REF:D+1", ES, &["se va mañana"]);
    same("REF:M-1", EN, &["last month", "the previous month"]);
    same("REF:M-1", ES, &["el mes pasado", "el mes anterior", "el pasado mes"]);
    same("XXXX-WXX-5", EN, &["on Friday", "Friday", "On Friday, they met."]);
    same("XXXX-WXX-5", ES, &["el viernes"]);
    same(
        "(XXXX-01-01,XXXX-10-01,P9M)",
        EN,
        &["in the first nine months of the year", "the first 9 months of this year"],
    );
    same("(XXXX-01-01,XXXX-10-01,P9M)", ES, &["en los primeros nueve meses del año"]);
    same("REF:past-P1Y", EN, &["over the past year", "in the past year"]);
    for date in read_in("He left yesterday and returns in two weeks, on Friday or next month.", EN, None) {
        assert_eq!(date.days, None, "{date:?}");
    }
}

#[test]
fn lengths_sets_and_times() {
    same("P3W", EN, &["for three weeks", "for 3 weeks", "a three-week trip"]);
    same("P13Y", EN, &["after 13 years", "a 13-year sentence"]);
    same("P13Y", ES, &["durante 13 años", "por trece años"]);
    same("P13Y", EN, &["the biggest drop in 13 years", "It rose for the first time in 13 years."]);
    same("XXXX-WXX-5", EN, &["every Friday", "on Fridays", "each Friday"]);
    same("XXXX-WXX-5", ES, &["cada viernes", "todos los viernes"]);
    same("T15", EN, &["at 3 p.m.", "at 3pm", "at 3 PM"]);
    same("T15", ES, &["a las 3 p.m.", "a las 3 de la tarde", "a las tres de la tarde", "a las 15 h"]);
    same("T15:30", EN, &["at 3:30 p.m.", "at 15:30"]);
}

#[test]
fn words_that_only_look_like_dates() {
    none(
        EN,
        &[
            "May I ask why?",
            "You may not go.",
            "They may be right.",
            "It may have been so.",
            "This may or may not be right.",
            "They march on.",
            "Protesters march through the city.",
            "the Women's March",
            "Theresa May resigned.",
            "the second largest city",
            "He came second.",
            "the second man",
            "the sun rose",
            "she sat down",
            "August Wilson wrote plays.",
            "the 22nd amendment",
            "a 4:3 ratio",
            "a 5-2 win",
            "24/7",
            "one half",
            "two-thirds of it",
            "1/3 of all",
            "the fall of prices",
            "Prices did not fall in it.",
            "a spring in the bed",
        ],
    );
    none(
        ES,
        &[
            "el mar abierto",
            "la segunda ciudad",
            "Esto puede ser correcto.",
            "más tarde o más temprano",
            "el segundo hombre",
            "marcha atrás",
        ],
    );
}

#[test]
fn numbers_that_are_no_dates() {
    none(
        EN,
        &[
            "1,998 people",
            "1998 people",
            "deliver 2000 pieces",
            "2019 protesters",
            "it cost $2012",
            "2,019",
            "version 10.12.3",
            "Tel: +86 138-2010-2015",
            "The ssn is 123-12-1234",
            "Call (206) 555-1212",
            "8/1.5",
            "32 - 2015",
            "a 13-year-old boy",
            "he is 13 years old",
            "boys aged 13",
            "$30 a day",
            "32,000 firearms",
            "2020 kg",
            "1995%",
            "12.2023 km",
        ],
    );
    none(
        ES,
        &[
            "1.998 personas",
            "1998 personas",
            "un niño de 13 años",
            "tiene 13 años de edad",
            "50.000 quetzales",
        ],
    );
}

/// Texts of date words, numbers, marks and any other characters.
fn texts() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let words = [
        "May",
        "31",
        "/",
        "-",
        "99999999999",
        "of",
        "the",
        "last",
        "9999",
        "years",
        "ago",
        "'",
        "½",
        "ñ",
        "T",
        ":",
        "12",
        "p.m",
        "from",
        "to",
        "Friday",
        "º",
        "first",
        "quarter",
        "de",
        "la",
        "semana",
        "pasada",
        "hasta",
        "las",
        "2023",
        "every",
        "between",
        "and",
        ".",
        ",",
        " ",
    ];
    let word = proptest::sample::select(words.to_vec()).prop_map(str::to_string);
    proptest::collection::vec(prop_oneof![4 => word, 1 => any::<String>(), 2 => Just(" ".to_string())], 0..16)
        .prop_map(|pieces| pieces.concat())
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in texts()) {
        for language in [EN, ES] {
            for published in [None, Some("2023-10-05")] {
                for date in read_in(&text, language, published) {
                    assert!(text.get(date.span.start..date.span.end).is_some_and(|words| !words.is_empty()));
                    assert!(date.days.is_none_or(|(first, last)| first <= last), "{date:?}");
                    assert!(!format(&date, language).is_empty());
                    assert_eq!(relation(&date, &date), relation(&date, &date.clone()));
                }
            }
        }
    }
}
