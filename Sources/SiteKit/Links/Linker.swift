/// Writes addresses as one page must write them.
struct Linker: Sendable {
  /// The page on which the addresses stand.
  let route: Route
  /// What stands before every address instead of steps up: for a page that is shown at any address (404).
  let base: String?

  /// Addresses relative to a page.
  init(from route: Route, base: String? = nil) {
    self.route = route
    self.base = base
  }

  /// What leads to the site's root.
  var root: String { base ?? route.root }

  /// The address of a file of the site.
  func href(_ target: Route, fragment: String = "") -> String {
    guard let base else { return route.href(to: target, fragment: fragment) }
    return fragment.isEmpty ? base + target.address : "\(base)\(target.address)#\(fragment)"
  }

  /// The address of a file of the site, or of a place in it.
  func href(_ place: (route: Route, fragment: String)) -> String {
    href(place.route, fragment: place.fragment)
  }
}
