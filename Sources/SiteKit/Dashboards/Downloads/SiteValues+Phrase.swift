extension SiteValues {
  /// A sentence of the site's language in which `{name}` stands for a value. What has no value stays as it is, and
  /// what a value holds is not looked at again.
  func phrase(_ word: Word, _ values: [String: String]) -> String {
    var phrase = ""
    var rest = self.word(word)[...]
    while let open = rest.firstIndex(of: "{") {
      phrase += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      phrase += values[String(name)] ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return phrase + rest
  }
}
