/// The words that the program itself prints on local pages; a theme's strings must have them where the site has chosen a
/// local layer.
enum LocalWord: String, CaseIterable, Sendable {
  /// Stands before the region's name in badges.
  case rules = "localRules"
  /// What a page said before a local one took its place.
  case replacedText = "localReplacedText"
}
