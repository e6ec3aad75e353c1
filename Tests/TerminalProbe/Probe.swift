import Glibc
import TermUI
import Terminal

/// Shows the test card, whose last line tells the last key.
///
/// `q` quits, `!` commits the named fault,
/// `y` copies, `f` repaints all, Ctrl-Z stops the job.
func runProbe(_ fault: String) -> Int32 {
  let surroundings = ColorSurroundings(choice: nil, isTerminal: true, colors: 0) { name in
    getenv(name).map { String(cString: $0) }
  }
  do throws(TerminalError) {
    var session = try TerminalSession(TerminalOptions(surroundings: surroundings))
    let theme = TestCard.theme(session.depth)
    var card = TestCard()
    while true {
      if session.isReady {
        let canvas = card.canvas(size: session.size, glyphs: session.glyphs)
        try session.show(canvas, theme: theme)
      }
      var events = try session.wait()
      while !events.isEmpty {
        switch events.removeFirst() {
        case .input(.key(Key(.character("q")))):
          session.leave()
          return 0
        case .input(.key(Key(.character("!")))): commit(fault)
        case .input(.key(Key(.character("y")))): _ = try session.copy("4,096")
        case .input(.key(Key(.character("f")))): session.repaint()
        case .input(.key(Key(.character("z"), .control))), .stop: events += session.suspend()
        case .input(.key(let key)): card.last = "key \(key.code) \(key.modifiers.rawValue)"
        case .input(let input): card.last = "\(input)"
        case .resized(let size): card.last = "resized \(size.width) \(size.height)"
        case .woken, .background: break
        case .end: return 1
        }
      }
    }
  } catch {
    print(error)
    return error.exitCode
  }
}

/// Ends the process by a fault of our own.
private func commit(_ fault: String) {
  let zero = CommandLine.arguments.count - 2  // Unknown to the compiler, so that it must compute.
  switch fault {
  case "overflow": print(Int.max + zero + 1)
  case "index": print([1, 2, 3][zero + 3])
  case "nan": print(Int(Double(zero) / Double(zero)))
  case "precondition": precondition(zero == 1, "planted")
  case "recursion": print(descend(zero))
  case "segv": print(UnsafePointer<Int>(bitPattern: 8 + zero)?.pointee ?? 0)
  case "abort": abort()
  case "hang": while zero == 0 {}
  default: raise(Int32(fault) ?? SIGKILL)
  }
}

private func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) + depth % 3 }
