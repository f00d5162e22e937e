internal import Basics
internal import Synchronization

/// Where finished files go. Rendering touches no disk; a sink does.
protocol Sink: Sendable {
  /// Takes a finished file. May be called from several tasks at once, once a path.
  ///
  /// - Parameter path: from the site's root, names joined by `/`.
  func write(_ path: String, _ bytes: [UInt8]) throws
}

/// The sink of `check`, and of the trial before files are replaced in place: remembers the paths and keeps nothing.
struct TrialSink: Sink {
  private let files = WrittenFiles()

  func write(_ path: String, _ bytes: [UInt8]) throws { files.insert(path) }

  /// The files that the site would have.
  var paths: Set<String> { files.paths }
}

/// The paths written so far, by any task.
final class WrittenFiles: Sendable {
  private let written = Mutex<Set<String>>([])

  /// Adds a path.
  func insert(_ path: String) { written.withLock { _ = $0.insert(path) } }

  /// All of them.
  var paths: Set<String> {
    written.withLock { $0 }
  }
}

/// What a build did to its output folder.
struct OutputSummary: Sendable, Equatable {
  /// Files of the site.
  let files: Int
  /// Files of the site before that this one no longer has.
  let removed: Int
}
