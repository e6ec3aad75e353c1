import CLI

ModelscopeCommand.main()
