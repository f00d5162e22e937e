internal import Handbook
internal import Mustache

/// The flows as the home page offers them beside the numbers to call: a child's first, those of staff last.
struct HelpFlowsView {
  let site: Site
  let linker: Linker

  /// Title, address and for whom.
  var flows: Value {
    let order: [Flow.Audience] = [.child, .public, .staff]
    return .list(
      order.flatMap { audience in
        site.handbook.flows.filter { $0.audience == audience }.map { flow in
          .object([
            "title": .text(flow.title), "href": .text(linker.href(Route("flows/\(flow.id)/index.html"))),
            "audience": .text(site.values.word(audience.word)),
          ])
        }
      })
  }
}

extension Flow.Audience {
  /// For whom a flow is, in words.
  var word: HandbookWord {
    switch self {
    case .staff: .audienceStaff
    case .public: .audiencePublic
    case .child: .audienceChild
    }
  }
}
