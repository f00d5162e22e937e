internal import Basics

/// Where finished files go. Rendering touches no disk; a sink does.
protocol Sink: Sendable {
  /// Takes a finished file. May be called from several tasks at once, once a path.
  ///
  /// - Parameter path: from the site's root, names joined by `/`.
  func write(_ path: String, _ bytes: [UInt8]) throws
}

/// The sink of `check`: counts, and keeps nothing.
struct NullSink: Sink {
  func write(_ path: String, _ bytes: [UInt8]) throws {}
}
