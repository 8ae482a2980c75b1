"""The MkDocs plugins: the only folder that knows MkDocs and Material. Hooks gather, call, and hand back."""
