internal import Basics

extension PageFile {
  /// What only the index of a role has.
  struct Role: Sendable {
    /// Other names by which documents call the role; its title is one in any case.
    let names: [String]
    /// The names of the body that the role belongs to.
    let bodies: [String]

    init(_ reader: inout FrontMatterReader) {
      names = reader.list("names").map(\.string)
      bodies = reader.list("bodies").map(\.string)
    }
  }
}
