public import Basics

/// A drawing as SVG. Colours are classes (`Paint`), so that one file serves light, dark, forced colours and paper;
/// no style stands in the markup. Coordinates have one decimal at most.
public struct SVGWriter: Sendable {
  /// Where the drawing will stand.
  public enum Place: Sendable, Equatable {
    /// In a page, whose style sheet knows the classes. Its text alternative stands around it.
    case page
    /// In a file of its own: with its light colours as attributes, a title, a description and a ground.
    case file(title: String, description: String, language: String)
  }

  private let place: Place

  /// A writer for drawings in a place.
  public init(_ place: Place) { self.place = place }

  /// Writes a drawing.
  ///
  /// - Parameter name: a class by which pages choose between drawings: `wide`, `narrow`.
  public func write(_ drawing: Drawing, name: String, into writer: inout ByteWriter) {
    open(drawing, name, &writer)
    for mark in drawing.marks { write(mark, &writer) }
    writer.write("</svg>")
  }

  private func open(_ drawing: Drawing, _ name: String, _ writer: inout ByteWriter) {
    if case .file(_, _, let language) = place {
      writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writer.write("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"")
      writer.write(text: language)
      writer.write("\"")
    } else {
      writer.write("<svg aria-hidden=\"true\" focusable=\"false\"")
    }
    writer.write(" class=\"chart \(name)\" viewBox=\"0 0 ")
    writer.write(coordinate: drawing.width)
    writer.write(" ")
    writer.write(coordinate: drawing.height)
    writer.write("\" width=\"")
    writer.write(coordinate: drawing.width)
    writer.write("\" height=\"")
    writer.write(coordinate: drawing.height)
    writer.write("\"")
    guard case .file(let title, let description, _) = place else { return writer.write(">") }
    writer.write(" role=\"img\" font-family=\"sans-serif\" font-size=\"14\"><title>")
    writer.write(text: title)
    writer.write("</title><desc>")
    writer.write(text: description)
    writer.write("</desc><rect width=\"100%\" height=\"100%\"")
    paint(.surface, "fill", &writer)
    writer.write("/>")
  }

  private func write(_ mark: Mark, _ writer: inout ByteWriter) {
    switch mark.shape {
    case .bar(let box, let paint):
      writer.write("<rect")
      attribute(" x=\"", box.x, &writer)
      attribute(" y=\"", box.y, &writer)
      attribute(" width=\"", box.width, &writer)
      attribute(" height=\"", box.height, &writer)
      self.paint(paint, "fill", &writer)
      end(mark, &writer)
    case .line(let points, let paint):
      writer.write("<polyline points=\"")
      for (number, point) in points.enumerated() {
        if number > 0 { writer.write(byte: 0x20) }
        writer.write(coordinate: point.x)
        writer.write(byte: 0x2C)
        writer.write(coordinate: point.y)
      }
      writer.write("\"")
      if place != .page { writer.write(" fill=\"none\" stroke-width=\"2.5\" stroke-linejoin=\"round\"") }
      self.paint(paint, "stroke", &writer)
      end(mark, &writer)
    case .dot(let centre, let radius, let paint):
      writer.write("<circle")
      attribute(" cx=\"", centre.x, &writer)
      attribute(" cy=\"", centre.y, &writer)
      attribute(" r=\"", radius, &writer)
      self.paint(paint, "fill", &writer)
      end(mark, &writer)
    case .rule(let from, let to, let paint, let isDashed):
      writer.write("<line")
      attribute(" x1=\"", from.x, &writer)
      attribute(" y1=\"", from.y, &writer)
      attribute(" x2=\"", to.x, &writer)
      attribute(" y2=\"", to.y, &writer)
      if isDashed { writer.write(" stroke-dasharray=\"3 4\"") }
      self.paint(paint, "stroke", &writer)
      end(mark, &writer)
    case .text(let label): write(label, mark, &writer)
    }
  }

  private func write(_ label: Label, _ mark: Mark, _ writer: inout ByteWriter) {
    writer.write("<text")
    attribute(" x=\"", label.place.x, &writer)
    attribute(" y=\"", label.place.y, &writer)
    switch label.anchor {
    case .start: break
    case .middle: writer.write(" text-anchor=\"middle\"")
    case .end: writer.write(" text-anchor=\"end\"")
    }
    if label.size != TextMeasure.size { attribute(" font-size=\"", label.size, &writer) }
    if label.isBold { writer.write(" font-weight=\"600\"") }
    if label.hasHalo, place != .page {
      writer.write(" paint-order=\"stroke\" stroke=\"\(Paint.surface.light)\" stroke-width=\"5\"")
    }
    paint(label.paint, "fill", &writer, also: label.hasHalo ? " halo" : "")
    key(mark, &writer)
    writer.write(">")
    writer.write(text: label.text)
    writer.write("</text>")
  }

  /// Writes an attribute whose beginning is given whole, as ` x="`: in one piece, for there are thousands.
  private func attribute(_ start: StaticString, _ value: Double, _ writer: inout ByteWriter) {
    writer.write(UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount))
    writer.write(coordinate: value)
    writer.write(byte: 0x22)
  }

  private func paint(
    _ paint: Paint, _ attribute: String, _ writer: inout ByteWriter, also more: String = ""
  ) {
    writer.write(" class=\"")
    writer.write(paint.rawValue)
    writer.write(more)
    writer.write(byte: 0x22)
    if place != .page { writer.write(" \(attribute)=\"\(paint.light)\"") }
  }

  private func end(_ mark: Mark, _ writer: inout ByteWriter) {
    key(mark, &writer)
    writer.write("/>")
  }

  /// The figure that a mark shows, for scripts: `data-cell="row column"`, from 0.
  private func key(_ mark: Mark, _ writer: inout ByteWriter) {
    guard let cell = mark.cell else { return }
    writer.write(" data-cell=\"")
    writer.write(cell.row)
    writer.write(byte: 0x20)
    writer.write(cell.column)
    writer.write(byte: 0x22)
  }
}

extension ByteWriter {
  /// Writes text, with `U+FFFD` for the control characters that XML does not allow.
  mutating func write(text: String) {
    // Only a byte under a space, or the first of U+FFFE and U+FFFF, can begin one of them.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }),
      text.unicodeScalars.contains(where: Self.isForbidden)
    else { return writeEscaped(text) }
    var allowed = String.UnicodeScalarView()
    allowed.append(contentsOf: text.unicodeScalars.map { Self.isForbidden($0) ? "\u{FFFD}" : $0 })
    writeEscaped(String(allowed))
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Writes a coordinate, rounded to a tenth.
  mutating func write(coordinate: Double) {
    let tenths = Int((coordinate * 10).rounded())
    if tenths < 0 { write(byte: 0x2D) }
    let whole = tenths.magnitude / 10
    // Drawings hold thousands of these: no string is made of one under a thousand.
    if whole < 1000 {
      if whole >= 100 { write(digit: whole / 100) }
      if whole >= 10 { write(digit: whole / 10 % 10) }
      write(digit: whole % 10)
    } else {
      write(Int(whole))
    }
    guard !tenths.isMultiple(of: 10) else { return }
    write(byte: 0x2E)
    write(digit: tenths.magnitude % 10)
  }

  private mutating func write(digit: UInt) { write(byte: 0x30 + UInt8(truncatingIfNeeded: digit)) }
}
