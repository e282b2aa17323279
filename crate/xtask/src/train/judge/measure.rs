//! How good and how honest probabilities are.

use vouch_core::check::judge::ANSWERS;

/// Answers with their probabilities, beside what is right.
pub struct Judged {
    /// What is right: 0 supported, 1 refuted, 2 not enough evidence.
    pub labels: Vec<u8>,
    /// The probabilities of the three.
    pub shares: Vec<[f32; ANSWERS]>,
}

/// The most probable answer.
pub fn top(shares: &[f32; ANSWERS]) -> u8 {
    (0..ANSWERS).max_by(|&a, &b| shares[a].total_cmp(&shares[b]).then(b.cmp(&a))).unwrap_or(0) as u8
}

impl Judged {
    fn each(&self) -> impl Iterator<Item = (u8, &[f32; ANSWERS])> {
        self.labels.iter().copied().zip(&self.shares)
    }

    fn count(&self, wanted: impl Fn(u8, u8) -> bool) -> f64 {
        self.each().filter(|(label, shares)| wanted(*label, top(shares))).count() as f64
    }

    /// Share of rows whose most probable answer is right.
    pub fn accuracy(&self) -> f64 {
        self.count(|label, said| label == said) / self.labels.len().max(1) as f64
    }

    /// Mean over the answers of the harmonic mean of precision and recall.
    pub fn macro_f1(&self) -> f64 {
        let of = |answer: u8| {
            let both = self.count(|label, said| label == answer && said == answer);
            2.0 * both
                / (self.count(|_, said| said == answer) + self.count(|label, _| label == answer)).max(1.0)
        };
        (0..ANSWERS as u8).map(of).sum::<f64>() / ANSWERS as f64
    }

    /// Precision and recall of `answer` where it is given only with at least `threshold`.
    pub fn at(&self, answer: u8, threshold: f32) -> (f64, f64) {
        let given =
            |shares: &[f32; ANSWERS]| top(shares) == answer && shares[usize::from(answer)] >= threshold;
        let said = self.each().filter(|(_, shares)| given(shares)).count() as f64;
        let right = self.each().filter(|(label, shares)| *label == answer && given(shares)).count() as f64;
        let all = self.labels.iter().filter(|label| **label == answer).count() as f64;
        (right / said.max(1.0), right / all.max(1.0))
    }

    /// Expected calibration error over ten bins.
    pub fn calibration_error(&self) -> f64 {
        let mut bins = [[0.0_f64; 3]; 10];
        for (label, shares) in self.each() {
            let said = top(shares);
            let sure = f64::from(shares[usize::from(said)]);
            let bin = &mut bins[((sure * 10.0) as usize).min(9)];
            bin[0] += sure;
            bin[1] += f64::from(u8::from(label == said));
            bin[2] += 1.0;
        }
        bins.iter().map(|bin| (bin[0] - bin[1]).abs()).sum::<f64>() / self.labels.len().max(1) as f64
    }

    /// Mean surprise: the lower, the better and the more honest.
    pub fn surprise(&self, temperature: f32) -> f64 {
        let of = |(label, shares): (u8, &[f32; ANSWERS])| {
            let shares = tempered(shares, temperature);
            -f64::from(shares[usize::from(label)].max(1e-6)).ln()
        };
        self.each().map(of).sum::<f64>() / self.labels.len().max(1) as f64
    }

    /// The temperature with the least surprise.
    pub fn best_temperature(&self) -> f32 {
        let tried = (10..=40).map(|step| step as f32 / 20.0);
        tried.min_by(|a, b| self.surprise(*a).total_cmp(&self.surprise(*b))).unwrap_or(1.0)
    }
}

/// The same probabilities, less sure for temperatures above 1.
pub fn tempered(shares: &[f32; ANSWERS], temperature: f32) -> [f32; ANSWERS] {
    let powers = shares.map(|share| share.max(1e-9).powf(temperature.recip()));
    let total: f32 = powers.iter().sum();
    powers.map(|power| power / total)
}
