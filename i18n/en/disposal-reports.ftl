### Reports about disposal.
