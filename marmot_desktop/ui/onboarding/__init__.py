"""From the first start to being reachable, and unlocking."""
