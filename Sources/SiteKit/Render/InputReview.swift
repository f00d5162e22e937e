internal import Basics

/// What pages have that they may not, and which pages have it.
struct InputReview {
  /// A page with what its template put there.
  struct Page: Sendable {
    let route: Route
    let template: String
    let refusals: [InputRefusal]
  }

  let theme: Theme

  /// One error for each thing in each template, however many pages show it.
  func diagnostics(_ pages: [Page]) -> [Diagnostic] {
    var routes: [Cause: [Route]] = [:]
    for page in pages {
      for refusal in Set(page.refusals) {
        routes[Cause(template: page.template, refusal: refusal), default: []].append(page.route)
      }
    }
    return routes.flatMap { cause, routes -> [Diagnostic] in
      guard let first = routes.map(\.path).min() else { return [] }
      let more = routes.count > 1 ? " and \(routes.count - 1) more" : ""
      let origins = theme.places(of: cause.refusal)
      let places = origins.isEmpty ? [theme.place(ofTemplate: cause.template)] : origins
      return places.map { place in
        Diagnostic(
          .error, .inputRefused, "\(cause.refusal.message): /\(first)\(more)", at: place,
          notes: [InputRefusal.reason])
      }
    }
  }

  private struct Cause: Hashable {
    let template: String
    let refusal: InputRefusal
  }
}
