/// How binding a clause is: what its modal words ask of those it speaks to.
public enum Modality: String, Sendable, Hashable, CaseIterable {
  /// 应当, 应, 要, 必须: it has to be done.
  case must
  /// 不得, 严禁: it must not be done.
  case mustNot = "must-not"
  /// 可以, 可: it may be done.
  case may
  /// 鼓励, 倡导: it is wished for.
  case encouraged
}

/// A modal word in official text.
public struct ModalMark: Sendable, Hashable {
  /// What it asks.
  public let modality: Modality
  /// Its bytes in the file.
  public let range: Range<Int>
}
