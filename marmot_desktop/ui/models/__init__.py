"""Lists over domain values. `value_list_model` is the one way to change rows: insert, change, move, remove, never reset.

Roles are in `roles`; `people` knows what everybody is called.
"""
