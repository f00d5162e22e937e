internal import Basics

/// Draws the reports of a township, about two to a hundred children, and writes their rows.
struct EventWriter: Sendable {
  private let world: World
  private let keys: KeySequence
  private let first: [Int]
  private let count: [Int]
  private let situation = Odds<Situation>([2300, 450, 1150, 2200, 1400, 1500, 1000])
  private let reporter = Odds<Reporter>([2300, 500, 1000, 1700, 600, 450, 400, 1500, 600, 600, 350])
  private let placement = Odds<Placement>([2600, 900, 600, 450, 400, 5050])
  private let intervention = Odds<Intervention>([3500, 2900, 1700, 900, 500, 270, 230])
  private let ground = Odds<RevocationGround>([0, 3500, 3500, 3000])

  static let kind: UInt64 = 2
  /// The columns, in the order of the reference schema.
  static let header: StaticString = """
    key,region,situation,reporter,hoursToReport,accepted,branch,parentsReached,placedWith,medical,injuryExam,notified,\
    assessment,services,intervention,revocationGround,caseConference,closed
    """

  init(_ world: World) {
    self.world = world
    keys = KeySequence(seed: world.seed, quarter: world.quarter.number, kind: Self.kind)
    count = world.children.indices.map { township in
      var random = world.random(20, township)
      // Two in a hundred; the rest of the division comes or not by chance.
      let children = world.children[township] * 2
      return children / 100 + (random.below(100) < children % 100 ? 1 : 0)
    }
    var row = 0
    first = count.map { count in
      defer { row += count }
      return row
    }
  }

  /// Writes the rows of a township.
  func write(_ township: Int, to rows: inout Rows) {
    var random = world.random(Self.kind, township)
    for number in 0..<count[township] {
      rows.field(first[township] + number, keys)
      rows.field(world.townshipCodes[township])
      writeEvent(&random, to: &rows)
    }
  }

  private func writeEvent(_ random: inout SplitMix64, to rows: inout Rows) {
    let drift = world.quarter.drift
    let situation = situation.draw(&random)
    rows.field(situation)
    rows.field(reporter.draw(&random))
    let delay = random.below(10_000)
    let late = max(400, 1150 - 20 * drift)
    rows.field(
      delay < late ? 72 + random.below(200) : delay < late + 2200 ? 24 + random.below(48) : random.below(24))
    let isAccepted = random.happens(min(9000, 8500 + 20 * drift))
    rows.field(isAccepted)
    rows.field(isAccepted ? Self.branch(of: situation) : .none)
    rows.field(random.happens(situation == .alone ? 8200 : 6400))
    rows.field(placement.draw(&random))
    let isHurt = situation == .violence || situation == .injury || situation == .abuse
    let isTreated = random.happens(isHurt ? 7000 : 800)
    rows.field(isTreated)
    rows.field(isTreated && isHurt && random.happens(6500))
    let isNotified = isAccepted && random.happens(min(8800, 8000 + 60 * drift))
    rows.field(isNotified)
    let isAssessed = random.happens(isNotified ? min(9000, 8300 + 50 * drift) : 4500)
    rows.field(isAssessed ? random.happens(8500) ? .reported : .begun : Assessment.none)
    var services = Several<Service>()
    if isAssessed {
      services.insert(.guidance, where: random.happens(6800))
      services.insert(.medical, where: random.happens(isTreated ? 6000 : 900))
      services.insert(.counselling, where: random.happens(isHurt ? 6200 : 3800))
      services.insert(.behaviour, where: random.happens(1500))
      services.insert(.legalService, where: random.happens(1600))
      services.insert(.legalAid, where: random.happens(1400))
    }
    rows.field(services)
    let intervention = intervention.draw(&random)
    rows.field(intervention)
    rows.field(
      intervention == .applied || intervention == .revoked ? ground.draw(&random) : RevocationGround.none)
    rows.field(isAssessed && random.happens(3500))
    rows.field(random.happens(7300))
    rows.end()
  }

  private static func branch(of situation: Situation) -> Branch {
    switch situation {
    case .alone: .alone
    case .missing: .missing
    case .incapable, .neglect: .guardian
    case .violence: .violence
    case .injury, .abuse: .harm
    }
  }
}
