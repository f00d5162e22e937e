/// A block of a page's text, and how many quotes of clauses stand behind it.
public struct Statement: Sendable, Hashable {
  /// What the block is.
  public enum Kind: Sendable, Hashable {
    /// A paragraph that is not the first of a list's item.
    case paragraph
    /// The first paragraph of a list's item, tasks included.
    case item
    /// A table's row below its header.
    case row
  }

  /// What the block is.
  public let kind: Kind
  /// The anchor of the heading of level 2 above it; empty before the first.
  public let section: String
  /// The byte of the file at which its line begins.
  public let offset: Int
  /// How many citations with a quote it holds.
  public let quotes: Int
}
