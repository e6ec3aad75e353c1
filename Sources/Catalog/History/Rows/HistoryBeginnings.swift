extension HistoryRow {
  /// From least squares to the last recurrent networks, 1805 to 2018.
  static let beginnings: [HistoryRow] =
    [
      HistoryRow(
        "Linear regression", "unnamed", (1805, 1), .baseline, nil, .estimated, .lessonParameters,
        range: 20...200, isOnTimeline: false,
        note: """
          The range of the lesson, not a measured model: one weight per input and a bias. The \
          date is that of Legendre's least squares.
          """),
      HistoryRow(
        "Theseus", "Bell Laboratories", (1950, 7), .earlyLearning, 40, .reported, .epoch2018,
        also: [.epochData2025],
        note: "Relay maze memory counted as parameters; Epoch's counting convention."),
      HistoryRow(
        "Perceptron Mark I", "Cornell Aeronautical Laboratory", (1957, 1), .earlyNetwork, 1_000,
        .estimated, .rosenblatt1957, flops: Work(694895.0, .estimated), also: [.epochData2025],
        note: "Order of magnitude: 400 photocells feeding up to 512 association units."),
      HistoryRow(
        "Samuel checkers player", "IBM", (1959, 7), .earlyLearning, 16, .reported, .samuel1959,
        also: [.epochData2025]),
      HistoryRow(
        "ADALINE", "Stanford University", (1960, 6), .earlyNetwork, 17, .published, .widrow1960,
        also: [.epochData2025],
        note: "16 adjustable inputs and a bias: just below the lesson's 20 to 200."),
      HistoryRow(
        "Neocognitron", "NHK", (1980, 4), .earlyNetwork, 1_140_576, .reported, .fukushima1980,
        also: [.epochData2025],
        note: "Counted as connections, many shared; already above the lesson's 200,000."),
      HistoryRow(
        "Family tree network", "UC San Diego, CMU", (1986, 10), .earlyNetwork, 720, .reported,
        .rumelhart1986, also: [.epochData2025]),
      HistoryRow(
        "NETtalk", "Princeton, Johns Hopkins", (1987, 6), .earlyNetwork, 18_629, .published,
        .sejnowski1987, also: [.epochData2025]),
      HistoryRow(
        "ALVINN", "Carnegie Mellon University", (1989, 12), .earlyNetwork, 36_627, .reported,
        .pomerleau1989, also: [.epochData2025]),
      HistoryRow(
        "Zip code CNN", "AT&T Bell Laboratories", (1989, 12), .convolutional, 9_760, .published,
        .leCun1989, also: [.epochData2025]),
      HistoryRow(
        "TD-Gammon", "IBM", (1992, 5), .earlyNetwork, 25_000, .estimated, .tesauro1992,
        also: [.epochData2025]),
      HistoryRow(
        "Predictive coding network", "TU Munich", (1994, 12), .earlyLanguage, 206_910, .reported,
        .schmidhuber1994, flops: Work(1.86219e13, .estimated), also: [.epochData2025],
        note: "The sourced network closest to the lesson's 200,000, and it is a text model."),
      HistoryRow(
        "Early deep networks", "unnamed", (1995, 1), .baseline, 200_000, .estimated,
        .lessonParameters, isOnTimeline: false,
        note: """
          The lesson names no network. Real ones range from 9,760 (1989) to 1.14M (1980); \
          LeNet-5 has 60,000.
          """),
      HistoryRow(
        "LSTM", "TU Munich, IDSIA", (1997, 11), .recurrent, 10_504, .reported, .hochreiter1997,
        also: [.epochData2025]),
      HistoryRow(
        "LeNet-5", "AT&T Labs", (1998, 11), .convolutional, 60_000, .published, .leCun1998,
        also: [.epochData2025], note: "60,000 trainable parameters, 390,408 connections."),
      HistoryRow(
        "NPLM (AP News)", "Université de Montréal", (2003, 3), .earlyLanguage, 11_904_264,
        .reported, .bengio2003, flops: Work(1.66687e15, .estimated), also: [.epochData2025]),
      HistoryRow(
        "BiLSTM for speech", "TU Munich, IDSIA", (2005, 8), .recurrent, 152_061, .reported,
        .graves2005, also: [.epochData2025]),
      HistoryRow(
        "RNN language model (Mikolov)", "Brno University of Technology", (2010, 9),
        .earlyLanguage, 70_265_000, .estimated, .mikolov2010, also: [.epochData2025]),
      HistoryRow(
        "AlexNet", "University of Toronto", (2012, 9), .convolutional, 60_000_000, .published,
        .krizhevsky2012, flops: Work(4.7e17, .estimated), also: [.epochData2025, .pyTorch2025],
        note: """
          Paper: 60 million parameters, 650,000 neurons. The single-column torchvision variant \
          has 61,100,840.
          """),
      HistoryRow(
        "word2vec", "Google", (2013, 7), .wordVectors, 900_000_000, .exact, .text2map2022,
        tokens: 100_000_000_000, isOpen: true, license: .word2vec, also: [.mikolov2013],
        note: """
          3,000,000 × 300 published vectors; a lookup table, not a deep network. Tokens are \
          words.
          """),
      HistoryRow(
        "GoogLeNet", "Google", (2014, 9), .convolutional, 6_797_700, .reported, .szegedy2014,
        flops: Work(1.51e18, .estimated), also: [.epochData2025]),
      HistoryRow(
        "Seq2Seq LSTM ensemble", "Google", (2014, 9), .recurrent, 1_920_000_000, .reported,
        .sutskever2014, flops: Work(5.6e19, .estimated), also: [.epochData2025],
        note: "Epoch counts the ensemble of five 384M-parameter LSTMs."),
      HistoryRow(
        "VGG-16", "University of Oxford", (2014, 9), .convolutional, 138_357_544, .exact,
        .pyTorchTorchvision2025, headline: 138_000_000, flops: Work(1.2291e19, .estimated),
        isOpen: true, license: .vgg, also: [.simonyan2014, .epochData2025]),
      HistoryRow(
        "ResNet-152", "Microsoft Research", (2015, 12), .convolutional, 60_200_000, .reported,
        .he2015, flops: Work(1.04141e19, .estimated), isOpen: true, license: .resNet,
        also: [.epochData2025]),
      HistoryRow(
        "ResNet-50", "Microsoft Research", (2015, 12), .convolutional, 25_557_032, .exact,
        .pyTorchTorchvisionResnet502025, isOpen: true, license: .resNet, also: [.heDeep2015]),
      HistoryRow(
        "GNMT", "Google", (2016, 9), .recurrent, 278_000_000, .reported, .wu2016,
        flops: Work(6.62e21, .estimated), also: [.epochData2025]),
      HistoryRow(
        "MoE-Multi", "Google", (2017, 1), .mixture, 8_700_000_000, .reported, .shazeer2017,
        flops: Work(9.39391e19, .estimated), also: [.epochData2025],
        note: "The first large mixture of experts; far larger than any dense model of its year."),
      HistoryRow(
        "Transformer (big)", "Google", (2017, 6), .encoderDecoder, 213_000_000, .published,
        .vaswani2017, flops: Work(7.42452e18, .estimated), also: [.epochData2025],
        note: "6 encoder and 6 decoder layers."),
      HistoryRow(
        "ELMo", "Allen Institute for AI", (2018, 2), .recurrent, 94_000_000, .estimated,
        .peters2018, isOpen: true, license: .elmo, also: [.epochData2025],
        note: "Epoch marks this count speculative."),
    ]
}
