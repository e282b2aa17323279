//! The engine for the browser: one core call per method.
//!
//! What crosses are plain objects in the shape of `vouch_core::report`, with spans in UTF-16 units, as JavaScript counts.
//! Errors are thrown as `Error` with the engine's message.

mod edge;
mod utf16;

use edge::{Clock, SourceFile};
use vouch_core::Resources;
use vouch_core::check::Checker as Engine;
use vouch_core::grammar::Model;
use vouch_core::pack::{self, Pack};
use vouch_core::text::{Document, Language};
use wasm_bindgen::prelude::*;

/// Runs once when the module is loaded: the browser's console names what failed, should the engine ever panic.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// A corpus that has been read and can be asked.
#[wasm_bindgen]
pub struct Checker(Engine);

#[wasm_bindgen]
impl Checker {
    /// Opens a pack and reads its documents. Throws when the bytes are not a whole pack of a known version.
    ///
    /// The lexical tables are built in, the grammar models are not: English stands in the section `en` of the module's own
    /// file, Spanish in another file. They come here or through `addLanguage`.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8], english: Option<Box<[u8]>>) -> Result<Self, JsError> {
        let mut resources = Resources::tables();
        if let Some(english) = english {
            resources.english = Some(Model::from_bytes(&english)?.into());
        }
        Ok(Self(Engine::new(resources, Pack::from_bytes(pack)?)))
    }

    /// Checks one claim; the report also carries the `milliseconds` it took.
    pub fn check(&self, claim: &str) -> Result<JsValue, JsError> {
        let clock = Clock::start();
        let mut report = self.0.check(claim);
        utf16::report(&mut report, self.0.documents());
        clock.stamp(edge::plain(&report)?)
    }

    /// What the engine reads from `text`.
    pub fn read(&self, text: &str) -> Result<JsValue, JsError> {
        let mut reading = self.0.read(text);
        utf16::reading(&mut reading, text);
        edge::plain(&reading)
    }

    /// The sentences of an article, each with how well it can be checked.
    pub fn article(&self, text: &str) -> Result<JsValue, JsError> {
        let mut sentences = self.0.article(text);
        utf16::article(&mut sentences, text);
        edge::plain(&sentences)
    }

    /// What the corpus holds, texts included.
    pub fn describe(&self) -> Result<JsValue, JsError> {
        edge::plain(&self.0.describe())
    }

    /// What was read from the document at `index`.
    pub fn statements(&self, index: usize) -> Result<JsValue, JsError> {
        let mut statements = self.0.statements(index);
        if let Some(document) = self.0.documents().get(index) {
            utf16::statements(&mut statements, &document.text);
        }
        edge::plain(&statements)
    }

    /// Adds the grammar model of a language, and reads the documents in that language again.
    #[wasm_bindgen(js_name = addLanguage)]
    pub fn add_language(&mut self, code: &str, model: &[u8]) -> Result<(), JsError> {
        let Some(language) = Language::from_code(code) else {
            return Err(JsError::new(&format!(
                "`{code}` is not a language of this engine; use `en` or `es`"
            )));
        };
        Ok(self.0.add_language(language, model)?)
    }

    /// The code of the language of `text`, when its grammar model is not loaded yet.
    #[wasm_bindgen(js_name = needsLanguage)]
    pub fn needs_language(&self, text: &str) -> Option<String> {
        self.0.needs_language(text).map(|language| language.code().to_owned())
    }

    /// Builds a pack of files `{ name, text, title?, publisher?, author?, published?, url? }`. Names that end in `.md`
    /// are read as Markdown, all others as plain text.
    #[wasm_bindgen(js_name = buildPack)]
    pub fn build_pack(&self, files: JsValue, id: &str) -> Result<Vec<u8>, JsError> {
        let files: Vec<SourceFile> = serde_wasm_bindgen::from_value(files)?;
        let pack = Pack::build(id, files.into_iter().map(document).collect())?;
        Ok(self.0.with_trees(pack).to_bytes())
    }
}

fn document(file: SourceFile) -> Document {
    let SourceFile { name, text, title, publisher, author, published, url } = file;
    let read = match name.ends_with(".md") || name.ends_with(".markdown") {
        true => pack::markdown(&name, &text),
        false => Document { id: name, text, ..Document::default() },
    };
    Document {
        title: title.or(read.title),
        publisher: publisher.or(read.publisher),
        author: author.or(read.author),
        published: published.or(read.published),
        url: url.or(read.url),
        ..read
    }
}
