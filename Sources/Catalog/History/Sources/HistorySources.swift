// Where the figures of the history stand: up to 2022, and what is cited throughout.
extension Source {
  static let lessonParameters = Source(
    "Understanding Parameters and Weights in LLMs (lesson)", url: "", year: 2025)
  static let epoch2018 = Source(
    "Epoch AI (entry: Theseus), after MIT Technology Review, Mighty Mouse",
    url: "https://www.technologyreview.com/2018/12/19/138508/mighty-mouse/", year: 2018)
  static let epochData2025 = Source(
    "Epoch AI, database of AI models (data snapshot in the training-cost-trends repository)",
    url: "https://github.com/epoch-research/training-cost-trends", year: 2025)
  static let rosenblatt1957 = Source(
    "Rosenblatt, The Perceptron, a perceiving and recognizing automaton; count from Epoch AI",
    url: "https://blogs.umass.edu/brain-wars/files/2016/03/rosenblatt-1957.pdf", year: 1957)
  static let samuel1959 = Source(
    "Samuel, Some studies in machine learning using the game of checkers; count from Epoch AI",
    url: "https://ieeexplore.ieee.org/abstract/document/5392560", year: 1959)
  static let widrow1960 = Source(
    "Widrow and Hoff, Adaptive switching circuits; count from Epoch AI",
    url: "https://isl.stanford.edu/~widrow/papers/c1960adaptiveswitching.pdf", year: 1960)
  static let fukushima1980 = Source(
    "Fukushima, Neocognitron; count from Epoch AI",
    url: "https://link.springer.com/article/10.1007/BF00344251", year: 1980)
  static let rumelhart1986 = Source(
    """
    Rumelhart, Hinton and Williams, Learning representations by back-propagating errors; \
    count from Epoch AI
    """,
    url: """
      https://www.semanticscholar.org/paper/Learning-representations-by-back-propagating-\
      errors-Rumelhart-Hinton/052b1d8ce63b07fec3de9dbb583772d860b7c769
      """, year: 1986)
  static let sejnowski1987 = Source(
    "Sejnowski and Rosenberg, Parallel networks that learn to pronounce English text",
    url: "http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.154.7012&rep=rep1&type=pdf",
    year: 1987)
  static let pomerleau1989 = Source(
    "Pomerleau, ALVINN; count from Epoch AI",
    url: """
      https://proceedings.neurips.cc/paper/1988/hash/812b4ba287f5ee0bc9d43bbf5bbe87fb-\
      Abstract.html
      """, year: 1989)
  static let leCun1989 = Source(
    "LeCun et al., Backpropagation applied to handwritten zip code recognition",
    url: "https://ieeexplore.ieee.org/document/6795724", year: 1989)
  static let tesauro1992 = Source(
    "Tesauro, Practical issues in temporal difference learning; count from Epoch AI",
    url: "https://papers.nips.cc/paper/1991/file/68ce199ec2c5517597ce0a4d89620f55-Paper.pdf",
    year: 1992)
  static let schmidhuber1994 = Source(
    "Schmidhuber and Heil, Predictive coding with neural nets; count from Epoch AI",
    url: """
      https://proceedings.neurips.cc/paper/1994/file/5705e1164a8394aace6018e27d20d237-\
      Paper.pdf
      """, year: 1994)
  static let hochreiter1997 = Source(
    "Hochreiter and Schmidhuber, Long short-term memory; count from Epoch AI",
    url: "https://direct.mit.edu/neco/article-abstract/9/8/1735/6109/Long-Short-Term-Memory",
    year: 1997)
  static let leCun1998 = Source(
    "LeCun et al., Gradient-based learning applied to document recognition",
    url: "http://vision.stanford.edu/cs598_spring07/papers/Lecun98.pdf", year: 1998)
  static let bengio2003 = Source(
    "Bengio et al., A neural probabilistic language model; count from Epoch AI",
    url: "https://dl.acm.org/doi/10.5555/944919.944966", year: 2003)
  static let graves2005 = Source(
    """
    Graves and Schmidhuber, Framewise phoneme classification with bidirectional LSTM; count \
    from Epoch AI
    """,
    url: "https://www.sciencedirect.com/science/article/abs/pii/S0893608005001206", year: 2005)
  static let mikolov2010 = Source(
    "Mikolov et al., Recurrent neural network based language model; count from Epoch AI",
    url: """
      https://www.semanticscholar.org/paper/Recurrent-neural-network-based-language-model-\
      Mikolov-Karafi%C3%A1t/9819b600a828a57e1cde047bbe710d3446b30da5
      """, year: 2010)
  static let krizhevsky2012 = Source(
    """
    Krizhevsky, Sutskever and Hinton, ImageNet classification with deep convolutional neural \
    networks
    """,
    url: """
      https://proceedings.neurips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-\
      Abstract.html
      """, year: 2012)
  static let pyTorch2025 = Source(
    "PyTorch torchvision, alexnet weights metadata (num_params)",
    url: "https://github.com/pytorch/vision/blob/main/torchvision/models/alexnet.py", year: 2025)
  static let text2map2022 = Source(
    """
    text2map.pretrained, vecs_cbow300_googlenews (3 million rows x 300 columns, about 100 \
    billion words)
    """,
    url: """
      https://culturalcartography.gitlab.io/text2map.pretrained/reference/\
      vecs_cbow300_googlenews.html
      """, year: 2022)
  static let mikolov2013 = Source(
    "Mikolov et al., Efficient estimation of word representations in vector space",
    url: "https://arxiv.org/abs/1301.3781", year: 2013)
  static let szegedy2014 = Source(
    "Szegedy et al., Going deeper with convolutions; count from Epoch AI",
    url: "https://arxiv.org/abs/1409.4842", year: 2014)
  static let sutskever2014 = Source(
    "Sutskever, Vinyals and Le, Sequence to sequence learning; count from Epoch AI",
    url: "https://arxiv.org/abs/1409.3215", year: 2014)
  static let pyTorchTorchvision2025 = Source(
    "PyTorch torchvision, vgg16 weights metadata (num_params)",
    url: "https://github.com/pytorch/vision/blob/main/torchvision/models/vgg.py", year: 2025)
  static let simonyan2014 = Source(
    "Simonyan and Zisserman, Very deep convolutional networks",
    url: "https://arxiv.org/abs/1409.1556", year: 2014)
  static let he2015 = Source(
    "He et al., Deep residual learning; count from Epoch AI",
    url: "https://arxiv.org/abs/1512.03385", year: 2015)
  static let pyTorchTorchvisionResnet502025 = Source(
    "PyTorch torchvision, resnet50 weights metadata (num_params)",
    url: "https://github.com/pytorch/vision/blob/main/torchvision/models/resnet.py", year: 2025)
  static let heDeep2015 = Source(
    "He et al., Deep residual learning for image recognition",
    url: "https://arxiv.org/abs/1512.03385", year: 2015)
  static let wu2016 = Source(
    "Wu et al., Google's neural machine translation system; count from Epoch AI",
    url: "https://arxiv.org/abs/1609.08144", year: 2016)
  static let shazeer2017 = Source(
    "Shazeer et al., Outrageously large neural networks; count from Epoch AI",
    url: "https://arxiv.org/abs/1701.06538", year: 2017)
  static let vaswani2017 = Source(
    "Vaswani et al., Attention is all you need",
    url: "https://arxiv.org/abs/1706.03762", year: 2017)
  static let peters2018 = Source(
    "Peters et al., Deep contextualized word representations; count from Epoch AI",
    url: "https://arxiv.org/abs/1802.05365", year: 2018)
  static let radford2018 = Source(
    "Radford et al., Improving language understanding by generative pre-training",
    url: """
      https://cdn.openai.com/research-covers/language-unsupervised/\
      language_understanding_paper.pdf
      """, year: 2018)
  static let devlin2018 = Source(
    "Devlin et al., BERT", url: "https://arxiv.org/abs/1810.04805", year: 2018)
  static let openAI2019 = Source(
    "OpenAI gpt-2 repository and paper, Language models are unsupervised multitask learners",
    url: "https://github.com/openai/gpt-2", year: 2019)
  static let shoeybi2019 = Source(
    "Shoeybi et al., Megatron-LM", url: "https://arxiv.org/abs/1909.08053", year: 2019)
  static let raffel2019 = Source(
    """
    Raffel et al., Exploring the limits of transfer learning with a unified text-to-text \
    transformer
    """,
    url: "https://arxiv.org/abs/1910.10683", year: 2019)
  static let microsoft2020 = Source(
    "Microsoft Research, Turing-NLG: a 17-billion-parameter language model",
    url: """
      https://www.microsoft.com/en-us/research/blog/turing-nlg-a-17-billion-parameter-\
      language-model-by-microsoft/
      """, year: 2020)
  static let brown2020 = Source(
    "Brown et al., Language models are few-shot learners",
    url: "https://arxiv.org/abs/2005.14165", year: 2020)
  static let fedus2021 = Source(
    "Fedus, Zoph and Shazeer, Switch transformers",
    url: "https://arxiv.org/abs/2101.03961", year: 2021)
  static let zeng2021 = Source(
    "Zeng et al., PanGu-alpha", url: "https://arxiv.org/abs/2104.12369", year: 2021)
  static let komatsuzaki2021 = Source(
    "Komatsuzaki, GPT-J-6B",
    url: "https://arankomatsuzaki.wordpress.com/2021/06/04/gpt-j/", year: 2021)
  static let engadget2021 = Source(
    "Engadget, China's gigantic multi-modal AI is no one-trick pony",
    url: """
      https://www.engadget.com/chinas-gigantic-multi-modal-ai-is-no-one-trick-pony-\
      211414388.html
      """, year: 2021)
  static let ai212021 = Source(
    "AI21 Labs, Jurassic-1: technical details and evaluation",
    url: """
      https://uploads-ssl.webflow.com/60fd4503684b466578c0d307/\
      61138924626a6981ee09caf6_jurassic_tech_paper.pdf
      """, year: 2021)
  static let business2021 = Source(
    "AI Business, Naver unveils hyperscale AI platform",
    url: """
      https://aibusiness.com/nlp/south-korea-s-naver-unveils-hyperscale-ai-platform-language-\
      model-with-more-parameters-than-gpt-3
      """, year: 2021)
  static let smith2022 = Source(
    "Smith et al., Using DeepSpeed and Megatron to train MT-NLG 530B",
    url: "https://arxiv.org/abs/2201.11990", year: 2022)
  static let wang2021 = Source(
    "Wang et al., ERNIE 3.0 Titan", url: "https://arxiv.org/abs/2112.12731", year: 2021)
  static let du2021 = Source("Du et al., GLaM", url: "https://arxiv.org/abs/2112.06905", year: 2021)
  static let rae2021 = Source(
    "Rae et al., Scaling language models: Gopher",
    url: "https://arxiv.org/abs/2112.11446", year: 2021)
  static let black2022 = Source(
    "Black et al., GPT-NeoX-20B", url: "https://arxiv.org/abs/2204.06745", year: 2022)
  static let thoppilan2022 = Source(
    "Thoppilan et al., LaMDA", url: "https://arxiv.org/abs/2201.08239", year: 2022)
  static let hoffmann2022 = Source(
    "Hoffmann et al., Training compute-optimal large language models",
    url: "https://arxiv.org/abs/2203.15556", year: 2022)
  static let chowdhery2022 = Source(
    "Chowdhery et al., PaLM", url: "https://arxiv.org/abs/2204.02311", year: 2022)
  static let zhang2022 = Source(
    "Zhang et al., OPT", url: "https://arxiv.org/abs/2205.01068", year: 2022)
  static let bigScience2022 = Source(
    "BigScience, BLOOM: a 176B-parameter open-access multilingual language model",
    url: "https://arxiv.org/abs/2211.05100", year: 2022)
  static let zeng2022 = Source(
    "Zeng et al., GLM-130B", url: "https://arxiv.org/abs/2210.02414", year: 2022)
  static let taylor2022 = Source(
    "Taylor et al., Galactica", url: "https://arxiv.org/abs/2211.09085", year: 2022)
  static let touvron2023 = Source(
    "Touvron et al., LLaMA", url: "https://arxiv.org/abs/2302.13971", year: 2023)
  static let litGPT2026 = Source(
    "LitGPT model configurations (litgpt/config.py)",
    url: "https://github.com/Lightning-AI/litgpt", year: 2026)
  static let almazrouei2023 = Source(
    "Almazrouei et al., The Falcon series of open language models",
    url: "https://arxiv.org/abs/2311.16867", year: 2023)
  static let epoch2024 = Source(
    "Epoch AI, Frontier language models have become much smaller (uses 1.8 trillion for GPT-4)",
    url: "https://epoch.ai/gradient-updates/frontier-language-models-have-become-much-smaller",
    year: 2024)
  static let openAI2023 = Source(
    "OpenAI, GPT-4 technical report (no size disclosed)",
    url: "https://arxiv.org/abs/2303.08774", year: 2023)
  static let medec2024 = Source(
    "MEDEC (Microsoft), footnote estimating 1.76 trillion",
    url: "https://arxiv.org/abs/2412.19260", year: 2024)
  static let ren2023 = Source(
    "Ren et al., PanGu-Sigma", url: "https://arxiv.org/abs/2303.10845", year: 2023)
  static let biderman2023 = Source(
    "Biderman et al., Pythia", url: "https://arxiv.org/abs/2304.01373", year: 2023)
  static let press2023 = Source(
    """
    Press report of internal figures (340 billion parameters, 3.6 trillion tokens), entry in \
    Epoch AI
    """,
    url: "https://arxiv.org/abs/2305.10403", year: 2023)
}
