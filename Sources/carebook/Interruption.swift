internal import Glibc

/// What happens when someone presses Control-C or the reader of a pipe goes away.
enum Interruption {
  /// Ends with status 130 on an interrupt; a closed pipe is a failed write and no signal. A build that is ended
  /// so leaves its output as it was; the next one clears the stage.
  static func endQuietly() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _ in _exit(130) } }
  }
}
