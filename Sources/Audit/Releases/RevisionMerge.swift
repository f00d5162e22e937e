internal import Statistics

/// Attack 5: what an earlier release of the same period prints is put into what the last one prints.
///
/// Where a printed count of a region changed, its records did, and the earlier counts of that region are left out:
/// relations between old and new counts would not hold.
struct RevisionMerge: Sendable {
  /// The last release's statements with the earlier ones' put in.
  private(set) var merged: Statements
  /// Cells that the last release withholds and an earlier one prints.
  private(set) var printedBefore: [KindAttack.Hit] = []
  /// Cells, in the earlier release's numbers, that it withholds and the last one prints.
  private(set) var printedAfter: [KindAttack.Hit] = []
  /// How many cells an earlier release printed, of regions that changed, that are withheld now.
  private(set) var withheldAfterChange = 0

  /// Puts an earlier release's statements into the last one's.
  init(_ last: Statements, earlier: Statements, translation: CellTranslation) {
    merged = last
    var changed = Set(
      translation.regions.indices.filter {
        last.silent.contains($0) != earlier.silent.contains(translation.regions[$0])
      })
    func forEachCell(_ body: (_ cell: Int, _ other: Int, _ region: Int) -> Void) {
      for margin in last.space.margins where margin.cells > 0 {
        for cell in margin.offset..<(margin.offset + margin.regions * margin.cells)
        where translation.cells[cell] >= 0 {
          body(cell, Int(translation.cells[cell]), (cell - margin.offset) / margin.cells)
        }
      }
    }
    forEachCell { cell, other, region in
      guard last.state[cell] == .known, earlier.state[other] == .known,
        last.lower[cell] != earlier.lower[other]
      else { return }
      changed.insert(region)
    }
    forEachCell { cell, other, region in
      switch (earlier.state[other], last.state[cell]) {
      case (.withheld, .known) where !last.silent.contains(region):
        let range = last.lower[cell]...last.upper[cell]
        printedAfter.append(
          KindAttack.Hit(cell: other, attack: .revision, table: Int(earlier.table[other]), range: range))
      case (.known, .withheld), (.known, .absent):
        let isWithheld = last.state[cell] == .withheld
        guard !changed.contains(region) else {
          if isWithheld { withheldAfterChange += 1 }
          return
        }
        let range = earlier.lower[other]...earlier.upper[other]
        if isWithheld {
          printedBefore.append(
            KindAttack.Hit(cell: cell, attack: .revision, table: Int(last.table[cell]), range: range))
        }
        (merged.state[cell], merged.lower[cell], merged.upper[cell]) = (
          .known, range.lowerBound, range.upperBound
        )
      default: break
      }
    }
    merged.clashes = []
  }
}
