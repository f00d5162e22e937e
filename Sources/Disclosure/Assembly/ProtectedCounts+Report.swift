public import Basics
public import Statistics

extension ProtectedCounts {
  /// What is withheld, a line a table and level, without a count of anybody. Everything in it can be read off the
  /// release as well.
  public func lines(schema: Schema) -> String {
    report.map { line in
      let table = schema.tables[line.table]
      let withheld = line.primary + line.secondary
      let dropped = line.regionsDropped == 0 ? "" : ", not published for \(line.regionsDropped) regions"
      return
        "\(table.id), \(schema.levels[line.level]): \(withheld) of \(line.cells) cells withheld\(dropped)\n"
    }.joined()
  }

  /// What is withheld as CSV, a row a table and level: all cells, those small themselves, those withheld for others'
  /// sake and what these add up to. Secret, for the agency's own judgement of what protection costs.
  public func reportFile(schema: Schema) -> [UInt8] {
    var text = "table,level,cells,primary,secondary,hidden,regionsDropped\n"
    for line in report {
      let numbers = [line.cells, line.primary, line.secondary, line.hidden, line.regionsDropped]
      text += "\(schema.tables[line.table].id),\(schema.levels[line.level]),"
      text += numbers.map(String.init).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// Why nothing is written: which table and level could not be proven.
  public func diagnostics(schema: Schema, path: String) -> [Diagnostic] {
    failures.map { failure in
      Diagnostic(
        .error, .releaseUnproven,
        "table \"\(schema.tables[failure.table].id)\" at level \"\(schema.levels[failure.level])\": \(failure.cells) cells could not be proven safe, so nothing is written; end the table a level higher, or join categories",
        at: Diagnostic.Place(path: path))
    }
  }
}

extension Diagnostic.Identifier {
  /// A release that could not be proven safe.
  static let releaseUnproven: Self = "release-unproven"
}
