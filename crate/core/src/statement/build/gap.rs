//! Clauses that leave out the verb of the clause before: "The Reform Party took 13 seats and the Greens 3".

use super::Builder;
use crate::grammar::Relation;
use crate::statement::{Argument, Kind, Role, Stance, Statement, mood};

impl Builder<'_> {
    /// The statement of a clause without a verb, at the word that does what the verb before says.
    pub(super) fn gapped(&self, index: usize, word: usize) -> Option<Statement> {
        let it = &self.tree.words[word];
        let verb = it.head.filter(|_| it.relation == Relation::Parataxis)?;
        let figure = self.tree.one(word, Relation::Orphan)?;
        let passive = self.is_passive(verb);
        let mut arguments = vec![self.argument(if passive { Role::Object } else { Role::Actor }, word)];
        let role = match self.tree.preposition(figure) {
            Some(_) => self.oblique_role(figure, Kind::Action, passive),
            None => Role::Object,
        };
        arguments.push(self.argument(role, figure));
        let shared = |argument: &Argument| {
            matches!(argument.role, Role::Time | Role::Place) && !argument.span.overlaps(it.span)
        };
        arguments.extend(self.own_arguments(verb, Kind::Action).into_iter().filter(shared));
        let stance = Stance {
            polarity: mood::polarity(self.tree, verb, &arguments),
            modality: mood::modality(self.tree, verb),
            speech: None,
        };
        let span = self.tree.span(&self.tree.clause(word));
        Some(Statement { sentence: index, span, predicate: verb, kind: Kind::Action, arguments, stance })
    }
}
