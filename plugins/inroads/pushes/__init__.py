"""What a push would send, and a Git hook that refuses private notes."""
