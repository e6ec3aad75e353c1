import CLI
import Glibc

exit(CommandLineTool.main(CommandLine.argc, CommandLine.unsafeArgv))
