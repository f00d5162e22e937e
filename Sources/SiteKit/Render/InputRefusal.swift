/// What no page may have, because a reader could type into it, or because it sends something away.
enum InputRefusal: Hashable, Sendable {
  /// An element to type into.
  case element(String)
  /// An `<input>` of a type, or without one.
  case input(type: String?)
  /// An attribute that makes other elements take or send text.
  case attribute(String)
  /// A `<form>` with an attribute that sends it.
  case form(String)
  /// A tag that begins inside another one, as in a value whose `<` is not written `&lt;`.
  case nested

  /// What is wrong, in the author's words.
  var message: String {
    switch self {
    case .element(let name): "<\(name)> lets readers type"
    case .input(nil): "<input> without a type is a field to type into"
    case .input("search"): "<input type=\"search\"> stands on search.html alone"
    case .input(let type?): "<input type=\"\(type)\"> is no box to tick"
    case .attribute("contenteditable"): "\"contenteditable\" lets readers type"
    case .attribute(let name): "\"\(name)\" sends what stands in a form"
    case .form(let name): "a <form> with \"\(name)\" sends what stands in it"
    case .nested: "a tag begins inside another one: close the outer one, or write &lt; in its values"
    }
  }

  /// Why it is refused, and what is not.
  static let reason =
    "no page takes personal data: allowed are <input> of type checkbox, radio and date, <select>, and type search on search.html"
}
