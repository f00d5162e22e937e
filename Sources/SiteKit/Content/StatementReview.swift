internal import Basics
internal import Markdown

/// Looks whether the statements of a duty or a procedure stand in their sections, each with a quote behind it.
struct StatementReview {
  /// The mistakes.
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - rendered: the page, rendered with the list of its statements.
  ///   - idPrefix: what stands before its anchors.
  init(_ page: PageFile, _ file: SourceFile, _ rendered: RenderedMarkdown, idPrefix: String = "") {
    guard let form = Self.form(of: page.kind) else {
      diagnostics = []
      return
    }
    // What an agency adds is a part only: it has the sections that it needs, and proves what stands in any other.
    let isPart = page.local?.mode == .add
    let present = Set(
      rendered.headings.filter { $0.level == 2 }.map { String($0.id.dropFirst(idPrefix.count)) })
    let absent = isPart ? [] : form.sections.filter { !present.contains($0) }.map { "{#\($0)}" }
    let missing =
      absent.isEmpty
      ? []
      : [
        file.warning(
          .sectionMissing, "no section \(absent.joined(separator: ", ")): \(form.name) has them all",
          at: page.bodyOffset, notes: ["in this order: \(form.sections.joined(separator: ", "))"])
      ]
    let unproved = rendered.statements.filter { statement in
      let section = String(statement.section.dropFirst(idPrefix.count))
      return statement.quotes == 0 && statement.kind != .paragraph
        && (isPart ? !form.isFree(section) : form.proved.contains(section))
    }.map { statement in
      file.warning(
        .statementUnproved, "no clause proves this: cite one and quote it, or move this to {#advice}",
        at: statement.offset, notes: ["write [[mca-2019-34#a3.5|“…”]] with words of the clause"])
    }
    diagnostics = missing + unproved
  }

  /// What a kind of page consists of.
  private struct Form {
    let name: String
    let sections: [String]
    /// The sections in which each item and each row has a quote.
    let proved: Set<String>

    /// Whether nothing needs a proof in a section.
    func isFree(_ section: String) -> Bool {
      section == "advice" || sections.contains(section) && !proved.contains(section)
    }
  }

  private static func form(of kind: PageKind) -> Form? {
    switch kind {
    case .duty:
      Form(
        name: "a duty",
        sections: ["what", "why", "when", "how", "done", "forms", "help", "mistakes", "unsaid"],
        proved: ["what", "how", "done", "mistakes"])
    case .procedure:
      Form(
        name: "a procedure",
        sections: ["purpose", "basis", "who", "steps", "decisions", "records", "unsaid"],
        proved: ["who", "steps", "decisions", "records"])
    default: nil
    }
  }
}
