"""What makes a public edition safe to publish. Knows what is in files, not where they are."""
