internal import Basics

/// The layers that `site.json` names, found among those that are there.
struct LayerChoice {
  /// The wider ones first.
  private(set) var layers: [LocalLayer] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ names: [SiteConfiguration.LayerName], of all: [String: LocalLayer], in file: SourceFile) {
    var isOrdered = true
    for name in names {
      guard let layer = all[name.text] else {
        let near = Array(all.keys).nearest(to: name.text)
        diagnostics.append(
          file.error(
            .layerMissing, "no folder content/local/\(name.text)", at: name.offset,
            notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]))
        continue
      }
      guard let label = layer.label else { continue }
      if layers.contains(where: { $0.name == layer.name }) {
        diagnostics.append(
          file.error(.valueInvalid, "the layer \"\(name.text)\" is named twice", at: name.offset))
        continue
      }
      if let before = layers.last?.label, before.depth > label.depth, label.contains(before) {
        diagnostics.append(
          file.error(
            .layerOrder, "\(label.title) holds \(before.title): name the wider layer first", at: name.offset))
        isOrdered = false
      }
      layers.append(layer)
    }
    if !isOrdered { layers.sort { ($0.label?.depth ?? 0) < ($1.label?.depth ?? 0) } }
  }

  /// The folders in `content/local/` without a `layer.json`, and those whose name cannot stand in an anchor.
  ///
  /// - Parameter shownContentPath: what stands before a path below `content/` in messages.
  static func mistakes(_ layers: some Sequence<LocalLayer>, shownContentPath: String) -> [Diagnostic] {
    layers.flatMap { layer in
      let place = Diagnostic.Place(
        path: shownContentPath + LayerPath.file(LayerLabel.fileName, of: layer.name))
      var found: [Diagnostic] = []
      if !layer.hasLabel {
        found.append(
          Diagnostic(
            .error, .layerMissing,
            "a folder in content/local is a layer, which wants this file (docs/local.md)", at: place))
      }
      if AddressName(layer.name) == nil {
        found.append(
          Diagnostic(.error, .nameInvalid, "a layer's folder: \(AddressName.rule)", at: place))
      }
      return found
    }
  }

  /// A layer with those whose regions hold its own, as it would be chosen.
  static func chain(to layer: LocalLayer, of all: some Sequence<LocalLayer>) -> [LocalLayer] {
    guard let label = layer.label else { return [] }
    let wider = all.filter { other in
      other.label.map { $0.depth < label.depth && $0.contains(label) } ?? false
    }
    return wider.sorted { ($0.label?.depth ?? 0, $0.name) < ($1.label?.depth ?? 0, $1.name) } + [layer]
  }
}
