/// The lists of a layout as the loop over rows wants them; valid inside the call that made them.
struct LayoutPointers {
  let tables: UnsafeBufferPointer<CaseLayout.Table>
  let derived: UnsafeBufferPointer<CaseLayout.Derived>
  let limits: UnsafeBufferPointer<Int32>
  let exclusions: UnsafeBufferPointer<Range<Int>>
  let excluding: UnsafeBufferPointer<CaseLayout.Exclusion>
  let masks: UnsafeBufferPointer<UInt64>
}

extension CaseLayout {
  /// Calls with the lists by their addresses.
  func withPointers<Result>(_ body: (LayoutPointers) -> Result) -> Result {
    tables.withUnsafeBufferPointer { tables in
      derived.withUnsafeBufferPointer { derived in
        limits.withUnsafeBufferPointer { limits in
          exclusions.withUnsafeBufferPointer { exclusions in
            excluding.withUnsafeBufferPointer { excluding in
              masks.withUnsafeBufferPointer { masks in
                body(
                  LayoutPointers(
                    tables: tables, derived: derived, limits: limits, exclusions: exclusions,
                    excluding: excluding, masks: masks))
              }
            }
          }
        }
      }
    }
  }
}
