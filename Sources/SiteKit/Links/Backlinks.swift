internal import Mustache

/// Who cites each document and each clause: citations turned around.
struct Backlinks: Sendable {
  /// Something that cites.
  struct Citing: Sendable, Hashable {
    let title: String
    let route: Route
    let fragment: String

    /// As templates get it.
    func value(_ linker: Linker) -> Value {
      .object(["title": .text(title), "href": .text(linker.href(route, fragment: fragment))])
    }
  }

  private var byPlace: [String: [Citing]] = [:]
  private var known: Set<Entry> = []

  private struct Entry: Hashable {
    let place: String
    let citing: Citing
  }

  /// Adds that `citing` cites a clause, or a whole document where the anchor is empty. Twice is once.
  mutating func add(_ citing: Citing, slug: String, anchor: String) {
    let place = "\(slug)#\(anchor)"
    if known.insert(Entry(place: place, citing: citing)).inserted {
      byPlace[place, default: []].append(citing)
    }
  }

  /// Who cites a clause, in the order in which they were added.
  func clause(_ anchor: String, of slug: String) -> [Citing] { byPlace["\(slug)#\(anchor)"] ?? [] }

  /// Who cites a document as a whole.
  func whole(_ slug: String) -> [Citing] { clause("", of: slug) }
}
