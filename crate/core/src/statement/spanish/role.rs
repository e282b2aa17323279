//! The parts that Spanish phrases with "a" and "de" play.

use crate::statement::build::Builder;
use crate::statement::{Argument, Role};
use crate::value::{Entity, EntityKind};

impl Builder<'_> {
    /// Whether a Spanish "a" stands before what is done something to: "reemplazó al pacto", not "viajó a la costa".
    pub(in crate::statement) fn is_object_with_a(&self, verb: usize, argument: &Argument) -> bool {
        let a = self.tree.preposition(argument.head).is_some_and(|case| case.lemma == "a");
        let lemma = self.tree.words[verb].lemma.as_str();
        let span = self.tree.words[argument.head].span;
        let mut entities = self.mentions.entities.iter();
        let place = entities.any(|it| it.kind == EntityKind::Place && it.span.contains(span));
        let open = !TOWARDS.contains(&lemma) && (!place || AGAINST.contains(&lemma));
        argument.role == Role::Recipient && a && open
    }

    /// "condados de Texas": a Spanish "de" before a place that we know, behind what may lie there.
    pub(in crate::statement) fn lies_in(&self, place: usize) -> bool {
        let Some(noun) = self.tree.words[place].head else { return false };
        let span = self.tree.words[place].span;
        let known = |it: &Entity| it.kind == EntityKind::Place && !it.people && it.span.contains(span);
        SITES.contains(&self.tree.words[noun].lemma.as_str()) && self.mentions.entities.iter().any(known)
    }
}

/// Spanish verbs whose "a" names an aim, not what is done something to.
const TOWARDS: &[&str] = &[
    "ir",
    "venir",
    "llegar",
    "viajar",
    "volver",
    "regresar",
    "subir",
    "bajar",
    "ascender",
    "caer",
    "acudir",
    "asistir",
    "entrar",
    "renunciar",
    "pertenecer",
    "equivaler",
    "responder",
    "contestar",
    "gustar",
    "corresponder",
    "faltar",
    "decir",
    "hablar",
    "escribir",
    "jugar",
    "oler",
    "saber",
    "ceder",
    "acceder",
    "aspirar",
    "dirigir",
    "oponer",
    "referir",
    "unir",
    "sumar",
    "deber",
    "negar",
    "comenzar",
    "empezar",
    "pasar",
    "salir",
    "huir",
    "disparar",
    "pedir",
    "dar",
    "tender",
];

/// What lies in the place that its "de" names.
const SITES: &[&str] = &[
    "aeropuerto",
    "autopista",
    "barrio",
    "calle",
    "cárcel",
    "carretera",
    "condado",
    "costa",
    "distrito",
    "escuela",
    "frontera",
    "hospital",
    "municipio",
    "playa",
    "prisión",
    "provincia",
    "pueblo",
    "puerto",
    "región",
    "ruta",
];

/// Spanish verbs whose "a" stands before what is done something to even where that is a country or a town.
const AGAINST: &[&str] = &[
    "acusar",
    "apoyar",
    "atacar",
    "ayudar",
    "criticar",
    "demandar",
    "derrotar",
    "eliminar",
    "enfrentar",
    "ganar",
    "golear",
    "invadir",
    "superar",
    "vencer",
];
