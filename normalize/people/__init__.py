"""Who steers, answers and is reached: roles, organs, municipalities, contacts; not persons."""
