/// The theme files, embedded as text.
