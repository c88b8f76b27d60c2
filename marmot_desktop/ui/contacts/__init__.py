"""People the user knows, and inviting one of them."""
