//! Rendered reports waiting to be fetched by the window: the newest few.

/// A rendered report.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Name of this rendering.
    pub id: u32,
    /// The PDF.
    pub pdf: Vec<u8>,
}

/// The newest renderings. Two: the one on screen and the one replacing it.
#[derive(Debug, Default)]
pub struct Previews {
    last: u32,
    kept: Vec<Rendered>,
}

impl Previews {
    /// Keeps a rendering and names it.
    pub fn keep(&mut self, pdf: Vec<u8>) -> u32 {
        self.last = self.last.wrapping_add(1);
        self.kept.push(Rendered { id: self.last, pdf });
        if self.kept.len() > 2 {
            self.kept.remove(0);
        }
        self.last
    }

    /// A kept rendering.
    pub fn get(&self, id: u32) -> Option<&Rendered> {
        self.kept.iter().find(|r| r.id == id)
    }

    /// Forgets all: another register is open.
    pub fn clear(&mut self) {
        self.kept.clear();
    }
}
