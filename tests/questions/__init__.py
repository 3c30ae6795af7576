"""The question set: what people ask, what a right answer holds, and how answers are judged."""
