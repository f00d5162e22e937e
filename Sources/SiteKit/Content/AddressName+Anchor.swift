internal import Basics

extension AddressName {
  /// A place on a page for something of a release, by its kind and id; an id that may not stand in an address is replaced
  /// by its number, behind two hyphens, as no id begins with one.
  static func anchor(_ kind: String, _ id: String, _ number: Int) -> String {
    AddressName(id) == nil ? "\(kind)--\(number + 1)" : "\(kind)-\(id)"
  }
}
