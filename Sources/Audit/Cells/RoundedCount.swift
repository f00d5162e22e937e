internal import Statistics

extension ProtectionPolicy {
  /// The counts that a printed multiple of the rounding base may stand for: those it is the nearest multiple of, halves
  /// rounded up, and of these the ones that are printed at all.
  func counts(roundedTo printed: Int) -> ClosedRange<Int> {
    let base = min(max(1, roundingBase ?? 1), Statements.limit)
    let middle = min(max(printed, 0), Statements.limit)
    let (least, most) = (max(0, middle - base / 2), middle + (base - 1) / 2)
    // Counts under the threshold are not printed, but for 0 where zeros are.
    if zeros == .publish && least == 0 { return 0...(most < threshold ? 0 : most) }
    return most < threshold ? least...most : max(least, threshold)...most
  }
}
