internal import Basics

/// What was done.
enum ActivityKind: Int, CodeList {
  case training, publicity, meeting, inspection, purchase, fileCheck, screening
  static let words: [StaticString] = [
    "training", "publicity", "meeting", "inspection", "purchase", "file-check", "screening",
  ]
}

/// How a check ended.
enum CheckResult: Int, CodeList {
  case passed, failed, none
  static let words: [StaticString] = ["passed", "failed", "none"]
}

/// What was bought of others.
enum Purchase: Int, CodeList {
  case none, visits, hotline, assessment, assistance, publicity, training, familyInspection
  static let words: [StaticString] = [
    "none", "visits", "hotline", "assessment", "assistance", "publicity", "training", "family-inspection",
  ]
}

/// Writes the rows of what counties and townships did in the quarter, at least one of each kind a township.
struct ActivityWriter: Sendable {
  private let world: World
  private let result: EvenSpread
  private let service: EvenSpread
  private let purchased = Odds<Purchase>([0, 2200, 1000, 1500, 1700, 1300, 1300, 1000])
  /// How many of each kind a township does at least; chance adds up to as many again.
  private static let least = [1, 2, 1, 3, 3, 4, 1]

  static let kind: UInt64 = 5
  /// The columns, in the order of the reference schema.
  static let header: StaticString = "region,date,kind,result,service"

  init(_ world: World) {
    self.world = world
    result = world.spread(30)
    service = world.spread(31)
  }

  /// Writes the rows of a township, before them those of its county where it is the first.
  func write(_ township: Int, to rows: inout Rows) {
    var random = world.random(Self.kind, township)
    if world.isFirstOfCounty(township) {
      let code = world.countyCodes[world.countyOfTownship[township]]
      for kind in [ActivityKind.training, .publicity, .meeting, .screening] {
        write(kind, code, township * 16, &random, to: &rows)
      }
    }
    for kind in ActivityKind.allCases {
      let least = Self.least[kind.rawValue]
      for number in 0..<least + random.below(least + 1) {
        write(kind, world.townshipCodes[township], township * 16 + number, &random, to: &rows)
      }
    }
  }

  private func write(
    _ kind: ActivityKind, _ code: [UInt8], _ number: Int, _ random: inout SplitMix64, to rows: inout Rows
  ) {
    rows.field(code)
    rows.field(random.below(world.quarter.days), world.days)
    rows.field(kind)
    if kind == .inspection || kind == .fileCheck {
      rows.field(
        result.happens(max(1500, 2700 - 60 * world.quarter.drift), number) ? CheckResult.failed : .passed)
    } else {
      rows.field(CheckResult.none)
    }
    rows.field(kind == .purchase ? purchased.draw(evenly: service, number) : Purchase.none)
    rows.end()
  }
}
