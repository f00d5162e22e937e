/// Values by name: one context of a template.
///
/// A few members are a plain array that is searched by a hash made once, which is cheaper to build and to search
/// than a dictionary; beyond sixteen it becomes one.
public struct Object: Sendable {
  private enum Storage: Sendable {
    case few([Member])
    case many([HashedName: Value])
  }

  private struct Member: Sendable {
    let key: HashedName
    var value: Value
  }

  private static let few = 16
  private var storage: Storage = .few([])

  /// An object without members.
  public init() {}

  /// An object with the given members; of a name that occurs twice the last value stays.
  public init(_ members: [(String, Value)]) {
    guard members.count <= Self.few else {
      var all: [HashedName: Value] = [:]
      all.reserveCapacity(members.count)
      for (name, value) in members { all[HashedName(name)] = value }
      storage = .many(all)
      return
    }
    var list: [Member] = []
    list.reserveCapacity(members.count)
    for (name, value) in members { Self.put(value, HashedName(name), in: &list) }
    storage = .few(list)
  }

  /// An object with the members of a dictionary.
  public init(_ members: [String: Value]) { self.init(members.map { ($0.key, $0.value) }) }

  /// The value of a member; setting nil leaves what is there.
  public subscript(name: String) -> Value? {
    get { self[HashedName(name)] }
    set { if let newValue { put(newValue, HashedName(name)) } }
  }

  /// The names of all members, sorted.
  public var names: [String] {
    switch storage {
    case .few(let list): list.map(\.key.text).sorted()
    case .many(let all): all.keys.map(\.text).sorted()
    }
  }

  /// The value of a member whose hash is known.
  subscript(key: HashedName) -> Value? {
    switch storage {
    case .few(let list):
      for member in list where member.key.hash == key.hash && member.key.text == key.text {
        return member.value
      }
      return nil
    case .many(let all): return all[key]
    }
  }

  private mutating func put(_ value: Value, _ key: HashedName) {
    switch storage {
    case .few(var list):
      storage = .few([])
      Self.put(value, key, in: &list)
      if list.count > Self.few {
        storage = .many(Dictionary(list.map { ($0.key, $0.value) }) { _, last in last })
      } else {
        storage = .few(list)
      }
    case .many(var all):
      storage = .few([])
      all[key] = value
      storage = .many(all)
    }
  }

  private static func put(_ value: Value, _ key: HashedName, in list: inout [Member]) {
    if let index = list.firstIndex(where: { $0.key == key }) {
      list[index].value = value
    } else {
      list.append(Member(key: key, value: value))
    }
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  /// Members written in code; of a name that occurs twice the last value stays.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

/// A member's name with its hash: made once for a template's tag, once for an object's member.
struct HashedName: Sendable, Hashable {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    var text = text
    hash = text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
    self.text = text
  }

  static func == (left: HashedName, right: HashedName) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
