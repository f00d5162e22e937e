internal import Handbook
internal import Mustache
internal import Policy

/// What one document gives to many bodies, in its order, and what of it is missing.
struct TaskListView {
  let site: Site
  let linker: Linker
  let list: TaskList

  /// Adds the list.
  func add(to object: inout Object) {
    let proofs = ProofView(site: site, linker: linker)
    let document = site.library.index.document(list.document.text)
    object["list"] = .object([
      "documentTitle": .text(site.library.title(of: list.document.text)),
      "documentNumber": .text(document?.metadata.number ?? ""),
      "documentHref": .text(linker.href(site.library.place(of: list.document.text))),
      "area": .text(document?.metadata.region ?? ""),
      "isTruncated": .bool(document?.metadata.completeness == .truncated),
      "introduction": .list(list.introduction.map { proofs.value($0) }),
      "hasNotes": .bool(!list.notes.isEmpty), "notes": .list(list.notes.map { proofs.value($0) }),
      "groups": .list(
        list.groups.map { group in
          .object([
            "id": .text(group.id.text), "title": .text(group.title),
            "entries": .list(group.entries.map { entry($0, proofs) }),
          ])
        }),
      "matrixHref": .text(
        site.handbook.matrix == nil ? "" : linker.href(Route("responsibilities/index.html"))),
    ])
  }

  private func entry(_ entry: TaskList.Entry, _ proofs: ProofView) -> Value {
    .object([
      "anchor": .text(entry.anchor), "number": .text(entry.number), "name": .text(entry.name.text),
      "text": .text(entry.text), "missing": .text(entry.missing), "proof": proofs.value(entry.evidence),
      "hasBodies": .bool(!entry.bodies.isEmpty), "bodies": .list(entry.bodies.map { .text($0.text) }),
    ])
  }
}
