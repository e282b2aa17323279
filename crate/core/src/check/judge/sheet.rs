//! The row of figures that the judge reads: each feature has a name, and every row has the same names in the same order.

/// One row of features.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    names: Vec<&'static str>,
    values: Vec<f32>,
}

impl Sheet {
    /// Adds a feature. Every row must add the same names in the same order.
    pub fn put(&mut self, name: &'static str, value: f32) {
        self.names.push(name);
        self.values.push(value);
    }

    /// Adds a count.
    pub fn count(&mut self, name: &'static str, value: usize) {
        self.put(name, value as f32);
    }

    /// Adds `part / whole`; -1 stands for an empty whole, which is not the same as nothing met.
    pub fn share(&mut self, name: &'static str, part: f32, whole: f32) {
        self.put(name, if whole > 0.0 { part / whole } else { -1.0 });
    }

    /// The names, in order.
    pub fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// The values, in order.
    pub fn values(&self) -> &[f32] {
        &self.values
    }
}
