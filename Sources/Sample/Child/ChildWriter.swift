internal import Basics

/// Draws the children of a township and writes their rows.
struct ChildWriter: Sendable {
  private let world: World
  private let odds: ChildOdds
  private let keys: KeySequence
  private let firstRow: [Int]
  /// Days from each birthday, 0 to 18, to the as-of date.
  private let birthdays: [Int]
  private let ages: [UInt8]

  static let kind: UInt64 = 1

  init(_ world: World) {
    self.world = world
    odds = ChildOdds(drift: world.quarter.drift)
    keys = KeySequence(seed: world.seed, quarter: world.quarter.number, kind: Self.kind)
    var row = 0
    firstRow = world.children.map { children in
      defer { row += children }
      return row
    }
    birthdays = (0...18).map { years in
      guard let asOf = world.quarter.asOf, let then = Quarter(number: world.quarter.number - 4 * years).asOf
      else { return 0 }
      return DayTexts.number(of: asOf) - DayTexts.number(of: then)
    }
    ages = odds.age.enumerated().flatMap { [UInt8](repeating: UInt8($0.offset), count: $0.element / 10) }
  }

  /// Writes the rows of a township.
  func write(_ township: Int, to rows: inout Rows) {
    var random = world.random(Self.kind, township)
    let code = world.townshipCodes[township]
    let habits = world.habits[world.countyOfTownship[township]]
    for number in 0..<world.children[township] {
      let child = draw(&random, habits)
      rows.field(firstRow[township] + number, keys)
      rows.field(code)
      child.write(to: &rows, world.days)
    }
  }

  private func draw(_ random: inout SplitMix64, _ habits: CountyHabits) -> Child {
    var child = Child()
    child.age = Int(ages[random.below(ages.count)])
    child.birth = birthdays[child.age] + random.below(birthdays[child.age + 1] - birthdays[child.age])
    child.sex = random.happens(5250) ? .male : .female
    let stage = child.age < 3 ? 0 : child.age < 6 ? 1 : child.age < 12 ? 2 : child.age < 16 ? 3 : 4
    drawParents(&child, &random, habits)
    let isPoor = random.happens(2300 + habits.hardship)
    drawHealth(&child, &random, stage)
    drawDifficulty(&child, &random, isPoor)
    drawGuardian(&child, &random, habits, isPoor)
    drawSchool(&child, &random, stage)
    drawWelfare(&child, &random, isPoor)
    drawVisits(&child, &random, habits)
    return child
  }

  private func drawParents(_ child: inout Child, _ random: inout SplitMix64, _ habits: CountyHabits) {
    let drift = world.quarter.drift
    // Fewer parents are away each quarter, fewest of all over the Spring Festival.
    let away = 5400 + habits.leaving - 90 * drift - (world.quarter.isWinter ? 250 : 0)
    child.isLeftBehind = child.age < 16 && random.happens(away)
    if child.isLeftBehind {
      child.parentsOut = random.happens(7700) ? .both : .one
      if child.parentsOut == .one { child.incapacity = odds.incapacity.draw(&random) }
      (child.isAwaySixMonths, child.isCrossCounty) = (true, true)
    } else {
      let share = random.below(10_000)
      child.parentsOut = share < 700 ? .both : share < 3300 ? .one : .none
      child.isRural = random.happens(6800)
      if child.parentsOut != .none {
        child.isAwaySixMonths = random.happens(4500)
        // Both parents away for long and far would make a child under 16 left behind.
        child.isCrossCounty =
          child.parentsOut == .both && child.isAwaySixMonths && child.age < 16 ? false : random.happens(5000)
      }
    }
    child.isHukouSameCounty = !random.happens(child.isLeftBehind ? 850 : 1300)
    child.hukou = odds.hukou.draw(&random)
    child.risk.insert(.noHukou, where: child.hukou == .none)
  }

  private func drawHealth(_ child: inout Child, _ random: inout SplitMix64, _ stage: Int) {
    child.disability = odds.disability.draw(&random)
    if child.disability != .none {
      child.disabilityKind.insert(odds.disabilityKind.draw(&random))
      child.disabilityKind.insert(odds.disabilityKind.draw(&random), where: random.happens(1200))
    }
    child.isSeriouslyIll = random.happens(child.disability == .severe ? 900 : 200)
    child.mental = odds.mental[stage].draw(&random)
    child.risk.insert(.disabled, where: child.disability != .none)
    child.risk.insert(.ill, where: child.isSeriouslyIll)
  }

  private func drawDifficulty(_ child: inout Child, _ random: inout SplitMix64, _ isPoor: Bool) {
    child.risk.insert(.poverty, where: isPoor)
    child.subtype.insert(.poor, where: isPoor && random.happens(7200))
    // The rare ones share one draw: no two of them at once.
    let place = random.below(10_000)
    switch place {
    case ..<180: child.subtype.insert(.parentsDisabled)
    case ..<300: child.subtype.insert(.oneParentLeft)
    case ..<390: child.subtype.insert(.orphan)
    case ..<440: child.subtype.insert(.asOrphan)
    case ..<740: child.subtype.insert(.deFacto)
    case ..<760: child.subtype.insert(.abused)
    case ..<762: child.subtype.insert(.trafficked)
    case ..<775: child.subtype.insert(.wandering)
    case ..<850: child.subtype.insert(.other)
    case ..<857: child.subtype.insert(.hiv)
    default: break
    }
    child.subtype.insert(.disabled, where: child.disability != .none)
    child.subtype.insert(.ill, where: child.isSeriouslyIll)
    func has(_ subtype: Subtype) -> Bool { child.subtype.contains(subtype) }
    child.difficulty.insert(
      .family, where: has(.poor) || has(.parentsDisabled) || has(.oneParentLeft))
    child.difficulty.insert(.own, where: has(.disabled) || has(.ill) || has(.hiv) || has(.other))
    child.difficulty.insert(
      .guardianship,
      where: has(.orphan) || has(.asOrphan) || has(.deFacto) || has(.abused) || has(.trafficked)
        || has(.wandering))
    child.risk.insert(.scatteredOrphan, where: (has(.orphan) || has(.asOrphan)) && random.happens(7500))
    child.risk.insert(.deFacto, where: has(.deFacto))
    child.risk.insert(.hiv, where: has(.hiv))
    child.risk.insert(.wandering, where: has(.wandering))
    let locksUp = child.incapacity == .prison || child.incapacity == .rehab
    child.risk.insert(.prisonRehab, where: locksUp || random.happens(60))
    child.risk.insert(.informalAdoption, where: random.happens(25))
    child.risk.insert(.singleParent, where: child.isRural && random.happens(isPoor ? 2100 : 1300))
  }

  private func drawGuardian(
    _ child: inout Child, _ random: inout SplitMix64, _ habits: CountyHabits, _ isPoor: Bool
  ) {
    let inDifficulty = !child.difficulty.isEmpty
    let poor =
      (child.isLeftBehind ? 1050 : 750) + (isPoor ? 700 : 0) + (inDifficulty ? 500 : 0) + habits.hardship / 2
    let fair = 2900 + (child.isLeftBehind ? 400 : 0) + (isPoor ? 500 : 0)
    let place = random.below(10_000)
    child.rating = place < poor ? .poor : place < poor + fair ? .fair : .good
    let isOrphan = child.subtype.contains(.orphan)
    let odds = child.isLeftBehind ? odds.guardianLeftBehind : odds.guardianOther
    child.guardian = odds[child.rating.rawValue].draw(&random)
    if isOrphan, child.guardian == .parents {
      child.guardian = random.happens(3500) ? .institution : .grandparents
    }
    child.entrust = (child.isLeftBehind ? self.odds.entrustLeftBehind : self.odds.entrustOther).draw(&random)
    guard child.entrust == .agreement || child.entrust == .confirmation else { return }
    let heard = min(9000, 6600 + 130 * world.quarter.drift)
    child.childHeard =
      child.age < 3 || random.happens(300) ? .unable : random.happens(heard) ? .heard : .unheard
  }

  private func drawSchool(_ child: inout Child, _ random: inout SplitMix64, _ stage: Int) {
    child.school = odds.school[stage].draw(&random)
    if child.school == .day || child.school == .boarding || child.school == .homeTaught {
      child.hasReturned = child.age >= 6 && random.happens(world.quarter.number % 4 == 2 ? 160 : 90)
    }
    child.risk.insert(.dropout, where: child.school == .dropout)
  }

  private func drawWelfare(_ child: inout Child, _ random: inout SplitMix64, _ isPoor: Bool) {
    let covered = min(9500, 7700 + 110 * world.quarter.drift)
    func has(_ subtype: Subtype) -> Bool { child.subtype.contains(subtype) }
    child.welfare.insert(.minimum, where: isPoor ? random.happens(covered - 1500) : random.happens(350))
    child.welfare.insert(.extremePoverty, where: isPoor && random.happens(250))
    child.welfare.insert(.orphan, where: has(.orphan) && random.happens(covered))
    child.welfare.insert(.asOrphan, where: has(.asOrphan) && random.happens(covered))
    child.welfare.insert(.deFacto, where: has(.deFacto) && random.happens(covered))
    child.welfare.insert(.temporary, where: isPoor && random.happens(700))
    child.welfare.insert(.other, where: child.disability != .none && random.happens(5500))
  }

  private func drawVisits(_ child: inout Child, _ random: inout SplitMix64, _ habits: CountyHabits) {
    let days = world.quarter.days
    let care = habits.diligence + 90 * world.quarter.drift - (world.quarter.isWinter ? 400 : 0)
    let onTime: Int
    switch child.rating {
    case .good: onTime = random.happens(min(9700, 8000 + care)) ? days : 300
    case .fair: onTime = random.happens(min(9500, 7100 + care)) ? 29 : 120
    case .poor: onTime = random.happens(min(9800, 8600 + care)) ? 20 : 90
    }
    // No visit before the birth; a few children were never visited.
    if !random.happens(250) { child.lastVisit = min(child.birth, random.below(onTime)) }
    if let visit = child.lastVisit, visit < days {
      let more = child.rating == .good ? 2 : child.rating == .fair ? 3 : 5
      child.visitsMade = 1 + random.below(more) * (random.happens(6500) ? 1 : 0)
    }
    child.isFileOpen = random.happens(min(9750, 9350 + 30 * world.quarter.drift))
    child.isFileUpdated = child.isFileOpen && random.happens(child.visitsMade > 0 ? 9000 : 5200)
  }
}
