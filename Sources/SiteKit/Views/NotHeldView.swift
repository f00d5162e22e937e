internal import Mustache

/// Documents that are cited and not in hand, each with what cites it.
struct NotHeldView {
  let site: Site
  let linker: Linker
  let backlinks: Backlinks

  /// The documents in the order of their file.
  var documents: Value {
    .list(
      site.library.stubs.map { stub in
        .object([
          "id": .text(stub.slug), "title": .text(stub.title), "number": .text(stub.number ?? ""),
          "issuer": .text(stub.issuer ?? ""), "note": .text(stub.note ?? ""),
          "citedBy": .list(backlinks.whole(stub.slug).map { $0.value(linker) }),
        ])
      })
  }
}
