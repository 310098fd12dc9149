"""Words that the training passages are put together from: data alone, all written for this."""
