internal import Basics

/// Holds a release's `codes.csv` against what `datapackage.json` says of the dimensions.
struct CodeFileCheck {
  /// What differs.
  let diagnostics: [Diagnostic]

  init(_ file: SourceFile, _ schema: Schema) {
    var rows = ReleaseRows(file, columns: ReleaseFolder.codeColumns)
    var expected = CodeRow.all(of: schema)[...]
    while rows.next() {
      let document = rows.document
      let row = CodeRow(
        dimension: document.text(0), code: document.text(1), parent: document.text(2), label: document.text(3)
      )
      guard let next = expected.popFirst() else {
        rows.report("\(ReleaseFolder.package) has no such code")
        continue
      }
      guard row == next else {
        rows.report(
          "by \(ReleaseFolder.package) this row is \(next.dimension),\(next.code),\(next.parent),\(next.label)"
        )
        break
      }
    }
    if let next = expected.first, rows.diagnostics.isEmpty {
      rows.report("after this row is missing \(next.dimension),\(next.code),\(next.parent),\(next.label)")
    }
    diagnostics = rows.diagnostics
  }
}
