internal import Basics

/// What a body is.
enum BodyKind: Int, CodeList {
  case county, township, village, protectionAgency, welfareInstitution, childrenHome, school
  static let words: [StaticString] = [
    "county", "township", "village", "protection-agency", "welfare-institution", "children-home", "school",
  ]
}

/// Whether a township or a village has whom it should.
enum Staffing: Int, CodeList {
  case present, absent, none
  static let words: [StaticString] = ["present", "absent", "none"]
}

/// Whether a township reported on time.
enum Reporting: Int, CodeList {
  case onTime, late, none
  static let words: [StaticString] = ["on-time", "late", "none"]
}

/// What a body offers.
enum BodyFunction: Int, CodeList {
  case respite, rehabilitation, specialEducation, comfort, visits, training
  static let words: [StaticString] = [
    "respite", "rehabilitation", "special-education", "comfort", "visits", "training",
  ]
}

/// Writes the rows of counties, townships, villages, agencies, homes and schools.
struct BodyWriter: Sendable {
  private let world: World
  private let ofCounty: EvenSpread
  private let ofTownship: EvenSpread
  private let ofInstitution: EvenSpread

  static let kind: UInt64 = 4
  /// The columns, in the order of the reference schema.
  static let header: StaticString = "region,kind,staffing,reporting,hotline,counsellingRoom,functions"

  init(_ world: World) {
    self.world = world
    ofCounty = world.spread(20)
    ofTownship = world.spread(21)
    ofInstitution = world.spread(22)
  }

  /// Writes the rows of a township, before them those of its county where it is the first.
  func write(_ township: Int, to rows: inout Rows) {
    var random = world.random(Self.kind, township)
    let posts = world.posts[township]
    if world.isFirstOfCounty(township) { writeCounty(world.countyOfTownship[township], &random, to: &rows) }
    let code = world.townshipCodes[township]
    let isLate = ofTownship.happens(max(1000, 2600 - 70 * world.quarter.drift), township)
    write(
      .township, code, posts.supervisors > 0 ? .present : .absent, &random, isLate ? .late : .onTime,
      to: &rows)
    for hasDirector in posts.hasDirector {
      write(.village, code, hasDirector ? .present : .absent, &random, to: &rows)
      if random.happens(5200) { write(.childrenHome, code, .none, &random, to: &rows) }
      if random.happens(2600) { write(.school, code, .none, &random, to: &rows) }
    }
  }

  private func writeCounty(_ county: Int, _ random: inout SplitMix64, to rows: inout Rows) {
    let code = world.countyCodes[county]
    let hasAgency = !ofCounty.happens(max(500, 1700 - 60 * world.quarter.drift), county)
    write(.county, code, .none, &random, to: &rows)
    if hasAgency { write(.protectionAgency, code, .none, &random, to: &rows) }
    if ofInstitution.happens(7500, county) { write(.welfareInstitution, code, .none, &random, to: &rows) }
  }

  private func write(
    _ kind: BodyKind, _ code: [UInt8], _ staffing: Staffing, _ random: inout SplitMix64,
    _ reporting: Reporting = .none, to rows: inout Rows
  ) {
    rows.field(code)
    rows.field(kind)
    rows.field(staffing)
    rows.field(reporting)
    rows.field(kind == .protectionAgency && random.happens(7200 + 120 * world.quarter.drift))
    let isPlace = kind.rawValue >= BodyKind.protectionAgency.rawValue
    rows.field(isPlace && random.happens(kind == .school ? 6200 : 3800))
    var functions = Several<BodyFunction>()
    if isPlace, kind != .school {
      let isInstitution = kind != .childrenHome
      functions.insert(.respite, where: random.happens(isInstitution ? 9000 : 2200))
      functions.insert(.rehabilitation, where: random.happens(kind == .welfareInstitution ? 7500 : 300))
      functions.insert(.specialEducation, where: random.happens(kind == .welfareInstitution ? 5500 : 200))
      functions.insert(.comfort, where: random.happens(5400))
      functions.insert(.visits, where: random.happens(4300))
      functions.insert(.training, where: random.happens(6100))
    }
    rows.field(functions)
    rows.end()
  }
}
