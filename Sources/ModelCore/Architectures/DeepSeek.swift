// DeepSeek-V2 and V3: latent attention, first layers dense, then many narrow experts with shared
// ones beside them; V3's router learns a correction per expert. Kimi K2 is a V3 of other sizes.
// Their names are Llama's; those of the latent projections are in `TransformerInventory`.
// Sources: arXiv:2405.04434, arXiv:2412.19437.
