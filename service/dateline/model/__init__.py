"""The records that the rooms hand to one another: frozen, standard library only."""
