// Where the figures of brains stand.
extension Source {
  static let azevedo2009 = Source(
    """
    Azevedo et al., Equal numbers of neuronal and nonneuronal cells make the human brain an \
    isometrically scaled-up primate brain, J Comp Neurol 513:532 (BioNumbers 106322)
    """,
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=106322", year: 2009)
  static let herculano2009 = Source(
    "Herculano-Houzel, The human brain in numbers, Frontiers in Human Neuroscience 3:31",
    url: "https://www.frontiersin.org/articles/10.3389/neuro.09.031.2009/full", year: 2009)
  static let lessonBrain = Source(
    "Human neurons and AI model weights (lesson)", url: "", year: 2025)
  static let pakkenberg2003 = Source(
    "Pakkenberg et al., Aging and the human neocortex (BioNumbers 100693)",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=100693", year: 2003)
  static let tang2001 = Source(
    """
    Tang et al., Total regional and global number of synapses in the human brain neocortex, \
    Synapse 41:258
    """,
    url: "https://pubmed.ncbi.nlm.nih.gov/11418939/", year: 2001)
  static let bioNumbers2010 = Source(
    "BioNumbers 106138",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=106138", year: 2010)
  static let l2020 = Source(
    "L. Feldman Barrett, notes to Seven and a half lessons about the brain",
    url: "https://sevenandahalflessons.com/notes", year: 2020)
  static let sporns2005 = Source(
    "Sporns, Tononi and Kotter, The human connectome, PLoS Computational Biology 1:e42",
    url: "https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.0010042",
    year: 2005)
  static let drachman2005 = Source(
    "Drachman, Do we have brain to spare?, Neurology 64:2004 (BioNumbers 112056)",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=112056", year: 2005)
  static let attwell2001 = Source(
    """
    Attwell and Laughlin, An energy budget for signaling in the grey matter of the brain \
    (BioNumbers 108621)
    """,
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=108621", year: 2001)
  static let raichle2002 = Source(
    "Raichle and Gusnard, Appraising the brain's energy budget, PNAS 99:10237",
    url: "https://doi.org/10.1073/pnas.172399499", year: 2002)
  static let white1986 = Source(
    "White et al., The structure of the nervous system of C. elegans, Phil. Trans. R. Soc. B 314",
    url: "https://royalsocietypublishing.org/doi/10.1098/rstb.1986.0056", year: 1986)
  static let varshney2011 = Source(
    "Varshney et al., Structural properties of the C. elegans neuronal network",
    url: "https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1001066",
    year: 2011)
  static let winding2023 = Source(
    "Winding et al., The connectome of an insect brain, Science 379",
    url: "https://www.science.org/doi/10.1126/science.add9330", year: 2023)
  static let dorkenwald2024 = Source(
    "Dorkenwald et al., Neuronal wiring diagram of an adult brain (FlyWire), Nature 634",
    url: "https://www.nature.com/articles/s41586-024-07558-y", year: 2024)
  static let list2025 = Source(
    "List of animals by number of neurons, with primary references",
    url: "https://en.wikipedia.org/wiki/List_of_animals_by_number_of_neurons", year: 2025)
  static let herculano2014 = Source(
    "Herculano-Houzel et al., The elephant brain in numbers, Frontiers in Neuroanatomy 8:46",
    url: "https://www.frontiersin.org/articles/10.3389/fnana.2014.00046/full", year: 2014)
  static let interconnects2026 = Source(
    "Interconnects, Latest open artifacts 21 (quotes the Epoch capability index gap)",
    url: "https://prismix.dev/news/09200088a2ec", year: 2026)
  static let azevedo20092009 = Source(
    "Azevedo et al., 2009 (BioNumbers 106322)",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=106322", year: 2009)
  static let pakkenberg20032003 = Source(
    "Pakkenberg et al., 2003 (BioNumbers 100693)",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=100693", year: 2003)
  static let drachman20052005 = Source(
    "Drachman, 2005 (BioNumbers 112056)",
    url: "https://bionumbers.hms.harvard.edu/bionumber.aspx?id=112056", year: 2005)
  static let bekman2026 = Source(
    "S. Bekman, Machine Learning Engineering Open Book, accelerators chapter",
    url: "https://github.com/stas00/ml-engineering/blob/master/compute/accelerator/README.md",
    year: 2026)
}
