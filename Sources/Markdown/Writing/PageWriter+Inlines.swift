internal import Basics

extension PageWriter {
  /// Hands on bytes without the noncharacters that were put in for cmark.
  mutating func withoutJoiners(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout PageWriter, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard hasJoiners, bytes.hasJoiner else { return body(&self, bytes) }
    bytes.strippingJoiners().withUnsafeBufferPointer { body(&self, $0) }
  }

  mutating func writeCode(_ node: Node) {
    out.put("<code>")
    withoutJoiners(node.literal) { $0.out.writeEscaped($1) }
    out.put("</code>")
  }

  /// Whether the text stands in a link.
  var isInLink: Bool { openLinks > 0 }

  /// Begins a link. One inside another, which cmark lets by for addresses in `<>`, is left as text.
  mutating func openLink(_ node: Node) {
    openLinks += 1
    guard openLinks == 1 else { return }
    let (destination, offset) = destination(of: node)
    isLinkWritten = openLink(to: destination, title: node.title, at: offset)
  }

  /// The address of a link or an image, and where it stands.
  private func destination(of node: Node) -> (String, Int) {
    let address = node.address
    guard hasJoiners, address.hasJoiner else {
      return (String(decoding: address, as: UTF8.self), source.offset(of: address, in: node))
    }
    let stripped = address.strippingJoiners()
    let offset = stripped.withUnsafeBufferPointer { source.offset(of: $0, in: node) }
    return (String(decoding: stripped, as: UTF8.self), offset)
  }

  mutating func closeLink() {
    openLinks -= 1
    guard openLinks == 0 else { return }
    if isLinkWritten { out.put("</a>") }
    isLinkWritten = false
    let held = heldReferences
    heldReferences = []
    for node in held { writeFootnoteReference(node) }
  }

  /// Writes the start tag of a link, if there is one to be written.
  mutating func openLink(to destination: String, title: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard isSafe(destination, at: offset), let link = resolver.link(destination, at: offset) else {
      return false
    }
    guard AddressScheme(link.href).isSafe else { return false }
    out.write(
      link.isExternal ? "<a class=\"external\" rel=\"external noopener noreferrer\" href=\"" : "<a href=\"")
    out.writeAddress(link.href)
    if let printed = link.printed {
      out.put("\" data-printed=\"")
      out.writeEscaped(printed)
    }
    writeTitle(title)
    out.put("\">")
    return true
  }

  mutating func writeImage(_ node: Node) {
    let (destination, offset) = destination(of: node)
    let alternative = PlainText(of: node, stripping: hasJoiners).bytes
    if alternative.allSatisfy({ $0 <= 0x20 }) {
      warn(.imageAltMissing, "say in [ ] what this picture shows, for those who cannot see it", at: offset)
    }
    guard isSafe(destination, at: offset), let address = resolver.image(destination, at: offset),
      AddressScheme(address).isSafe
    else {
      alternative.withUnsafeBufferPointer { out.writeEscaped($0) }
      return
    }
    out.put("<img src=\"")
    out.writeAddress(address)
    out.put("\" alt=\"")
    alternative.withUnsafeBufferPointer { out.writeEscaped($0) }
    writeTitle(node.title)
    out.put("\" loading=\"lazy\">")
  }

  private mutating func isSafe(_ destination: String, at offset: Int) -> Bool {
    let scheme = AddressScheme(destination)
    if scheme.isSafe { return true }
    fail(
      .linkUnsafe, "an address may not begin with \(scheme.name): it could run a program or open local files",
      at: offset)
    return false
  }

  /// Closes the attribute before it and leaves its own open.
  private mutating func writeTitle(_ title: UnsafeBufferPointer<UInt8>) {
    guard !title.isEmpty else { return }
    out.put("\" title=\"")
    withoutJoiners(title) { $0.out.writeEscaped($1) }
  }
}
