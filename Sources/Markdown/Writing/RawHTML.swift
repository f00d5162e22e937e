internal import Basics

/// Allowed elements that authors opened and not yet closed, each in the node in which it stands.
struct OpenElements {
  private var open: [(name: String, parent: Node?)] = []

  mutating func push(_ name: String, in parent: Node?) { open.append((name, parent)) }

  /// Closes what was opened in a node: raw HTML never reaches out of the paragraph or the quote it stands in.
  mutating func close(in node: Node, to out: inout ByteWriter) {
    while let last = open.last, last.parent == node {
      out.write("</\(last.name)>")
      open.removeLast()
    }
  }

  /// Closes an element and those opened in it; false where it is not open in this node.
  mutating func close(_ name: String, in parent: Node?, to out: inout ByteWriter) -> Bool {
    guard let index = open.lastIndex(where: { $0.name == name && $0.parent == parent }),
      open[index...].allSatisfy({ $0.parent == parent })
    else { return false }
    for element in open[index...].reversed() { out.write("</\(element.name)>") }
    open.removeSubrange(index...)
    return true
  }

  /// Whether none is open.
  var isEmpty: Bool { open.isEmpty }

  /// Whether as much is open as may be.
  var isFull: Bool { open.count >= 32 }
}

extension PageWriter {
  /// Writes raw HTML as far as the site allows it: listed elements with plain attributes. All else is left out with
  /// a warning, comments without one.
  mutating func writeHTML(_ node: Node, literal: UnsafeBufferPointer<UInt8>) {
    let stripped = literal.strippingJoiners()
    stripped.withUnsafeBufferPointer { text in
      let offset = source.offset(of: text, in: node)
      guard !options.allowedElements.isEmpty else {
        if !text.isComment { warnOfHTML(at: offset) }
        return
      }
      writeAllowed(text, in: node.pointee.parent, at: offset)
    }
  }

  private mutating func writeAllowed(_ text: UnsafeBufferPointer<UInt8>, in parent: Node?, at offset: Int) {
    var index = 0
    var hasWarned = false
    while index < text.count {
      let next = text.first(0x3C, in: index..<text.count) ?? text.count
      out.writeEscaped(UnsafeBufferPointer(rebasing: text[index..<next]))
      guard next < text.count else { return }
      if text.has("<!--", at: next) {
        index = text.endOfComment(from: next)
        continue
      }
      if let tag = HTMLTag(in: text, at: next) {
        index = tag.end
        if write(tag, in: parent, at: offset + next) { continue }
        if !tag.isClosing, HTMLTag.hidesContent(tag.name) { index = text.count }
      } else {
        // What is no tag to these strict rules might be one to a browser: left out to its end.
        index = text.first(0x3E, in: next..<text.count).map { $0 + 1 } ?? text.count
      }
      if !hasWarned { warnOfHTML(at: offset + next) }
      hasWarned = true
    }
  }

  /// Writes a tag if it is allowed here.
  private mutating func write(_ tag: HTMLTag, in parent: Node?, at offset: Int) -> Bool {
    guard options.allowedElements.contains(tag.name), !HTMLTag.hidesContent(tag.name) else { return false }
    if tag.isClosing { return htmlElements.close(tag.name, in: parent, to: &out) }
    let isVoid = ["br", "hr", "wbr"].contains(tag.name)
    guard isVoid || !htmlElements.isFull else { return false }
    out.put("<")
    out.write(tag.name)
    for attribute in tag.attributes { write(attribute.name, attribute.value, of: tag.name, at: offset) }
    out.put(">")
    if !isVoid { htmlElements.push(tag.name, in: parent) }
    return true
  }

  private mutating func write(_ name: String, _ value: [UInt8], of element: String, at offset: Int) {
    let text = String(decoding: value, as: UTF8.self)
    switch name {
    case "class", "lang", "dir", "title": break
    case "id":
      guard HeadingAnchors.isValid(text) else { return warnOfHTML(at: offset) }
      guard anchors.reserve(text) else {
        return fail(
          .headingIdDuplicate, "the page has the anchor \"\(text)\" already: choose another", at: offset)
      }
      return writeAttribute(name, options.idPrefix + text)
    case "href" where element == "a":
      let scheme = AddressScheme(text).name
      guard ["", "http:", "https:"].contains(scheme), !text.contains("&"),
        let link = resolver.link(text, at: offset), AddressScheme(link.href).isSafe
      else { return warnOfHTML(at: offset) }
      out.put(" href=\"")
      out.writeAddress(link.href)
      out.write(link.isExternal ? "\" rel=\"external noopener noreferrer\"" : "\"")
      return
    default: return warnOfHTML(at: offset)
    }
    writeAttribute(name, text)
  }

  private mutating func writeAttribute(_ name: String, _ value: String) {
    out.write(" \(name)=\"")
    out.writeEscaped(value)
    out.put("\"")
  }

  private mutating func warnOfHTML(at offset: Int) {
    warn(
      .rawHTML,
      options.allowedElements.isEmpty
        ? "HTML is left out of pages: write it in Markdown, or &lt; for the sign <"
        : "this HTML is left out: allowed are \(options.allowedElements.sorted().joined(separator: ", "))",
      at: offset)
  }
}

extension HTMLTag {
  /// Whether an element's content is no text for readers, or is read by other rules than HTML's.
  static func hidesContent(_ name: String) -> Bool {
    [
      "script", "style", "iframe", "object", "embed", "template", "noscript", "textarea", "title", "xmp",
      "svg",
      "math", "select", "plaintext", "noembed", "noframes", "base", "meta", "link", "form", "input", "button",
    ].contains(name)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes are a comment and nothing else.
  fileprivate var isComment: Bool {
    guard has("<!--", at: 0) else { return false }
    return self[endOfComment(from: 0)...].allSatisfy { $0 <= 0x20 }
  }

  /// The offset after the comment that begins at an offset, or the end.
  fileprivate func endOfComment(from start: Int) -> Int {
    var index = start + 4
    while let dash = first(0x2D, in: index..<Swift.max(index, count)) {
      if has("-->", at: dash) { return dash + 3 }
      index = dash + 1
    }
    return count
  }
}
