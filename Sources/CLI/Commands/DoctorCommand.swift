import ArgumentParser

/// Says how the program sees the terminal and the user's files.
struct DoctorCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check terminal, colors, locale and files; exit 1 if something is wrong.",
    discussion: """
      Nothing is changed. Run it in the terminal that the screens are to be shown in.

      Example:
        modelscope doctor
      """)

  @Flag(help: "Print one JSON document.")
  var json = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    let report = DoctorReport(
      surroundings, config: general.config, color: try general.depth())
    var answer =
      json
      ? Answer(report.members, command: "doctor")
      : Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    answer.exitCode = report.isWell ? 0 : 1
    return answer
  }
}
