// Citations of one and the same sentence are shown once, with all their marks.

/** @typedef {import("../types").Citation} Citation */
/** @typedef {import("../types").Piece} Piece */
/** @typedef {{ citation: Citation, stances: string[] }} Passage */

/** In the order of first appearance. @param {Citation[]} citations @returns {Passage[]} */
export function passages(citations) {
  /** @type {Map<string, Citation[]>} */
  const groups = new Map();
  for (const citation of citations) {
    const key = JSON.stringify([citation.document, citation.span]);
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()].map((group) => ({
    citation: { ...group[0], pieces: group.map(({ pieces }) => pieces).reduce(joined) },
    stances: [...new Set(group.map(({ stance }) => stance))],
  }));
}

/** Two ways to cut one sentence become one: a piece ends where either does, a mark of either stays. @param {Piece[]} first @param {Piece[]} second */
function joined(first, second) {
  const text = first.map((piece) => piece.text).join("");
  if (second.map((piece) => piece.text).join("") !== text) return first;
  const cuts = [...new Set([...ends(first), ...ends(second)])].sort((a, b) => a - b);
  /** @type {Piece[]} */
  const pieces = [];
  let from = 0;
  for (const to of cuts) {
    const mark = markAt(first, from) ?? markAt(second, from);
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.text += text.slice(from, to);
    else pieces.push({ text: text.slice(from, to), mark });
    from = to;
  }
  return pieces;
}

/** @param {Piece[]} pieces */
function ends(pieces) {
  let at = 0;
  return pieces.map(({ text }) => (at += text.length));
}

/** The mark of the piece that holds the place. @param {Piece[]} pieces @param {number} place */
function markAt(pieces, place) {
  const index = ends(pieces).findIndex((end) => place < end);
  return pieces[index]?.mark ?? null;
}
