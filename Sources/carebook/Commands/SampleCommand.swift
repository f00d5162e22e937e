internal import Sample

/// `carebook sample`: synthetic case files, a snapshot a period.
enum SampleCommand: Command {
  static let name = "sample"
  static let summary = "make up case files of places and children that do not exist, to try things out"
  static let operand = ""
  static let options: [Option] = [.folder, rows, seed, periods, .jobs]

  private static let rows = Option(
    name: "--rows", value: "N",
    meaning:
      "child rows a quarter, up to \(SampleGenerator.mostRows) (default: \(SampleGenerator.defaultRows))")
  private static let seed = Option(
    name: "--seed", value: "N",
    meaning: "another number, other data (default: \(SampleGenerator.defaultSeed))")
  private static let periods = Option(
    name: "--periods", value: "N",
    meaning: "quarters, the last one 2026Q3 (default: \(SampleGenerator.defaultPeriods))")

  static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitStatus {
    guard let output = arguments.value(.folder) else { throw UsageError(message: "--output DIR is missing") }
    let generator = SampleGenerator(
      rows: try number(rows, arguments, in: 0...SampleGenerator.mostRows) ?? SampleGenerator.defaultRows,
      seed: UInt64(try number(seed, arguments, in: 0...Int.max) ?? Int(SampleGenerator.defaultSeed)),
      periods: try number(periods, arguments, in: 1...SampleGenerator.mostPeriods)
        ?? SampleGenerator.defaultPeriods,
      tasks: try arguments.jobs())
    try await generator.write(to: output)
    for period in generator.periodNames { console.report("\(output)/\(period): 示例数据, made up\n") }
    return .done
  }

  private static func number(_ option: Option, _ arguments: Arguments, in range: ClosedRange<Int>) throws
    -> Int?
  {
    guard let text = arguments.value(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        message: "\(option.name) wants a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
