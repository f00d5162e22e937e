internal import Handbook
internal import Mustache

/// The page of a form: the sheet, and beside it what each of its fields rests on.
struct FormView {
  let site: Site
  let linker: Linker
  let form: Form

  func add(to object: inout Object) {
    let proofs = ProofView(site: site, linker: linker)
    object["sheet"] = SheetView(site: site, form: form).value
    object["notes"] = .list(form.notes.map(proofs.value))
    object["hasNotes"] = .bool(!form.notes.isEmpty)
    object["aliases"] = .list(form.aliases.map(proofs.value))
    object["hasAliases"] = .bool(!form.aliases.isEmpty)
    object["keptBy"] = .text(form.keptBy)
    object["fieldsHref"] = .text(linker.href(HandbookPage.fieldDictionaryRoute))
    object["bases"] = .list(form.blocks.compactMap { bases(of: $0, proofs) })
  }

  /// What a part of the sheet rests on, entry by entry; nil where it says nothing.
  private func bases(of block: Form.Block, _ proofs: ProofView) -> Value? {
    let (title, entries): (String, [Value])
    switch block {
    case .fields(let name, let fields):
      title = name.isEmpty ? fields.first?.label ?? "" : name
      entries = fields.map { .object(["text": .text($0.label), "proof": proofs.value($0.evidence)]) }
    case .text(let name, let paragraphs):
      title = name.isEmpty ? form.title : name
      entries = paragraphs.map(proofs.value)
    case .table, .signatures: return nil
    }
    return .object(["title": .text(title), "entries": .list(entries)])
  }
}
