"""What is news: old facts and new, what falls due when, and who must hear of it."""
