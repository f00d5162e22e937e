internal import Basics

/// What only a page of a local layer has: how it stands to the page that others wrote for the same path.
struct LocalPage: Sendable {
  /// How it stands to that page.
  enum Mode: String, Sendable, CaseIterable {
    /// Its text follows that page's.
    case add
    /// Its text takes that page's place.
    case replace
    /// There is no such page.
    case new
  }

  /// The name of the layer's folder.
  let layer: String
  let mode: Mode
  /// Where `local` stands in the file.
  let place: Diagnostic.Place
  /// Where the duty's number stands, if there is one.
  let numberPlace: Diagnostic.Place
  /// Where the day of the last change stands, if there is one.
  let updatedPlace: Diagnostic.Place

  init?(_ reader: inout FrontMatterReader, layer: String, in file: SourceFile) {
    guard let text = reader.required("local"), let mode = reader.choice("local", of: Mode.self) else {
      return nil
    }
    self.layer = layer
    self.mode = mode
    func place(_ key: String) -> Diagnostic.Place { file.place(of: reader.text(key)?.offset ?? text.offset) }
    self.place = file.place(of: text.offset)
    numberPlace = place("number")
    updatedPlace = place("updated")
    // Without a day nobody can be told that the page it replaces is newer.
    if mode == .replace { _ = reader.required("updated") }
  }
}

extension PageFile {
  /// The local pages behind a page: what it is made of besides its own text.
  struct Overlay: Sendable {
    /// The texts below the page's own, those of wider layers first.
    var additions: [PageFile] = []
    /// The texts in whose place the page stands, the nation's first.
    var replaced: [PageFile] = []
  }

  /// Whether an agency wrote any of the page.
  var isLocal: Bool { local != nil || !overlay.additions.isEmpty }

  /// The page and the local texts below its own.
  var texts: [PageFile] { [self] + overlay.additions }

  /// The day of the last change of any of its texts.
  var changed: CalendarDay? { texts.compactMap(\.updated).max() }
}
