/// A path below `content/local/<layer>/`, taken apart.
struct LayerPath: Sendable, Hashable {
  /// The name of the layer's folder.
  let layer: String
  /// The path below that folder: where the file would lie if it were no local one.
  let rest: String

  /// Takes a path below `content/` apart; nil where it leads to no file of a layer.
  init?(_ path: String) {
    let names = path.split(separator: "/", maxSplits: 2)
    guard names.count == 3, names[0] == Self.folder else { return nil }
    layer = String(names[1])
    rest = String(names[2])
  }

  /// The folder of all layers.
  static let folder = "local"

  /// The path of a layer's file below `content/`.
  static func file(_ name: String, of layer: String) -> String { "\(folder)/\(layer)/\(name)" }
}
