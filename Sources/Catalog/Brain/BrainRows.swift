extension BrainRow {
  /// The human brain, as the literature has it.
  package static let human: [BrainRow] =
    [
      neurons,
      BrainRow(
        "Neurons, older textbook figure", .neurons, 100_000_000_000, .reported, .herculano2009,
        note: "Common before 2009; not supported by direct counting."),
      BrainRow(
        "Glia and other cells", .cells, 84_600_000_000, .published, .azevedo2009,
        range: 74_800_000_000...94_400_000_000,
        note: "About one to one with neurons, not ten to one."),
      BrainRow(
        "Neurons in the cerebellum", .neurons, 69_030_000_000, .published, .azevedo2009,
        note: "80% of neurons in 10% of the mass (154 g)."),
      BrainRow(
        "Neurons in the cerebral cortex", .neurons, 16_340_000_000, .published, .azevedo2009,
        note: "19% of neurons; cortex with white matter is 1,232.9 g."),
      BrainRow(
        "Neurons in the rest of the brain", .neurons, 690_000_000, .published, .azevedo2009,
        note: "117.7 g."),
      BrainRow(
        "Brain mass", .mass, 1_508, .estimated, .azevedo2009, range: 1_300...1_510,
        note: "The sum of the parts of the counted brains; averages in the literature are lower."),
      BrainRow(
        "Synapses, the lesson's round figure", .synapses, 100_000_000_000_000, .estimated,
        .lessonBrain, range: 100_000_000_000_000...1_000_000_000_000_000,
        note: "The low end of published estimates. Nobody has counted the whole brain."),
      BrainRow(
        "Synapses in the neocortex", .synapses, 150_000_000_000_000, .published, .pakkenberg2003,
        note: "The neocortex alone already exceeds 100 trillion."),
      BrainRow(
        "Synapses in the neocortex, recount", .synapses, 164_000_000_000_000, .published,
        .tang2001),
      BrainRow(
        "Synapses in the cortex, density estimate", .synapses, 360_000_000_000_000, .published,
        .bioNumbers2010),
      BrainRow("Synapses, textbook estimate", .synapses, 500_000_000_000_000, .estimated, .l2020),
      BrainRow(
        "Synapses, high estimate", .synapses, 1_000_000_000_000_000, .estimated, .sporns2005),
      BrainRow(
        "Synapses per neocortical neuron", .synapsesPerNeuron, 7_000, .published, .drachman2005,
        note: "Thousands, as the lesson says."),
      BrainRow("Share of resting metabolism", .share, 0.2, .published, .attwell2001),
      BrainRow("Share of body mass", .share, 0.02, .published, .attwell2001),
      BrainRow(
        "Power of the brain", .power, 20, .estimated, .raichle2002,
        note: "20% of a resting metabolism of roughly 100 W; body size moves both."),
      BrainRow(
        "Energy in a day", .energy, 1_730_000, .estimated, .raichle2002,
        note: "20 W for 86,400 s, about 0.48 kWh."),
    ]

  /// Other animals.
  package static let animals: [BrainRow] =
    [
      BrainRow(
        "Roundworm, whole animal", "Caenorhabditis elegans", .neurons, 302, .published,
        .white1986),
      BrainRow(
        "Roundworm, chemical synapses", "Caenorhabditis elegans", .synapses, 6_393, .published,
        .varshney2011,
        note: "Plus 890 gap junctions; about 7,500 is quoted including neuromuscular ones."),
      BrainRow(
        "Fruit fly larva", "Drosophila melanogaster", .neurons, 3_016, .published, .winding2023),
      BrainRow(
        "Fruit fly larva, synapses", "Drosophila melanogaster", .synapses, 548_000, .published,
        .winding2023),
      BrainRow(
        "Fruit fly, adult brain", "Drosophila melanogaster", .neurons, 139_255, .published,
        .dorkenwald2024),
      BrainRow(
        "Fruit fly, adult brain, synapses", "Drosophila melanogaster", .synapses, 54_500_000,
        .published, .dorkenwald2024, note: "Often rounded to 50 million."),
      BrainRow("Zebrafish larva", "Danio rerio", .neurons, 100_000, .reported, .list2025),
      BrainRow("Ant", "Formicidae", .neurons, 250_000, .reported, .list2025),
      BrainRow(
        "Honeybee", "Apis mellifera", .neurons, 960_000, .reported, .list2025,
        range: 613_000...960_000, note: "A 2021 recount gives about 613,000."),
      BrainRow(
        "Honeybee, synapses", "Apis mellifera", .synapses, 1_000_000_000, .reported, .list2025),
      BrainRow("Cockroach", "Blattodea", .neurons, 1_000_000, .reported, .list2025),
      BrainRow("Zebrafish, adult", "Danio rerio", .neurons, 10_000_000, .reported, .list2025),
      BrainRow("Frog", "Anura", .neurons, 16_000_000, .reported, .list2025),
      BrainRow(
        "Mouse", "Mus musculus", .neurons, 71_000_000, .published, .herculano2009,
        note: "About 14 million in the cortex."),
      BrainRow(
        "Mouse, synapses", "Mus musculus", .synapses, 100_000_000_000, .reported, .list2025,
        note: "Order of magnitude."),
      BrainRow(
        "Rat", "Rattus norvegicus", .neurons, 200_000_000, .published, .herculano2009,
        note: "31 million in the cortex."),
      BrainRow("Pigeon", "Columba livia", .neurons, 310_000_000, .reported, .list2025),
      BrainRow(
        "Octopus, whole animal", "Octopus vulgaris", .neurons, 500_000_000, .reported, .list2025,
        note: "About two thirds in the arms."),
      BrainRow(
        "Cat", "Felis catus", .neurons, 760_000_000, .reported, .list2025,
        range: 760_000_000...1_200_000_000,
        note: "250 million in the cortex; older counts reach 1.2 billion."),
      BrainRow("Raven", "Corvus corax", .neurons, 2_171_000_000, .reported, .list2025),
      BrainRow(
        "Dog", "Canis familiaris", .neurons, 2_253_000_000, .reported, .list2025,
        note: "About 530-627 million in the cortex."),
      BrainRow(
        "Rhesus macaque", "Macaca mulatta", .neurons, 6_376_000_000, .published, .herculano2009,
        note: "1.71 billion in the cortex."),
      BrainRow("Lion", "Panthera leo", .neurons, 4_667_000_000, .reported, .list2025),
      BrainRow("Brown bear", "Ursus arctos", .neurons, 9_586_000_000, .reported, .list2025),
      BrainRow("Baboon", "Papio anubis", .neurons, 10_950_000_000, .reported, .list2025),
      BrainRow(
        "Chimpanzee", "Pan troglodytes", .neurons, 28_000_000_000, .estimated, .list2025,
        note: "6.2-7.4 billion in the cortex."),
      BrainRow("Gorilla", "Gorilla gorilla", .neurons, 33_400_000_000, .estimated, .list2025),
      BrainRow(
        "African elephant", "Loxodonta africana", .neurons, 257_000_000_000, .published,
        .herculano2014,
        note: "98% in the cerebellum. Three times the human total: a count is no rank of ability."),
      BrainRow(
        "Long-finned pilot whale", "Globicephala melas", .neurons, 128_000_000_000, .estimated,
        .list2025,
        note: "37.2 billion neocortical neurons counted; whole-brain figure is an extrapolation."),
    ]

  /// What models run on, for energy.
  package static let machines: [BrainRow] =
    [
      BrainRow("NVIDIA H100 SXM", "machine", .power, 700, .published, .bekman2026)
    ]
}
