import Glibc

exit(runProbe(CommandLine.arguments.dropFirst().first ?? "card"))
