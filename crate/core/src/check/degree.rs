//! Words for more and less, and what each of them can tell.
//!
//! Several rules ask for such words, each in a place where others would mislead: behind a figure "more" makes it a gap, but
//! "higher" does not. So a row says of one word what it can tell, and a rule asks for that. The judge has lists of its own,
//! for it has learned what each of their words is worth.

use Scale::{Age, Amount, Length, Order, Price, Same, Speed, Time};
use Use::{Compares, Degree, Describes, Difference, Gap};
use std::cmp::Ordering::{self, Equal, Greater, Less};

/// What a word for more or less can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// That one thing has more of something than another: "more boats than cars".
    Compares(Scale),
    /// That there is more of a thing than there was: "elevated violence".
    Describes,
    /// Behind a figure, that the figure is how much one thing exceeds another: "60 tonnes more".
    Gap,
    /// Anywhere in a claim, that its figure may be the difference of two.
    Difference,
    /// How much of something there is; where a comparison holds, that is told.
    Degree,
}

/// What is compared. "Earlier" says nothing of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// How much or how many.
    Amount,
    /// When.
    Time,
    /// How old.
    Age,
    /// How long.
    Length,
    /// How fast.
    Speed,
    /// How dear.
    Price,
    /// Which comes first: "ahead of".
    Order,
    /// Whether two are alike: "the same as".
    Same,
}

impl Scale {
    /// Whether a word leads to what something is held against: "than", "ahead of", "the same as".
    pub fn is_link(self, key: &str) -> bool {
        match self {
            Order => key == "of",
            Same => key == "as",
            _ => matches!(key, "than" | "que"),
        }
    }
}

/// Whether `key`, a lemma without accents, can tell `wanted`.
pub fn tells(key: &str, wanted: Use) -> bool {
    WORDS.iter().any(|row| row.0 == key && row.3.contains(&wanted))
}

/// What a comparing word compares, and which way. Both the lemma and the written form count: "many" alone compares nothing,
/// and a lemma may be missing.
pub fn comparative(key: &str, written: &str) -> Option<(Scale, Ordering)> {
    let row = WORDS.iter().filter(|row| row.1 == written && (row.0 == key || key == row.1));
    let scale =
        |uses: &[Use]| uses.iter().find_map(|it| if let Compares(scale) = it { Some(*scale) } else { None });
    row.filter_map(|row| Some((scale(row.3)?, row.2))).next()
}

/// Which way a verb, given by its lemma, says that its subject has more or less than its object.
pub fn exceeding(key: &str) -> Option<Ordering> {
    EXCEEDING.iter().find(|row| row.0 == key).map(|row| row.1)
}

/// Verbs that compare, and an example.
#[rustfmt::skip]
const EXCEEDING: &[(&str, Ordering, &str)] = &[
    ("outweigh", Greater, "Oil outweighed gas"),
    ("outnumber", Greater, "Boats outnumbered cars"),
    ("exceed", Greater, "Exports exceeded imports"),
    ("surpass", Greater, "Exports surpassed imports"),
    ("outstrip", Greater, "Demand outstripped supply"),
    ("outpace", Greater, "Demand outpaced supply"),
    ("superar", Greater, "El gasto superó al ingreso"),
];

/// How many times as much a word means, given by its lemma without accents: "twice", "to halve".
pub fn multiple(key: &str) -> Option<f64> {
    MULTIPLES.iter().find(|row| row.0 == key).map(|row| row.1)
}

/// Words for a multiple, and an example.
#[rustfmt::skip]
const MULTIPLES: &[(&str, f64, &str)] = &[
    ("double", 2.0, "Sales doubled"),
    ("twice", 2.0, "Twice as many boats as cars"),
    ("triple", 3.0, "Sales tripled"),
    ("treble", 3.0, "Sales trebled"),
    ("thrice", 3.0, "Thrice as many boats as cars"),
    ("quadruple", 4.0, "Sales quadrupled"),
    ("half", 0.5, "Half as many boats as cars"),
    ("halve", 0.5, "Sales halved"),
    ("duplicar", 2.0, "Las ventas se duplicaron"),
    ("duplicarse", 2.0, "Las ventas van a duplicarse"),
    ("triplicar", 3.0, "Las ventas se triplicaron"),
    ("triplicarse", 3.0, "Las ventas van a triplicarse"),
];

/// Whether a word before a noun, as written, tells of more of it or of less: the lemma of "increased" would be that of a verb.
pub fn describing(written: &str) -> Option<Ordering> {
    WORDS.iter().find(|row| row.1 == written && row.3.contains(&Describes)).map(|row| row.2)
}

/// Lemma, form, which way, what it can tell, and an example. A form has a row for each lemma it may be given.
#[rustfmt::skip]
const WORDS: &[(&str, &str, Ordering, &[Use], &str)] = &[
    ("more", "more", Greater, &[Compares(Amount), Describes, Gap, Difference, Degree], "60 tonnes more of one than of the other"),
    ("much", "more", Greater, &[Compares(Amount), Gap, Degree], "More oil than gas was sold"),
    ("many", "more", Greater, &[Compares(Amount), Degree], "More boats than cars were sold"),
    ("mas", "más", Greater, &[Compares(Amount), Gap, Difference], "Se vendieron más barcos que coches"),
    ("mucho", "mucho", Greater, &[Degree], "Se vendió mucho"),
    ("mayor", "mayor", Greater, &[Compares(Amount)], "El gasto fue mayor que el ingreso"),
    ("high", "higher", Greater, &[Compares(Amount), Describes], "Costs were higher than sales"),
    ("large", "larger", Greater, &[Compares(Amount)], "Its debt is larger than its income"),
    ("big", "bigger", Greater, &[Compares(Amount)], "Its debt is bigger than its income"),
    ("great", "greater", Greater, &[Compares(Amount), Describes], "Losses were greater than gains"),
    ("increase", "increased", Greater, &[Describes], "It led to increased traffic"),
    ("elevate", "elevated", Greater, &[Describes], "It led to elevated violence"),
    ("heighten", "heightened", Greater, &[Describes], "It led to heightened tension"),
    ("grow", "growing", Greater, &[Describes], "It met growing demand"),
    ("rise", "rising", Greater, &[Describes], "It met rising demand"),
    ("strong", "stronger", Greater, &[Describes], "They want stronger ties"),
    ("close", "closer", Greater, &[Describes], "They want closer ties"),
    ("deep", "deeper", Greater, &[Describes], "They want deeper ties"),
    ("enhance", "enhanced", Greater, &[Describes], "They want enhanced ties"),
    ("strengthen", "strengthened", Greater, &[Describes], "They value strengthened ties"),
    ("expand", "expanded", Greater, &[Describes], "They value expanded ties"),
    ("less", "less", Less, &[Compares(Amount), Describes, Gap, Difference, Degree], "60 tonnes less of one than of the other"),
    ("little", "less", Less, &[Compares(Amount), Degree], "Less oil than gas was sold"),
    ("poco", "poco", Less, &[Degree], "Se vendió poco"),
    ("fewer", "fewer", Less, &[Compares(Amount), Describes, Gap, Difference], "60 fewer boats than cars"),
    ("few", "fewer", Less, &[Compares(Amount), Gap, Difference, Degree], "Fewer boats than cars were sold"),
    ("menos", "menos", Less, &[Compares(Amount), Gap, Difference], "Se vendieron menos barcos que coches"),
    ("menor", "menor", Less, &[Compares(Amount)], "El gasto fue menor que el ingreso"),
    ("low", "lower", Less, &[Compares(Amount), Describes], "Sales were lower than costs"),
    ("small", "smaller", Less, &[Compares(Amount)], "Its income is smaller than its debt"),
    ("decrease", "decreased", Less, &[Describes], "It led to decreased traffic"),
    ("reduce", "reduced", Less, &[Describes], "It led to reduced traffic"),
    ("diminish", "diminished", Less, &[Describes], "It met diminished demand"),
    ("shrink", "shrinking", Less, &[Describes], "It met shrinking demand"),
    ("fall", "falling", Less, &[Describes], "It met falling demand"),
    ("decline", "declining", Less, &[Describes], "It met declining demand"),
    ("late", "later", Greater, &[Compares(Time)], "The bridge opened later than the road"),
    ("later", "later", Greater, &[Compares(Time)], "The bridge opened later than the road"),
    ("early", "earlier", Less, &[Compares(Time)], "The road opened earlier than the bridge"),
    ("earlier", "earlier", Less, &[Compares(Time)], "The road opened earlier than the bridge"),
    ("old", "older", Greater, &[Compares(Age)], "The road is older than the bridge"),
    ("young", "younger", Less, &[Compares(Age)], "The son is younger than the daughter"),
    ("new", "newer", Less, &[Compares(Age)], "The bridge is newer than the road"),
    ("long", "longer", Greater, &[Compares(Length)], "The road is longer than the bridge"),
    ("short", "shorter", Less, &[Compares(Length)], "The bridge is shorter than the road"),
    ("fast", "faster", Greater, &[Compares(Speed)], "The train is faster than the bus"),
    ("quick", "quicker", Greater, &[Compares(Speed)], "The train is quicker than the bus"),
    ("slow", "slower", Less, &[Compares(Speed)], "The bus is slower than the train"),
    ("cheap", "cheaper", Less, &[Compares(Price)], "The bus is cheaper than the train"),
    ("expensive", "expensive", Greater, &[Compares(Price)], "The train is twice as expensive than the bus"),
    ("dear", "dearer", Greater, &[Compares(Price)], "The train is dearer than the bus"),
    ("ahead", "ahead", Greater, &[Compares(Order)], "Oil stood ahead of gas"),
    ("same", "same", Equal, &[Compares(Same)], "Oil cost the same as gas"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::entity::fold;

    #[test]
    fn every_row_is_found_and_has_an_example() {
        for &(key, form, way, uses, example) in WORDS {
            let folded = fold(example);
            let after = folded.split(' ').skip_while(|word| *word != fold(form)).skip(1).collect::<Vec<_>>();
            assert!(folded.split(' ').any(|word| word == fold(form)), "`{form}` is not in `{example}`");
            for &it in uses {
                assert!(tells(key, it), "`{key}` does not tell {it:?}");
                match it {
                    Compares(scale) => {
                        assert_eq!(comparative(key, form), Some((scale, way)));
                        assert!(after.iter().any(|word| scale.is_link(word)), "`{example}` compares nothing");
                    }
                    Describes => assert_eq!(describing(form), Some(way)),
                    Gap | Difference | Degree => {}
                }
            }
        }
    }

    #[test]
    fn every_exceeding_verb_has_an_example() {
        for &(key, way, example) in EXCEEDING {
            assert!(example.contains(&key[..key.len() - 2]), "`{key}` is not in `{example}`");
            assert_eq!(exceeding(key), Some(way));
        }
        assert_eq!(exceeding("carry"), None);
    }

    #[test]
    fn every_multiple_has_an_example() {
        for &(key, factor, example) in MULTIPLES {
            let stem = &key[..key.len().min(5) - 1];
            assert!(fold(example).contains(stem), "`{key}` is not in `{example}`");
            assert_eq!(multiple(key), Some(factor));
        }
        assert_eq!(multiple("rise"), None);
    }

    #[test]
    fn what_a_word_cannot_tell_is_not_found() {
        assert_eq!(comparative("many", "many"), None);
        assert_eq!(comparative("increase", "increased"), None);
        assert_eq!(describing("larger"), None);
        assert!(!tells("high", Gap));
        assert!(!Time.is_link("of"));
    }
}
