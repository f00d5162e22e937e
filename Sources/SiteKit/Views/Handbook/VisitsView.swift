internal import Handbook
internal import Mustache

/// How often children are visited: the rules, the planner's choices, and the table for those without scripts.
struct VisitsView {
  let site: Site
  let linker: Linker
  let rules: VisitRules

  /// Adds the rules and the table.
  func add(to object: inout Object) {
    let proofs = ProofView(site: site, linker: linker)
    let guide = rules.page.flatMap { site.links[$0.text] }
    object["visits"] = .object([
      "area": .text(rules.area), "elsewhere": .text(site.values.fill(.visitsElsewhere, ["area": rules.area])),
      "guideHref": .text(guide.map { linker.href($0) } ?? ""),
      "ratings": .list(
        rules.ratings.map { rating in
          .object([
            "id": .text(rating.id.text), "title": .text(rating.title), "months": .text("\(rating.months)"),
            "every": .text(site.values.label(.months(rating.months))), "proof": proofs.value(rating.evidence),
          ])
        }),
      "risk": risk(proofs),
      "groups": .list(
        rules.groups.map { group in
          .object(["id": .text(group.id.text), "title": .text(group.title)])
        }),
      "groupProofs": .list(groupProofs.map(proofs.value)),
      "rows": .list(DayOfMonth.lookedUp.map(row)),
    ])
  }

  private func risk(_ proofs: ProofView) -> Value {
    guard let risk = rules.risk else { return .bool(false) }
    return .object([
      "title": .text(risk.title), "text": .text(risk.text), "proof": proofs.value(risk.evidence),
      "days": .text(risk.localDays.map(String.init) ?? ""),
      "everyDays": .text(risk.localDays.map { site.values.fill(.visitsLocalDays, ["count": "\($0)"]) } ?? ""),
      "note": .text(risk.localNote),
    ])
  }

  /// The words behind the groups, each once: several groups share a sentence.
  private var groupProofs: [Evidence] {
    var seen: Set<String> = []
    return rules.groups.compactMap(\.evidence).filter { evidence in
      seen.insert("\(evidence.source.text) \(evidence.quote.text)").inserted
    }
  }

  private func row(_ last: (month: Int, day: Int)) -> Value {
    .object([
      "last": .text(date(month: last.month, site.values.fill(.dayOfMonth, ["day": "\(last.day)"]))),
      "begins": .bool(last.day == 1),
      "due": .list(
        rules.ratings.map { rating in
          let due = DayOfMonth(months: rating.months, afterMonth: last.month, day: last.day)
          let next = due.yearsLater == 1 ? site.values.word(.nextYear) : ""
          return .object([
            "title": .text(rating.title), "day": .text(next + date(month: due.month, site.values.label(due))),
          ])
        }),
    ])
  }

  /// 2月28日（闰年29日）
  private func date(month: Int, _ day: String) -> String {
    site.values.fill(.monthAndDay, ["month": "\(month)", "day": day])
  }
}
