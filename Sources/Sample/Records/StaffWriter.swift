internal import Basics

/// A post in a village or a township.
enum Role: Int, CodeList {
  case director, supervisor
  static let words: [StaticString] = ["director", "supervisor"]
}

/// Where staff come from.
enum Background: Int, CodeList {
  case committee, graduate, socialWorker, township, other
  static let words: [StaticString] = ["committee", "graduate", "social-worker", "township", "other"]
}

/// The examination before the first duty.
enum Exam: Int, CodeList {
  case passed, unpassed, earlier
  static let words: [StaticString] = ["passed", "unpassed", "earlier"]
}

/// Who held the training.
enum Trainer: Int, CodeList {
  case province, city, county, none
  static let words: [StaticString] = ["province", "city", "county", "none"]
}

/// Writes the rows of a township's directors and supervisors, their traits spread evenly, since they are few.
struct StaffWriter: Sendable {
  private let world: World
  private let keys: KeySequence
  private let background: [Odds<Background>] = [
    Odds([5600, 1500, 1700, 0, 1200]), Odds([0, 0, 2500, 5900, 1600]),
  ]
  private let exam: [Odds<Exam>] = [Odds([1900, 700, 7400]), Odds([2300, 1300, 6400])]
  private let trainer = Odds<Trainer>([1200, 2800, 6000, 0])
  private let spreads: [EvenSpread]

  static let kind: UInt64 = 3
  /// The columns, in the order of the reference schema.
  static let header: StaticString =
    "key,region,role,sex,background,exam,trained,trainer,realName,childrenAssigned"

  init(_ world: World) {
    self.world = world
    keys = KeySequence(seed: world.seed, quarter: world.quarter.number, kind: Self.kind)
    spreads = (0..<6).map { world.spread(10 + $0) }
  }

  /// Writes the rows of a township.
  func write(_ township: Int, to rows: inout Rows) {
    var random = world.random(Self.kind, township)
    let posts = world.posts[township]
    let children = world.children[township]
    let directors = posts.hasDirector.count { $0 }
    // Villages and supervisors are counted through the whole sample, so their numbers never meet: even and odd.
    for (village, hasDirector) in posts.hasDirector.enumerated() where hasDirector {
      let average = children / max(1, directors)
      let assigned = average / 2 + random.below(average + 1)
      write(.director, 2 * (posts.firstVillage + village), township, assigned, &random, to: &rows)
    }
    for supervisor in 0..<posts.supervisors {
      let number = 2 * (posts.firstSupervisor + supervisor) + 1
      write(.supervisor, number, township, children / posts.supervisors, &random, to: &rows)
    }
  }

  private func write(
    _ role: Role, _ number: Int, _ township: Int, _ assigned: Int, _ random: inout SplitMix64,
    to rows: inout Rows
  ) {
    let drift = world.quarter.drift
    let place = number / 2
    rows.field(number, keys)
    rows.field(world.townshipCodes[township])
    rows.field(role)
    rows.field(spreads[0].happens(role == .director ? 4300 : 5200, place) ? Sex.male : .female)
    rows.field(background[role.rawValue].draw(evenly: spreads[1], place))
    rows.field(exam[role.rawValue].draw(evenly: spreads[2], place))
    // Training goes on through the year, so that most have had theirs by its end.
    let season = 500 * (world.quarter.number % 4)
    let isTrained = spreads[3].happens((role == .director ? 5600 : 4800) + season + 50 * drift, place)
    rows.field(isTrained)
    rows.field(isTrained ? trainer.draw(&random) : Trainer.none)
    rows.field(spreads[4].happens(min(role == .director ? 8500 : 7000, 6500 + 60 * drift), place))
    rows.field(assigned)
    rows.end()
  }
}
