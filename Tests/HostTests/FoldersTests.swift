import Testing

@testable import Host

@Suite struct FoldersTests {
  @Test(
    "C6: a folder is taken from absolute variables only",
    arguments: [
      (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/modelscope/presets"),
      (["XDG_CONFIG_HOME": "/c/"], "/c/modelscope/presets"),
      (["HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "./c", "HOME": "/h/"], "/h/.config/modelscope/presets"),
      (["XDG_CONFIG_HOME": "~/c"], nil), (["HOME": "h"], nil), (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func takesAbsoluteOnly(variables: [String: String], presets: String?) {
    #expect(Folders(Environment(variables)).presets == presets)
  }
}
