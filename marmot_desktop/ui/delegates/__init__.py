"""What paints rows: `row_delegate` every two-line list, `message_delegate` conversations."""
